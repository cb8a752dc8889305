// Brings the marked quote into view and gives it the focus, so that reading goes on from there.
const mark = document.getElementById("citat");
if (mark) {
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  mark.focus({ preventScroll: true });
}
const outline = document.querySelector(".outline details");
if (outline && matchMedia("(max-width: 62rem)").matches) outline.open = false;

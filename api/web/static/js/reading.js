// Brings the marked quote into view and gives it the focus, so that reading goes on from there.
const mark = document.getElementById("citat");
function showMark() {
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  mark.focus({ preventScroll: true });
}
// The browser first goes to the passage that the address names; only then is it our turn.
if (mark && document.readyState === "complete") showMark();
else if (mark) addEventListener("load", () => requestAnimationFrame(showMark), { once: true });
const outline = document.querySelector(".outline details");
if (outline && matchMedia("(max-width: 62rem)").matches) outline.open = false;

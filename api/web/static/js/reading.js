// The reading view: goes to the marked quote, shows where in the outline one reads, copies addresses.
import "./finding.js";
import { copy } from "./copying.js";

const article = document.querySelector(".source-text");
const mark = document.getElementById("citat");
/** Goes to the quote, unless the reader has already gone elsewhere with the keyboard while the page came. */
function showMark() {
  if (![document.body, mark].includes(document.activeElement)) return;
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  mark.focus({ preventScroll: true });
}
// The browser first goes to the passage that the address names; only then is it our turn.
if (mark && document.readyState === "complete") showMark();
else if (mark) addEventListener("load", () => requestAnimationFrame(showMark), { once: true });

const outline = document.querySelector(".outline > details");
if (outline && matchMedia("(max-width: 62rem)").matches) outline.open = false;
const links = new Map([...document.querySelectorAll(".outline a")].map((a) => [a.hash.slice(1), a]));
let here;

/** Shows the section one reads in the outline; Tab reaches the addresses of its paragraphs and not of all others. */
function showHere(section) {
  if (here === section) return;
  for (const link of here?.querySelectorAll(".here") ?? []) link.tabIndex = -1;
  for (const link of section.querySelectorAll(".here")) link.tabIndex = 0;
  here = section;
  const link = links.get(section.firstElementChild.id);
  if (!link) return;
  for (const old of document.querySelectorAll(".outline [aria-current]")) old.removeAttribute("aria-current");
  link.setAttribute("aria-current", "location");
  const chapter = link.closest(".outline details details");
  if (chapter) chapter.open = true;
  const box = link.closest(".outline");
  if (box.scrollHeight > box.clientHeight) box.scrollTop = link.offsetTop - box.clientHeight / 3;
}

const sections = [...article.querySelectorAll("section")];
const UNDER_THE_BAR = 140;
let waiting = false;

/** The section one reads is the last that begins above the line just under the search bar. */
function look() {
  waiting = false;
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sections[middle].getBoundingClientRect().top <= UNDER_THE_BAR) low = middle;
    else high = middle - 1;
  }
  if (sections.length) showHere(sections[low]);
}
for (const link of article.querySelectorAll(".here")) link.tabIndex = -1;
addEventListener("scroll", () => {
  if (!waiting) requestAnimationFrame(look);
  waiting = true;
}, { passive: true });
look();

article.addEventListener("click", async (event) => {
  const link = event.target.closest(".here");
  if (!link) return;
  const address = new URL(location.pathname, location.href);
  address.hash = link.hash;
  await copy(address.href);
  document.getElementById("announcer").textContent = "Adressen på afsnittet er kopieret";
  link.dataset.copied = "";
  setTimeout(() => delete link.dataset.copied, 2500);
});

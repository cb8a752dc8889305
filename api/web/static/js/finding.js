// Marks words in the source while they are written. Enter goes on, Shift+Enter back, Escape ends it.
// The marks are the same elements that the server makes, so either can go on from the other's.
import { findIn, wanted } from "./wanted.js";

const MAX_MARKED = 1000;
const form = document.getElementById("find");
const field = document.getElementById("soeg");
const state = document.getElementById("find-state");
const steps = document.getElementById("find-steps");
const article = document.querySelector(".source-text");
const number = new Intl.NumberFormat("da");
let found = Number(field.value && article.querySelectorAll('[id^="fund-"]').length);
let total = found && Number(state.textContent.match(/af ([\d.]+)/)?.[1].replaceAll(".", ""));
let current = found ? Number(article.querySelector("[data-current]").id.slice(5)) : 0;
let together = !state.textContent.startsWith("Ordene");
let looked = wanted(field.value);
let timer;

function unmark() {
  for (const mark of article.querySelectorAll("mark.hit")) {
    const holder = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    holder.normalize();
  }
}

function textNodes(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** Marks the spans of one paragraph; a span may run over several text nodes. The last comes first: offsets stay true. */
function markSpans(paragraph, spans, before) {
  for (let i = spans.length - 1; i >= 0; i -= 1) {
    const [start, end] = spans[i];
    let offset = 0;
    const parts = [];
    for (const node of textNodes(paragraph)) {
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, node.length)];
      if (from < to) parts.push([node, from, to]);
      offset += node.length;
    }
    parts.forEach(([node, from, to], index) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const mark = document.createElement("mark");
      mark.className = "hit";
      mark.dataset.n = before + i + 1;
      if (index === 0) mark.id = `fund-${before + i + 1}`;
      range.surroundContents(mark);
    });
  }
}

function look() {
  const words = wanted(field.value);
  if (words === looked) return;
  looked = words;
  unmark();
  [found, total, current] = [0, 0, 0];
  if (words) {
    const paragraphs = [...article.querySelectorAll("section > :not(.provenance)")];
    const result = findIn(paragraphs.map((p) => p.textContent), words);
    together = result.together;
    result.spans.forEach((spans, i) => {
      total += spans.length;
      const shown = spans.slice(0, MAX_MARKED - found);
      if (shown.length) markSpans(paragraphs[i], shown, found);
      found += shown.length;
    });
  }
  steps.hidden = !found;
  if (found) go(1);
  else tell();
  const address = new URL(location.href);
  address.hash = "";
  address.search = words ? `?soeg=${encodeURIComponent(words)}` : "";
  history.replaceState(null, "", address);
}

function tell() {
  if (!looked) state.textContent = field.value.trim() ? "Skriv mindst to tegn" : "";
  else if (!found) state.textContent = "Ingen fund";
  else {
    const apart = together ? "" : "Ordene står ikke samlet; hvert ord er markeret. ";
    const more = total > found ? `; de første ${number.format(found)} er markeret` : "";
    state.textContent = `${apart}Fund ${number.format(current)} af ${number.format(total)}${more}`;
  }
}

function go(to) {
  for (const mark of article.querySelectorAll("mark.hit[data-current]")) mark.removeAttribute("data-current");
  current = to < 1 ? found : to > found ? 1 : to;
  const first = document.getElementById(`fund-${current}`);
  for (const mark of article.querySelectorAll(`#fund-${current}, mark.hit[data-n="${current}"]`)) mark.dataset.current = "";
  first.scrollIntoView({ block: "center", behavior: "instant" });
  tell();
}

function end() {
  clearTimeout(timer);
  field.value = "";
  look();
}

form.querySelector("button").hidden = true;
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(look, 150);
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") end();
  else if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    clearTimeout(timer);
    if (wanted(field.value) !== looked) look();
    else if (found) go(current + (event.shiftKey ? -1 : 1));
  }
});
form.addEventListener("submit", (event) => event.preventDefault());
steps.addEventListener("click", (event) => {
  const step = event.target.closest("[data-step]");
  if (!step) return;
  event.preventDefault();
  if (step.dataset.step === "0") {
    end();
    field.focus();
  } else go(current + Number(step.dataset.step));
});
if (found && !location.hash) go(current);

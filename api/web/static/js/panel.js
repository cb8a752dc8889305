// The panel that shows a quote in its context: beside the answer, or as a sheet on a phone.
import { copy } from "./copying.js";
import { fillBadge, metaText, say, slot } from "./parts.js";

const panel = document.getElementById("panel");
const narrow = matchMedia("(max-width: 40rem)");
let opener = null;
let shown = null;
let entered = false; // from the answer: then Tab leads back to it, and not on to the end of the page

const part = (name) => slot(panel, name);

function setText(name, text) {
  part(name).textContent = text || "";
  part(name).hidden = !text;
}

function marked(text) {
  const element = document.createElement("mark");
  element.textContent = text;
  return element;
}

// The server counts characters, not UTF-16 units. Where the text is no longer the quoted one, nothing is marked.
function contextOf(passage, citation) {
  const letters = [...(passage.before + passage.text + passage.after)];
  const from = citation.start - passage.before_start;
  const to = citation.end - passage.before_start;
  const quote = letters.slice(from, to).join("");
  if (quote !== citation.quote) return null;
  const opening = passage.before_start > 0 ? "… " : "";
  const closing = passage.after_end < passage.text_length ? " …" : "";
  return [opening + letters.slice(0, from).join(""), marked(quote), letters.slice(to).join("").trimEnd() + closing];
}

function originRow(origin) {
  const row = document.createElement("li");
  const label = document.createElement(origin.url ? "a" : "span");
  label.textContent = origin.label;
  if (origin.url) label.href = origin.url;
  row.append(label);
  return row;
}

async function load(citation) {
  const id = encodeURIComponent(citation.passage_id);
  const response = await fetch(`/api/passages/${id}?start=${citation.start}&end=${citation.end}`);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function fill(citation) {
  part("n").textContent = citation.n;
  part("title").textContent = citation.title;
  fillBadge(part("badge"), citation.state);
  part("meta").textContent = metaText(citation);
  setText("caveat", citation.caveat);
  setText("crumbs", citation.heading_path.filter((title) => title !== citation.title).join(" › "));
  part("originals").hidden = !citation.originals.length;
  part("originals").querySelector("ul").replaceChildren(...citation.originals.map(originRow));
  part("open").href = citation.url;
  part("loading").hidden = false;
  part("context").hidden = true;
  part("trouble").hidden = true;
}

async function showContext(citation) {
  let parts = null;
  try {
    parts = contextOf(await load(citation), citation);
  } catch {
    parts = null;
  }
  if (shown !== citation) return;
  part("loading").hidden = true;
  part("trouble").hidden = Boolean(parts);
  const context = part("context");
  context.replaceChildren(...(parts ?? [marked(citation.quote)]));
  context.hidden = false;
  const mark = context.querySelector("mark");
  context.scrollTop = mark.offsetTop - context.clientHeight / 3;
}

export function openPanel(citation, link) {
  if (panel.open) close(false);
  opener = link;
  shown = citation;
  fill(citation);
  // Opening focuses the first button wherever it stands; the reader's place must not move.
  const place = scrollY;
  document.body.classList.add("panel-open");
  if (narrow.matches) panel.showModal();
  else panel.show();
  scrollTo({ top: place, behavior: "instant" });
  link.setAttribute("aria-expanded", "true");
  part("title").focus({ preventScroll: true });
  entered = true;
  return showContext(citation);
}

function close(returnFocus = true) {
  const link = opener;
  opener = shown = null;
  panel.close();
  document.body.classList.remove("panel-open");
  link?.removeAttribute("aria-expanded");
  if (returnFocus) link?.focus();
}

/** The stops of the panel for Tab that can be seen, in their order. */
function stops() {
  return [...panel.querySelectorAll('a[href], button, [tabindex="0"]')].filter((one) => one.checkVisibility());
}

panel.addEventListener("focusout", (event) => {
  if (event.relatedTarget && !panel.contains(event.relatedTarget)) entered = false;
});
panel.addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || !entered || narrow.matches) return;
  const edge = stops().at(event.shiftKey ? 0 : -1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  opener.focus();
});
panel.addEventListener("cancel", (event) => { event.preventDefault(); close(); });
panel.addEventListener("click", async (event) => {
  if (event.target === panel && narrow.matches) return close();
  const action = event.target.closest("[data-action]")?.dataset.action;
  if (action === "close-panel") close();
  if (action === "copy-quote") {
    const { title, quote, url } = shown;
    const place = metaText(shown);
    await copy(`»${quote}«\n${title} (${place}). ${new URL(url, location.href)}`);
    say("Citatet er kopieret med henvisning.");
    event.target.textContent = "Kopieret";
    setTimeout(() => { event.target.textContent = "Kopiér citat med henvisning"; }, 2500);
  }
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel.open) { event.preventDefault(); close(); }
});

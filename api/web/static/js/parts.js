// Small parts of the page, made from the page's own templates. Text is always set as text, never as markup.
import { isLead, statusText, wordsOf } from "../embed/words.js";

export { isLead };

export function clone(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

export function slot(root, name) {
  return root.querySelector(`[data-slot="${name}"]`);
}

export function fillBadge(badge, state) {
  badge.dataset.status = state;
  badge.textContent = statusText(state);
}

export function metaText(citation) {
  return [citation.date_text, citation.place].filter(Boolean).join(" · ");
}

/** Adds a notice; notices of one kind share a box. */
export function addNotice(holder, notice) {
  let box = [...holder.children].find((child) => child.dataset.kind === notice.kind);
  const line = document.createElement("p");
  if (!box) {
    box = clone("notice-template");
    box.dataset.kind = notice.kind;
    holder.append(box);
    const label = document.createElement("strong");
    const words = notice.kind.replaceAll("-", " ");
    label.textContent = `${words.charAt(0).toUpperCase()}${words.slice(1).toLowerCase()}:`;
    line.append(label, " ");
  }
  line.append(notice.text);
  box.append(line);
}

/** The statement as nodes; our words before a quote that name what it is about stand as its heading. */
export function statement(text, quotes) {
  const [first, ...rest] = wordsOf(text, quotes);
  const heading = rest.length && typeof first === "string" && first.match(/^(.*: )(»?)$/s);
  if (!heading) return first === undefined ? [] : [first, ...rest];
  const about = document.createElement("span");
  about.className = "about";
  about.textContent = heading[1];
  return [about, heading[2], ...rest];
}

export function citeLink(citation) {
  const link = document.createElement("a");
  link.className = "cite";
  link.href = citation.url;
  link.dataset.n = citation.n;
  link.textContent = citation.n;
  link.setAttribute("aria-label", `Kilde ${citation.n}: ${citation.title}`);
  return link;
}

/** A text with "[1]" in it as nodes, the numbers as links. */
export function withReferences(text, citations) {
  return text.split(/(\[\d+\])/).map((part) => {
    const citation = /^\[\d+\]$/.test(part) && citations.get(Number(part.slice(1, -1)));
    return citation ? citeLink(citation) : part;
  });
}

export function listItem(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}

export function say(text) {
  document.getElementById("announcer").textContent = text;
}

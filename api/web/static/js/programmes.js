// Find program: copying a card with its references, printing, and the count of what is chosen to compare.
import { copy } from "./copying.js";
import { say } from "./parts.js";

const single = (text) => text.replace(/\s+/g, " ").trim();

/** A card or page as plain text: its name, its marked lines with their labels, then its sources once each. */
function textOf(root) {
  const lines = [single(root.querySelector("[data-copy-title]").textContent), ""];
  for (const element of root.querySelectorAll("[data-copy]")) {
    const own = element.cloneNode(true);
    for (const places of own.querySelectorAll(".places")) places.remove();
    const text = single(own.textContent);
    const label = element.dataset.copy;
    if (label === "-") lines.push(`- ${text}`);
    else lines.push(label && !text.startsWith(`${label}:`) ? `${label}: ${text}` : text);
  }
  const sources = new Set();
  for (const source of root.querySelectorAll("[data-copy-source]")) {
    const label = source.dataset.copySource;
    sources.add(source.href ? `- ${label}: ${source.href}` : `- ${label}`);
  }
  if (sources.size) lines.push("", "Kilder:", ...sources);
  const page = root.querySelector("a[data-copy-title]")?.href ?? location.href;
  return [...lines, "", `Fra Vejviser: ${page}`].join("\n");
}

async function act(button) {
  if (button.dataset.action === "print") return print();
  await copy(textOf(button.closest("article")));
  const [words] = button.childNodes;
  button.dataset.words ??= words.textContent;
  words.textContent = "Kopieret";
  say("Teksten er kopieret med henvisninger.");
  setTimeout(() => { words.textContent = button.dataset.words; }, 2500);
}

function count() {
  const chosen = document.querySelectorAll('input[name="id"]:checked').length;
  const line = document.getElementById("compare-count");
  line.dataset.words ??= line.textContent;
  if (!chosen) line.textContent = line.dataset.words;
  else if (chosen === 1) line.textContent = "1 valgt. Vælg en eller to mere.";
  else if (chosen > Number(line.dataset.most)) line.textContent = `${chosen} valgt. Der er plads til tre.`;
  else line.textContent = `${chosen} valgt.`;
}

for (const button of document.querySelectorAll("button[data-action]")) {
  button.hidden = false;
  button.addEventListener("click", () => act(button));
}
if (document.getElementById("compare-count")) {
  for (const box of document.querySelectorAll('input[name="id"]')) box.addEventListener("change", count);
  count();  // the browser keeps the ticks when one goes back
}

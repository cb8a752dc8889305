// What is remembered of the company in this conversation: shown, changed and taken back.
import { clone, say, slot } from "./parts.js";

const box = document.getElementById("memory");
const list = box.querySelector("ul");
const EDITED = { kommune: (text) => text, ansatte: Number };
const address = () =>
  `/api/conversations/${encodeURIComponent(document.getElementById("conversation-id").value)}/profile`;

/** Shows the facts; nothing is shown where none are known. */
export function remember(facts) {
  list.replaceChildren(...facts.map(row));
  box.hidden = !facts.length;
}

function row(fact) {
  const item = clone("fact-template");
  item.dataset.field = fact.field;
  item.dataset.value = fact.value;
  item.dataset.label = fact.label;
  slot(item, "text").textContent = `${fact.label}: ${fact.text}`;
  const edit = item.querySelector('[data-fact="edit"]');
  edit.hidden = !(fact.field in EDITED);
  edit.setAttribute("aria-label", `Ret ${fact.label.toLowerCase()}`);
  item.querySelector('[data-fact="forget"]').setAttribute("aria-label", `Glem ${fact.label.toLowerCase()}`);
  return item;
}

async function change(field, value, told) {
  const body = JSON.stringify({ [field]: value });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address(), { method: "PATCH", headers, body }).catch(() => null);
  if (!response?.ok) {
    say("Det kunne ikke gemmes lige nu. Prøv igen om lidt.");
    return;
  }
  remember((await response.json()).profile);
  say(told);
  (list.querySelector(`[data-field="${field}"] button:not([hidden])`) ?? focusable()).focus();
}

function focusable() {
  return box.hidden ? document.getElementById("question") : document.getElementById("memory-title");
}

function edit(item) {
  const { field, value, label } = item.dataset;
  const form = document.createElement("form");
  const input = clone(`${field}-template`);
  const save = document.createElement("button");
  save.textContent = "Gem";
  input.value = value;
  input.setAttribute("aria-label", label);
  form.append(`${label}: `, input, save);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    change(field, EDITED[field](input.value), `${label} er rettet.`);
  });
  item.replaceChildren(form);
  input.focus();
}

box.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fact]");
  const item = button?.closest("li");
  if (button?.dataset.fact === "forget") change(item.dataset.field, null, `${item.dataset.label} er glemt.`);
  if (button?.dataset.fact === "edit") edit(item);
});

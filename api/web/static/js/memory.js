// What is remembered of the company in this conversation: shown, changed and taken back without a new page.
import { clone, say, slot } from "./parts.js";

const box = document.getElementById("memory");
const list = box.querySelector("ul");
const conversation = document.getElementById("conversation-id");

/** Shows the facts; nothing is shown where none are known. */
export function remember(facts) {
  list.replaceChildren(...facts.map(row));
  box.hidden = !facts.length;
}

function row(fact) {
  const item = clone(`fact-${fact.field}`);
  slot(item, "text").textContent = `${fact.label}: ${fact.text}`;
  for (const form of item.querySelectorAll("form")) {
    form.action = `/samtale/${encodeURIComponent(conversation.value)}/husket`;
  }
  const input = item.querySelector("input[type=number]");
  if (input) input.value = fact.value;
  for (const option of item.querySelectorAll("option")) option.selected = option.textContent === fact.text;
  return item;
}

async function send(change) {
  const address = `/api/conversations/${encodeURIComponent(conversation.value)}/profile`;
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address, { method: "PATCH", headers, body: JSON.stringify(change) }).catch(() => null);
  if (response?.ok) return { facts: (await response.json()).profile };
  const problem = response?.status === 422 ? await response.json() : null;
  return { trouble: problem?.errors?.[0].message ?? "Det kunne ikke gemmes lige nu. Prøv igen om lidt." };
}

function focusAfter(field) {
  const target = list.querySelector(`[data-field="${field}"] summary`) ?? document.getElementById("memory-title");
  (box.hidden ? document.getElementById("question") : target).focus();
}

// "toggle" does not bubble, so it is caught on its way down.
box.addEventListener("toggle", (event) => {
  if (event.target.open) event.target.querySelector("select, input[type=number]").focus();
}, true);
box.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const forgotten = event.submitter?.name === "forget";
  const { field, value } = Object.fromEntries(new FormData(form));
  const name = slot(form.closest("li"), "text").textContent.split(":")[0];
  const { facts, trouble } = await send({ [field]: forgotten ? null : value });
  if (trouble) {
    const told = form.querySelector(".field-error");
    if (told) told.textContent = trouble;
    else say(trouble);
    return;
  }
  remember(facts);
  focusAfter(field);
  say(`${name} er ${forgotten ? "glemt" : "rettet"}.`);
});

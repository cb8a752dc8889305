// The question box: Enter sends, / leads to it, a count near the limit, and errors beside the field.
import { slashIsOn } from "./shortcut.js";

const NEAR = 200;
const field = document.getElementById("question");
const count = document.getElementById("question-count");
const error = document.getElementById("question-error");
const send = document.getElementById("send");
const stop = document.getElementById("stop");
const max = Number(field.dataset.max);
const number = new Intl.NumberFormat("da-DK");

document.getElementById("question-hint").hidden = false;

function showError(text) {
  error.textContent = text;
  field.toggleAttribute("aria-invalid", Boolean(text));
  if (text) field.setAttribute("aria-invalid", "true");
}

function measure() {
  const length = field.value.trim().length;
  count.hidden = length < max - NEAR;
  count.classList.toggle("over", length > max);
  count.textContent = `${number.format(length)} af ${number.format(max)} tegn`;
}

field.addEventListener("input", () => { measure(); if (error.textContent) showError(""); });
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    field.form.requestSubmit();
  }
});
measure();

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable], dialog:modal");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey || !slashIsOn()) return;
  event.preventDefault();
  field.focus();
});

/** Returns what is wrong with a question, or an empty text. */
export function faultOf(text) {
  if (!text) return "Skriv et spørgsmål, før du sender.";
  if (text.length <= max) return "";
  return `Spørgsmålet må højst være ${number.format(max)} tegn. Dit er på ${number.format(text.length)} tegn.`;
}

/** Returns the question, or null after telling what is wrong with it. */
export function takeQuestion() {
  const text = field.value.trim();
  const fault = faultOf(text);
  if (fault) {
    showError(fault);
    field.focus();
    return null;
  }
  field.value = "";
  measure();
  return text;
}

export function setBusy(busy) {
  field.placeholder = "Spørg videre …";
  send.hidden = busy;
  stop.hidden = !busy;
}

export function onStop(action) {
  stop.addEventListener("click", action);
}

export function leaveField() {
  if (matchMedia("(pointer: coarse)").matches) field.blur();
}

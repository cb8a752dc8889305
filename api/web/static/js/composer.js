// The question box: Enter sends, a count near the limit, and errors beside the field.

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

/** Returns the question, or null after telling what is wrong with it. */
export function takeQuestion() {
  const text = field.value.trim();
  if (!text) showError("Skriv et spørgsmål, før du sender.");
  else if (text.length > max) {
    showError(`Spørgsmålet må højst være ${number.format(max)} tegn. Dit er på ${number.format(text.length)} tegn.`);
  } else {
    field.value = "";
    measure();
    return text;
  }
  field.focus();
  return null;
}

export function putQuestion(text) {
  field.value = text;
  measure();
  field.focus();
  field.select();
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

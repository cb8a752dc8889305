// One case: copying it as a reference, with the time of a moment where wanted; printing; the way back.
import { copy } from "./copying.js";

const reference = document.querySelector('[data-slot="reference"]').textContent;
const page = location.origin + location.pathname;
const announcer = document.getElementById("announcer");
document.querySelector('[data-slot="address"]').textContent = page;

// Whoever came from a search goes back to that search.
const search = document.querySelector(".eyebrow a");
if (document.referrer.startsWith(`${search.href}?`)) {
  search.href = document.referrer;
  search.textContent = "Tilbage til søgningen";
}

async function give(button, text, said) {
  await copy(text);
  button.dataset.label ??= button.textContent;
  button.textContent = "Kopieret";
  announcer.textContent = said;
  setTimeout(() => { button.textContent = button.dataset.label; announcer.textContent = ""; }, 2500);
}

function ready(button, act) {
  button.hidden = false;
  button.addEventListener("click", () => act(button));
}

ready(document.getElementById("print"), () => print());
ready(document.getElementById("copy-reference"), (button) => give(button, `${reference} ${page}`, "Henvisningen er kopieret."));
for (const button of document.querySelectorAll("[data-copy-time]")) {
  ready(button, () => {
    const line = button.closest(".spoken");
    const time = line.querySelector(".time a").lastChild.textContent;
    const said = line.querySelector("q").textContent;
    return give(button, `»${said}« (${time}). ${reference} ${page}#${line.id}`, "Citatet er kopieret med tid og henvisning.");
  });
}

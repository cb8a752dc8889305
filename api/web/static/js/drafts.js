// The pages of drafts: what the scripts add to each.
import { start as startArranging } from "./drafts_arrange.js";
import { autosave } from "./drafts_autosave.js";
import { keep } from "./drafts_kept.js";
import { start as startList } from "./drafts_list.js";
import { sendWhenThere } from "./drafts_sending.js";
import { say } from "./parts.js";

const draft = document.getElementById("draft");
if (draft) keep(draft.dataset.draftId, draft.dataset.title);
if (document.getElementById("kept-drafts")) startList();
if (document.getElementById("bank")) startArranging();
const form = document.querySelector('[data-draft="autosave"]');
if (form) autosave(form);
document.getElementById("fejl")?.focus();

// A link that leads to a folded field opens what it lies in.
const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (wanted) {
  for (let box = wanted.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  wanted.focus();
}
// A language model takes a while: the button says so, and cannot be pressed twice.
for (const form of document.querySelectorAll('form[data-draft="reword"]')) {
  const button = form.querySelector("button");
  const words = button.textContent;
  form.addEventListener("submit", (event) => {
    if (button.textContent !== words) { event.preventDefault(); return; }
    button.textContent = button.dataset.waiting;
    button.setAttribute("aria-disabled", "true");
    say(button.dataset.waiting);
  });
  addEventListener("pageshow", () => {
    button.textContent = words;
    button.removeAttribute("aria-disabled");
  });
}
// Texts that are being written and not sent yet: leaving is warned of.
let written = false;
for (const one of document.querySelectorAll('form[data-draft="write"], form[data-draft="new"]')) {
  one.addEventListener("input", () => { written = true; });
  sendWhenThere(one, () => { written = false; });
}
const file = document.querySelector("input[type=file][data-most]");
file?.addEventListener("change", () => {
  const over = file.files[0]?.size > Number(file.dataset.most);
  file.setCustomValidity(over ? file.dataset.over : ""); // the form cannot be sent while it says something
  document.getElementById("fil-fejl").textContent = file.validationMessage;
  file.setAttribute("aria-invalid", String(Boolean(over)));
});
addEventListener("beforeunload", (event) => { if (written) event.preventDefault(); });
for (const button of document.querySelectorAll('[data-action="print"]')) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

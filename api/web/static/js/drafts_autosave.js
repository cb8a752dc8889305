// Saves the project while it is written; what is not saved stays on the page, and leaving is warned of.

import { sendWhenThere } from "./drafts_sending.js";

const PAUSE = 1200;
const LONGEST = 30000;
const clock = new Intl.DateTimeFormat("da-DK", { hour: "2-digit", minute: "2-digit" });
const state = document.getElementById("state");
const words = document.getElementById("state-text");

function tell(text, trouble = false) {
  words.textContent = text;
  state.dataset.state = trouble ? "trouble" : "fine";
}

function showErrors(form, errors) {
  for (const line of form.querySelectorAll('[id^="f-"][id$="-fejl"]')) {
    const field = line.id.slice(2, -"-fejl".length);
    line.textContent = errors[field] ?? "";
    const input = document.getElementById(`f-${field}`);
    if (errors[field]) input?.setAttribute("aria-invalid", "true");
    else input?.removeAttribute("aria-invalid");
  }
}

/** Watches one form and keeps it. */
export function autosave(form) {
  let dirty = false;
  let busy = false;
  let timer = 0;
  let wait = PAUSE;
  let sending = Promise.resolve();

  const later = (after) => { clearTimeout(timer); timer = setTimeout(save, after); };

  function save() {
    if (!busy && dirty) sending = send();
    return sending;
  }

  async function send() {
    busy = true;
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    const response = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => null);
    busy = false;
    if (response?.ok) {
      const kept = await response.json();
      form.elements.version.value = kept.version;
      form.elements.grundlag.value = kept.mark;
      showErrors(form, {});
      wait = PAUSE;
      if (dirty) later(PAUSE);
      else tell(`Gemt kl. ${clock.format(Date.now())}`);
    } else if (response?.status === 409) {
      const stale = await response.json();
      form.elements.version.value = stale.version;
      const link = document.createElement("a");
      link.href = stale.url;
      link.textContent = "Se forskellen, og vælg";
      tell(`Udkastet er ændret i et andet vindue. Din tekst er gemt ved siden af som version ${stale.version}. `, true);
      words.append(link);
      if (dirty) later(PAUSE);
    } else if (response?.status === 422) {
      dirty = true;
      const { errors } = await response.json();
      showErrors(form, errors);
      tell(`Ikke gemt: ${Object.values(errors)[0]}`, true);
    } else {
      dirty = true;
      wait = Math.min(wait * 2, LONGEST);
      const gone = response?.status === 404;
      const away = response?.status === 503 ? "Der kan ikke gemmes på serveren lige nu." : "Der er ingen forbindelse.";
      tell(gone ? "Ikke gemt: Udkastet er slettet. Kopiér det, du vil beholde." : `Ikke gemt: ${away} Prøver igen om lidt. Behold siden åben.`, true);
      if (!gone) later(wait);
    }
  }

  form.addEventListener("input", () => {
    dirty = true;
    if (state.dataset.state !== "trouble") tell("Ikke gemt endnu …");
    later(PAUSE);
  });
  // Going on at once saves first; where that fails, the page stays and says why.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !(dirty || busy) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await sending;
    await save();
    if (!dirty && state.dataset.state !== "trouble") location.assign(link.href);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!busy) return;
    // The answer on its way holds the number of the version that this one is to be based on.
    event.preventDefault();
    sending.then(() => form.requestSubmit(event.submitter));
  });
  sendWhenThere(form, () => { dirty = false; }, () => { if (dirty) later(wait); });
  addEventListener("online", () => { if (dirty) later(0); });
  addEventListener("beforeunload", (event) => {
    if (dirty || busy) event.preventDefault();
  });
}

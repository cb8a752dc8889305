// Sending a form only while the server is there: without a connection the page stays, with all that is written.

async function isThere() {
  const response = await fetch("/health/live", { cache: "no-store" }).catch(() => null);
  return Boolean(response?.ok);
}

function tell(form) {
  let line = form.querySelector(".not-sent");
  if (!line) {
    line = document.createElement("p");
    line.className = "field-error not-sent";
    line.setAttribute("role", "alert");
    form.append(line);
  }
  line.textContent = "";
  // Emptied first, so that a screen reader says it again.
  setTimeout(() => { line.textContent = "Ikke gemt: Der er ingen forbindelse. Det, du har skrevet, står her stadig. Prøv igen om lidt."; }, 50);
}

/** Looks for the server before a form leaves the page; `onSend` is called when it does, `onStay` when not. */
export function sendWhenThere(form, onSend, onStay = () => {}) {
  let looked = false;
  form.addEventListener("submit", async (event) => {
    if (event.defaultPrevented) return;
    if (looked) { looked = false; onSend(); return; }
    event.preventDefault();
    if (!await isThere()) { tell(form); onStay(); return; }
    looked = true;
    form.requestSubmit(event.submitter);
  });
}

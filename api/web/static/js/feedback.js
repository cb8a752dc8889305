// "Hjalp svaret?" without leaving the page. Works on every .helped inside an element with data-answer-id.

const FAILED = "Tilbagemeldingen kunne ikke gemmes. Prøv igen om lidt.";

function say(part, text, wrong = false) {
  const line = part.querySelector(".helped-said");
  line.textContent = text;
  line.classList.toggle("wrong", wrong);
  return line;
}

/** What the form holds now; reasons of the other answer are left out. */
function bodyOf(part, helped) {
  const chosen = part.querySelectorAll(`fieldset[data-helped="${helped}"] input:checked`);
  const comment = part.querySelector("textarea").value;
  return { helped: helped === "ja", reasons: [...chosen].map((box) => box.value), comment };
}

function pressed(part) {
  return part.querySelector('.helped-ask button[aria-pressed="true"]')?.value ?? null;
}

function press(part, helped) {
  for (const button of part.querySelectorAll(".helped-ask button")) {
    button.setAttribute("aria-pressed", String(button.value === helped));
  }
  for (const list of part.querySelectorAll("fieldset")) {
    list.hidden = list.disabled = list.dataset.helped !== helped;
  }
  part.querySelector(".helped-change").hidden = !helped;
}

function open(part, shown) {
  const more = part.querySelector(".helped-more");
  more.hidden = !shown;
  if (!shown) return;
  part.querySelector(".helped-change").hidden = true;
  more.scrollIntoView({ block: "nearest" });
}

async function send(part, method, body) {
  const id = encodeURIComponent(part.closest("[data-answer-id]").dataset.answerId);
  const response = await fetch(`/api/answers/${id}/feedback`, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  }).catch(() => null);
  if (response?.ok) return response.status === 204 ? {} : response.json();
  const problem = await response?.json().catch(() => null);
  const detail = response?.status === 404 ? "Svaret er ikke gemt, så det kan ikke få en tilbagemelding." : problem?.detail;
  say(part, detail ?? FAILED, true);
  return null;
}

async function choose(part, helped) {
  if (!(await send(part, "PUT", bodyOf(part, helped)))) return;
  press(part, helped);
  open(part, helped === "nej");
  say(part, helped === "nej" ? "Tak. Fortæl gerne hvorfor herunder." : "Tak for din tilbagemelding.");
}

async function tell(part) {
  const helped = pressed(part);
  const kept = await send(part, "PUT", bodyOf(part, helped));
  if (!kept) return;
  // The server's wording: personal data in it is hidden.
  part.querySelector("textarea").value = kept.comment;
  open(part, false);
  press(part, helped);
  say(part, "Tak for din tilbagemelding.").focus();
}

async function withdraw(part) {
  if (!(await send(part, "DELETE"))) return;
  part.querySelector("textarea").value = "";
  for (const box of part.querySelectorAll("input:checked")) box.checked = false;
  open(part, false);
  press(part, null);
  say(part, "Din tilbagemelding er fjernet.").focus();
}

document.addEventListener("submit", async (event) => {
  const part = event.target.closest("[data-answer-id] .helped");
  if (!part) return;
  event.preventDefault();
  if (part.dataset.busy) return;
  part.dataset.busy = "true";
  const { name, value } = event.submitter ?? {};
  try {
    if (name === "helped") await choose(part, value);
    else if (name === "withdraw") await withdraw(part);
    else await tell(part);
  } finally {
    delete part.dataset.busy;
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-answer-id] .helped-change");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const part = link.closest(".helped");
  open(part, true);
  part.querySelector("fieldset:not([disabled]) input").focus();
});

// Buttons of the argument bank without a new page: the server's own page is fetched and put in place.
import { say } from "./parts.js";

const SAID = {
  brug: "Argumentet står nu i udkastet.",
  "tag-ud": "Argumentet er taget ud af udkastet.",
  fravaelg: "Argumentet er fravalgt. Det ligger nederst under Fravalgte.",
  "hent-tilbage": "Argumentet er hentet tilbage.",
  fastgoer: "Argumentet er fastgjort.",
  loesn: "Argumentet er ikke fastgjort mere.",
  op: "Flyttet op.",
  ned: "Flyttet ned.",
  flyt: (form) => `Flyttet til ${form.elements.afsnit.selectedOptions[0].textContent}.`,
};
/** Where the pressed button is gone, the one that took its place. */
const INSTEAD = { brug: "tag-ud", "tag-ud": "brug", fastgoer: "loesn", loesn: "fastgoer", op: "ned", ned: "op", fravaelg: "hent-tilbage", "hent-tilbage": "brug" };

/** What stays open or closed as it was; a choice of section, which has no id, is made and closed. */
const FOLDED = "#bank details[id]";

function focusAfter(from, action, ident) {
  const find = (key) => document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const button = find(`${from}-${action}-${ident}`) ?? find(`${from}-${INSTEAD[action]}-${ident}`);
  const shown = button && button.getClientRects().length ? button : null;
  (shown ?? document.getElementById(from === "o" ? "valgt" : "trin")).focus({ preventScroll: Boolean(shown) });
  // What was moved may stand outside the visible part of the list.
  if (shown && from === "o") shown.closest("li").scrollIntoView({ block: "nearest" });
}

async function press(form, button) {
  const { argument, fra } = Object.fromEntries(new FormData(form));
  const body = new URLSearchParams(new FormData(form, button));
  const open = new Set([...document.querySelectorAll(FOLDED)].filter((one) => one.open).map((one) => one.id));
  const response = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!response?.ok) {
    if (response?.status === 409 || response?.status === 404) location.reload();
    else say("Det kunne ikke gemmes lige nu. Prøv igen om lidt.");
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.getElementById("bank");
  if (!fresh) { location.reload(); return; }
  const scrolled = document.querySelector(".outline-box").scrollTop;
  document.getElementById("bank").replaceWith(document.importNode(fresh, true));
  document.getElementById("state-text").textContent = page.getElementById("state-text").textContent;
  for (const one of document.querySelectorAll(FOLDED)) one.open = open.has(one.id);
  document.querySelector(".outline-box").scrollTop = scrolled;
  focusAfter(fra, button.value, argument);
  const said = SAID[button.value];
  say(typeof said === "function" ? said(form) : said);
}

let busy = false;
/** Takes over the forms that arrange arguments. */
export function start() {
  document.addEventListener("submit", async (event) => {
    if (event.target.dataset.draft !== "arrange" || !event.submitter) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    try {
      await press(event.target, event.submitter);
    } finally {
      busy = false;
    }
  });
}

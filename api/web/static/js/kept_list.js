// The list of remembered conversations on the page: open, take off the list, delete for good, turn off.
import { deleteConversation, restoreConversation } from "./deleting.js";
import * as kept from "./kept.js";
import { clone, say, slot } from "./parts.js";
import { toast } from "./toast.js";

const FIRST = 3;
const UNDO_SECONDS = 20;
const box = document.getElementById("kept");
const list = slot(box, "list");
const remember = document.getElementById("remember");
const more = box.querySelector('[data-kept="all"]');
const home = box.previousElementSibling;
const date = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" });
let whole = false;
let here = () => "";
let onGone = () => {};

function row(entry) {
  const item = clone("kept-template");
  item.dataset.id = entry.id;
  const link = slot(item, "link");
  link.href = `/samtale/${encodeURIComponent(entry.id)}`;
  link.textContent = entry.question;
  if (entry.id === here()) link.setAttribute("aria-current", "page");
  slot(item, "date").textContent = date.format(entry.at);
  for (const button of item.querySelectorAll("button")) {
    button.setAttribute("aria-label", `${button.textContent}: ${entry.question}`);
  }
  return item;
}

/** Draws the list as it is now. */
export function draw() {
  const entries = kept.all();
  const on = kept.isOn();
  remember.checked = on;
  list.replaceChildren(...entries.slice(0, whole ? entries.length : FIRST).map(row));
  slot(box, "count").textContent = entries.length ? ` (${entries.length})` : "";
  slot(box, "empty").hidden = entries.length > 0 || !on;
  slot(box, "tools").hidden = !entries.length;
  more.hidden = whole || entries.length <= FIRST;
  more.textContent = `Vis alle ${entries.length}`;
  slot(box, "blocked").hidden = kept.canKeep;
}

/** Puts the list where it belongs: open below the question box at the start, closed above a conversation. */
export function place(talking) {
  if (talking) document.getElementById("thread-head").append(box);
  else home.after(box);
  box.open = !talking && kept.all().length > 0;
}

/** Shows the list; `current` gives the open conversation, `gone` is called when that one is deleted. */
export function start(current, gone) {
  here = current;
  onGone = gone;
  box.hidden = false;
  draw();
}

function focusNear(index) {
  const links = list.querySelectorAll("a");
  (links[Math.min(index, links.length - 1)] ?? box.querySelector("summary")).focus();
}

function takeOff(id) {
  const before = kept.all();
  kept.forget(id);
  draw();
  toast("Samtalen er fjernet fra listen. Den kan stadig åbnes med sin adresse.", () => { kept.write(before); draw(); }, UNDO_SECONDS);
}

/** Deletes a conversation for good, on the server and from the list, and offers to undo it. */
export async function remove(id) {
  const seconds = await deleteConversation(id);
  if (seconds === null) {
    toast("Samtalen kunne ikke slettes lige nu. Prøv igen om lidt.");
    return;
  }
  const before = kept.all();
  const open = id === here();
  kept.forget(id);
  if (open) onGone();
  draw();
  if (!seconds) return;
  toast("Samtalen er slettet.", async () => {
    if (!await restoreConversation(id)) { toast("Samtalen kunne ikke hentes tilbage."); return; }
    kept.write(before);
    if (open) location.assign(`/samtale/${encodeURIComponent(id)}`);
    else { draw(); say("Samtalen er hentet tilbage."); }
  }, seconds);
}

function clear() {
  const before = kept.all();
  kept.write([]);
  draw();
  toast("Listen er ryddet. Samtalerne er ikke slettet.", () => { kept.write(before); draw(); }, UNDO_SECONDS);
}

box.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-kept]");
  if (!button) return;
  const item = button.closest("[data-id]");
  const index = item ? [...list.children].indexOf(item) : 0;
  if (button.dataset.kept === "all") { whole = true; draw(); focusNear(FIRST); return; }
  if (button.dataset.kept === "clear") clear();
  if (button.dataset.kept === "forget") takeOff(item.dataset.id);
  if (button.dataset.kept === "delete") await remove(item.dataset.id);
  if (!document.activeElement || document.activeElement === document.body) focusNear(index);
});
remember.addEventListener("change", () => {
  kept.turn(remember.checked);
  draw();
  say(remember.checked ? "Samtaler bliver husket på denne enhed." : "Samtaler bliver ikke husket, og listen er tømt.");
});
addEventListener("storage", draw);

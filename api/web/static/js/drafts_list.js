// The list of this device's drafts on the first page.
import { all, forget, write } from "./drafts_kept.js";
import { clone, say } from "./parts.js";

const box = document.getElementById("kept-drafts");
const list = document.getElementById("kept-list");
const date = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", year: "numeric" });

function row(entry) {
  const item = clone("kept-row");
  const link = item.querySelector("a");
  const button = item.querySelector("button");
  link.href = `/udkast/${encodeURIComponent(entry.id)}`;
  link.textContent = entry.title;
  item.querySelector(".meta").textContent = date.format(entry.at);
  button.setAttribute("aria-label", `Fjern fra listen: ${entry.title}`);
  button.addEventListener("click", () => {
    forget(entry.id);
    draw();
    say("Udkastet er fjernet fra listen. Det kan stadig åbnes med sin adresse.");
    (list.querySelector("a") ?? document.getElementById("f-title")).focus();
  });
  return item;
}

function draw() {
  const entries = all();
  list.replaceChildren(...entries.map(row));
  box.hidden = !entries.length;
}

/** Shows the list; a draft that was just deleted is taken off it. */
export function start() {
  const deleted = document.getElementById("deleted");
  if (deleted) forget(deleted.dataset.draftId);
  document.getElementById("kept-clear").addEventListener("click", () => {
    write([]);
    draw();
    say("Listen er ryddet. Udkastene er ikke slettet.");
    document.getElementById("f-title").focus();
  });
  addEventListener("storage", draw);
  draw();
}

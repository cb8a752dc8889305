// The address of one answer: shown with what it means, copied, or handed to another program of the device.
import { copy } from "./copying.js";
import { clone, say } from "./parts.js";

/** Opens or closes the box below an answer's actions; `link` leads to the answer's own page. */
export function toggleSharing(link) {
  const actions = link.closest(".actions");
  const open = actions.querySelector(".share");
  link.setAttribute("aria-expanded", String(!open));
  if (open) { open.remove(); return; }
  const box = clone("share-template");
  const field = box.querySelector("input");
  const send = box.querySelector('[data-share="send"]');
  field.value = link.href;
  field.addEventListener("focus", () => field.select());
  send.hidden = !navigator.share;
  send.addEventListener("click", () => navigator.share({ title: document.title, url: link.href }).catch(() => {}));
  box.querySelector('[data-share="copy"]').addEventListener("click", async (event) => {
    await copy(link.href);
    event.target.textContent = "Kopieret";
    say("Adressen er kopieret. Alle, der har den, kan læse spørgsmålet og svaret.");
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    toggleSharing(link);
    link.focus();
  });
  actions.append(box);
  field.focus();
}

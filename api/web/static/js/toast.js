// A short message with a way to undo, shown on top of the page for a moment.
import { say } from "./parts.js";

/** Shows `text`; with `undo` a button for `seconds`. Gives the box. */
export function toast(text, undo = null, seconds = 0) {
  document.querySelector(".toast")?.remove();
  const box = document.createElement("div");
  box.className = "toast";
  const words = document.createElement("p");
  words.textContent = text;
  box.append(words);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Fortryd";
    button.addEventListener("click", () => { box.remove(); undo(); });
    box.append(button);
    setTimeout(() => box.remove(), seconds * 1000);
  }
  document.getElementById("chat").prepend(box);
  say(undo ? `${text} Det kan fortrydes i ${seconds} sekunder.` : text);
  return box;
}

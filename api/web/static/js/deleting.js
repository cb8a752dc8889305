// Deletes the conversation at once and offers to bring it back for a moment.
import { remember } from "./memory.js";

function toast(text, action, onAction, seconds) {
  const box = document.createElement("div");
  box.className = "toast";
  box.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = text;
  box.append(words);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = action;
    button.addEventListener("click", onAction);
    box.append(button);
    setTimeout(() => box.remove(), seconds * 1000);
  }
  document.getElementById("chat").prepend(box);
  return box;
}

export async function offerUndo(id) {
  const address = `/api/conversations/${encodeURIComponent(id)}`;
  const response = await fetch(address, { method: "DELETE" }).catch(() => null);
  if (!response?.ok && response?.status !== 404) {
    toast("Samtalen kunne ikke slettes lige nu. Prøv igen om lidt.");
    return;
  }
  for (const turn of document.querySelectorAll(".turn")) turn.remove();
  document.getElementById("chat").classList.remove("talking");
  document.getElementById("conversation-id").value = "";
  document.getElementById("delete-form").hidden = true;
  remember([]);
  history.replaceState(null, "", "/");
  document.getElementById("question").focus();
  if (response.status === 404) return;
  const { undo_seconds: seconds } = await response.json();
  toast("Samtalen er slettet.", "Fortryd", async () => {
    const restored = await fetch(`${address}/restore`, { method: "POST" });
    if (restored.ok) location.assign(`/samtale/${encodeURIComponent(id)}`);
  }, seconds);
}

// Copies the code to put on a partner's page.
import { copy } from "./copying.js";

const told = document.getElementById("copied");

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copy(document.getElementById(button.dataset.copies).textContent);
    told.textContent = "Koden er kopieret.";
    button.textContent = "Kopieret";
    setTimeout(() => { button.textContent = "Kopiér"; told.textContent = ""; }, 2500);
  });
}

// What can be done with an answer on any page: open its quotes, copy it, print it, share it.
import { answerText, copy } from "./copying.js";
import { openPanel } from "./panel.js";
import { say } from "./parts.js";
import { toggleSharing } from "./sharing.js";

const answers = new Map();

/** Makes the answer of an article known, and shows the actions that need it. */
export function adopt(article, answer) {
  answers.set(article, answer);
  for (const part of article.querySelectorAll(".actions, .actions > button, .referral button")) part.hidden = false;
}

/** Gives the citations of a conversation's article: those that have come while it is being answered. */
export function citing(article, citations) {
  answers.set(article, { citations });
}

function citationOf(link) {
  const known = answers.get(link.closest(".turn"))?.citations;
  return known && [...known.values()].find((c) => c.n === Number(link.dataset.n));
}

function printAlone(article) {
  article.classList.add("printed");
  document.body.classList.add("printing-one");
  addEventListener("afterprint", () => {
    article.classList.remove("printed");
    document.body.classList.remove("printing-one");
  }, { once: true });
  print();
}

export function sayCopied(button, words) {
  button.dataset.label ??= button.textContent;
  say(words);
  button.textContent = "Kopieret";
  setTimeout(() => { button.textContent = button.dataset.label; }, 2500);
}

async function act(button, article) {
  const { action } = button.dataset;
  if (action === "print") printAlone(article);
  if (action === "copy") {
    await copy(answerText(answers.get(article)));
    sayCopied(button, "Svaret er kopieret med kilder.");
  }
  if (action === "copy-referral") {
    await copy(article.querySelector(".referral .message").textContent);
    sayCopied(button, "Henvendelsen er kopieret.");
  }
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = event.target.closest("a.cite");
  const citation = link && citationOf(link);
  const button = event.target.closest(".turn [data-action]");
  if (citation) { event.preventDefault(); openPanel(citation, link); }
  else if (button?.dataset.action === "share") { event.preventDefault(); toggleSharing(button); }
  else if (button) act(button, button.closest(".turn"));
});

// The conversation page: sends questions, shows answers, keeps and deletes the conversation.
import { adopt, citing } from "./answers.js";
import { faultOf, invite, leaveField, onStop, setBusy, takeQuestion } from "./composer.js";
import { keep as keepOnDevice } from "./kept.js";
import * as keptList from "./kept_list.js";
import { remember } from "./memory.js";
import { say } from "./parts.js";
import { ask, AskError } from "./stream.js";
import { Turn } from "./turn.js";

const page = document.getElementById("chat");
const thread = document.getElementById("thread");
const conversation = document.getElementById("conversation-id");
const deleteForm = document.getElementById("delete-form");
const question = document.getElementById("question");
const toAnswer = document.getElementById("to-answer");
const replaced = new Map(); // a failed try → the answer that it was to replace
let running = null;

const questionOf = (article) => article.querySelector(".question").lastChild.textContent;

function keep(answer) {
  if (!answer.conversation_id) return;
  conversation.value = answer.conversation_id;
  history.replaceState(null, "", `/samtale/${encodeURIComponent(answer.conversation_id)}`);
  deleteForm.hidden = false;
  remember(answer.profile);
  keepOnDevice(answer.conversation_id, questionOf(thread.querySelector(".turn")));
  keptList.draw();
}

function summary({ refused, claims, citations }) {
  if (refused) return "Vejviser fandt ikke svaret i kilderne.";
  return `Svaret er klar: ${claims.length} udsagn, ${citations.length} citater.`;
}

function showTalking(talking) {
  page.classList.toggle("talking", talking);
  document.getElementById("print-all").hidden = !talking;
  keptList.place(talking);
  invite(talking);
}

/** Asks; the answer takes the place of `old`, which comes back into view if it fails. */
async function run(text, old = null) {
  if (running) return;
  running = new AbortController();
  page.querySelector(".toast")?.remove();
  if (!page.classList.contains("talking")) showTalking(true);
  if (old) old.hidden = true;
  const turn = new Turn(thread, text);
  citing(turn.element, turn.citations);
  setBusy(true);
  say("Søger i kilderne.");
  turn.element.scrollIntoView({ block: "start" });
  try {
    const events = ask(text, conversation.value, old?.dataset.answerId, running.signal);
    for await (const event of events) turn.apply(event);
    old?.remove();
    adopt(turn.element, turn.answer);
    toAnswer.href = `#${turn.element.id}`;
    toAnswer.hidden = false;
    keep(turn.answer);
    document.title = `${turn.question.slice(0, 60)} · Vejviser`;
    say(summary(turn.answer));
  } catch (error) {
    if (old) { old.hidden = false; replaced.set(turn.element, old); }
    if (running.signal.aborted) turn.fail("Du stoppede svaret.", "Det, der vises, er ikke hele svaret, og forbehold kan mangle.");
    else if (error instanceof AskError) turn.fail(error.title, error.message);
    else { turn.fail("Der skete en fejl.", "Siden kunne ikke vise svaret."); throw error; }
  } finally {
    running = null;
    setBusy(false);
  }
}

/** Asks in the place of an answer; a try without an answer goes, and what it was to replace is replaced. */
function again(text, article) {
  if (running) return;
  const old = article.dataset.answerId ? article : replaced.get(article);
  if (old !== article) article.remove();
  run(text, old);
  focusLast();
}

function sendEdited(form) {
  const field = form.elements.question;
  const fault = faultOf(field.value.trim());
  field.setCustomValidity(fault);
  field.reportValidity();
  if (!fault) again(field.value.trim(), form.closest(".turn"));
}

function focusLast() {
  thread.querySelector(".turn:last-child .question").focus({ preventScroll: true });
}

/** Back to the start, after the conversation has been deleted. */
function empty() {
  running?.abort();
  for (const article of thread.querySelectorAll(".turn")) article.remove();
  conversation.value = "";
  deleteForm.hidden = true;
  toAnswer.hidden = true;
  remember([]);
  history.replaceState(null, "", "/");
  showTalking(false);
  question.focus();
}

document.addEventListener("submit", (event) => {
  const example = event.submitter?.name === "example" ? event.submitter.value : null;
  const known = event.target === deleteForm || example || event.target.matches("#composer, .edit form");
  if (!known) return;
  event.preventDefault();
  if (event.target === deleteForm) keptList.remove(conversation.value);
  else if (example && !running) { run(example); focusLast(); }
  else if (event.target.matches(".edit form")) sendEdited(event.target);
  else if (!example && !running) {
    const text = takeQuestion();
    if (text) { run(text); leaveField(); }
  }
});

document.addEventListener("click", (event) => {
  const retry = event.target.closest('[data-action="retry"]');
  if (retry) again(questionOf(retry.closest(".turn")), retry.closest(".turn"));
});

// "toggle" does not bubble, so it is caught on its way down.
thread.addEventListener("toggle", (event) => {
  if (event.target.matches(".edit[open]")) event.target.querySelector("textarea").focus();
}, true);
thread.addEventListener("input", (event) => event.target.setCustomValidity?.(""));
thread.addEventListener("keydown", (event) => {
  const edit = event.target.closest(".edit[open]");
  if (event.key === "Escape" && edit) { edit.open = false; edit.querySelector("summary").focus(); }
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches(".edit textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});
toAnswer.addEventListener("click", (event) => {
  event.preventDefault();
  const answered = document.getElementById(toAnswer.getAttribute("href").slice(1));
  answered.scrollIntoView({ block: "start" });
  answered.querySelector(".question").focus({ preventScroll: true });
});
document.getElementById("print-all").addEventListener("click", () => print());
onStop(() => running?.abort());

// Answers that the server has drawn: fetch their data, so that quotes open in the panel and can be copied.
async function adoptDrawn() {
  const drawn = [...thread.querySelectorAll(".turn[data-answer-id]")];
  if (!drawn.length || !conversation.value) return;
  const response = await fetch(`/api/conversations/${encodeURIComponent(conversation.value)}`);
  if (!response.ok) return;
  const kept = await response.json();
  const answers = new Map(kept.turns.map((t) => [t.answer_id, t.answer]));
  for (const article of drawn) {
    const answer = answers.get(article.dataset.answerId);
    if (answer) adopt(article, answer);
  }
}

keptList.start(() => conversation.value, empty);
showTalking(page.classList.contains("talking"));
adoptDrawn();

// The conversation page: sends questions, shows answers, opens quotes, keeps and deletes the conversation.
import { leaveField, onStop, putQuestion, setBusy, takeQuestion } from "./composer.js";
import { answerText, copy } from "./copying.js";
import { offerUndo } from "./deleting.js";
import { remember } from "./memory.js";
import { openPanel } from "./panel.js";
import { say } from "./parts.js";
import { ask, AskError } from "./stream.js";
import { Turn } from "./turn.js";

const page = document.getElementById("chat");
const thread = document.getElementById("thread");
const conversation = document.getElementById("conversation-id");
const deleteForm = document.getElementById("delete-form");
const turns = new Map();
let running = null;

function keep(answer) {
  if (!answer.conversation_id) return;
  conversation.value = answer.conversation_id;
  history.replaceState(null, "", `/samtale/${encodeURIComponent(answer.conversation_id)}`);
  deleteForm.hidden = false;
  remember(answer.profile);
}

function summary({ refused, claims, citations }) {
  if (refused) return "Vejviser fandt ikke svaret i kilderne.";
  return `Svaret er klar: ${claims.length} udsagn, ${citations.length} citater.`;
}

async function run(question, replaced = null) {
  if (running) return;
  running = new AbortController();
  replaced?.remove();
  page.classList.add("talking");
  page.querySelector(".toast")?.remove();
  const turn = new Turn(thread, question);
  turns.set(turn.element, turn);
  setBusy(true);
  say("Søger i kilderne.");
  turn.element.scrollIntoView({ block: "start" });
  try {
    for await (const event of ask(question, conversation.value, running.signal)) turn.apply(event);
    keep(turn.answer);
    document.title = `${turn.question.slice(0, 60)} · Vejviser`;
    say(summary(turn.answer));
  } catch (error) {
    if (running.signal.aborted) turn.fail("Stoppet.", "Det, der vises, er ikke hele svaret.");
    else if (error instanceof AskError) turn.fail(error.title, error.message);
    else { turn.fail("Der skete en fejl.", "Siden kunne ikke vise svaret."); throw error; }
  } finally {
    running = null;
    setBusy(false);
  }
}

function citationOf(link) {
  const element = link.closest(".turn");
  const turn = turns.get(element);
  const n = Number(link.dataset.n);
  return turn?.citations.get(n) ?? turn?.answer?.citations.find((c) => c.n === n);
}

async function act(button) {
  const element = button.closest(".turn");
  const turn = turns.get(element);
  const question = turn?.question ?? element.querySelector(".question").lastChild.textContent;
  if (button.dataset.action === "print") print();
  if (button.dataset.action === "edit") putQuestion(question);
  if (button.dataset.action === "retry") { const again = run(question, element); focusLast(); await again; }
  if (button.dataset.action === "copy" && turn?.answer) {
    await copy(answerText(turn.answer));
    sayCopied(button, "Svaret er kopieret med kilder.");
  }
  if (button.dataset.action === "copy-referral") {
    await copy(element.querySelector(".referral .message").textContent);
    sayCopied(button, "Henvendelsen er kopieret.");
  }
}

function sayCopied(button, words) {
  button.dataset.label ??= button.textContent;
  say(words);
  button.textContent = "Kopieret";
  setTimeout(() => { button.textContent = button.dataset.label; }, 2500);
}

function focusLast() {
  thread.querySelector(".turn:last-child .question").focus({ preventScroll: true });
}

document.addEventListener("submit", (event) => {
  const example = event.submitter?.name === "example" ? event.submitter.value : null;
  if (event.target === deleteForm) {
    event.preventDefault();
    offerUndo(conversation.value);
  } else if (example) {
    event.preventDefault();
    run(example);
    focusLast();
  } else if (event.target.id === "composer") {
    event.preventDefault();
    const question = running ? null : takeQuestion();
    if (question) { run(question); leaveField(); }
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.cite");
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const citation = link && plain && citationOf(link);
  if (citation) { event.preventDefault(); openPanel(citation, link); }
  const button = event.target.closest(".turn [data-action]");
  if (button) act(button);
});

onStop(() => running?.abort());

// Answers that the server has drawn: fetch their data, so that quotes open in the panel and can be copied.
async function adopt() {
  const drawn = [...thread.querySelectorAll(".turn[data-answer-id]")];
  if (!drawn.length || !conversation.value) return;
  const response = await fetch(`/api/conversations/${encodeURIComponent(conversation.value)}`);
  if (!response.ok) return;
  const kept = await response.json();
  remember(kept.profile);
  const answers = new Map(kept.turns.map((t) => [t.answer_id, t.answer]));
  for (const element of drawn) {
    const answer = answers.get(element.dataset.answerId);
    if (!answer) continue;
    turns.set(element, { question: answer.question, answer, citations: new Map(answer.citations.map((c) => [c.n, c])) });
    for (const part of element.querySelectorAll(".actions, .referral button")) part.hidden = false;
  }
}

adopt();

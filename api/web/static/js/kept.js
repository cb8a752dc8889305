// The conversations that this browser remembers: address, first question and date, in localStorage only.

const LIST = "vejviser.samtaler";
const OFF = "vejviser.husk-ikke";
const MOST = 30;
let memory = [];

function attempt(action, fallback) {
  try {
    return action();
  } catch {
    return fallback; // no storage here, or it is full
  }
}

export const canKeep = attempt(() => {
  localStorage.setItem("vejviser.proeve", "1");
  localStorage.removeItem("vejviser.proeve");
  return true;
}, false);

const isKept = (entry) => typeof entry?.id === "string" && typeof entry.question === "string" && Number.isFinite(entry.at);

/** The remembered conversations, the latest first: {id, question, at}. */
export function all() {
  if (!canKeep) return memory;
  const read = attempt(() => JSON.parse(localStorage.getItem(LIST) ?? "[]"), []);
  return Array.isArray(read) ? read.filter(isKept) : [];
}

/** Replaces the whole list. */
export function write(entries) {
  memory = entries.slice(0, MOST);
  if (canKeep) attempt(() => localStorage.setItem(LIST, JSON.stringify(memory)));
}

export function isOn() {
  return attempt(() => localStorage.getItem(OFF), null) === null;
}

/** Turns remembering on or off; off empties the list. */
export function turn(on) {
  if (on) attempt(() => localStorage.removeItem(OFF));
  else attempt(() => localStorage.setItem(OFF, "1"));
  if (!on) write([]);
}

/** Puts a conversation on top, with its first question and the time it was last used. */
export function keep(id, question) {
  if (isOn()) write([{ id, question, at: Date.now() }, ...all().filter((entry) => entry.id !== id)]);
}

export function forget(id) {
  write(all().filter((entry) => entry.id !== id));
}

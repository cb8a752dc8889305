// The drafts that this browser remembers: address, title and date, in localStorage only.

const LIST = "vejviser.udkast";
const OFF = "vejviser.husk-ikke";
const MOST = 30;

function attempt(action, fallback) {
  try {
    return action();
  } catch {
    return fallback; // no storage here, or it is full
  }
}

const isKept = (entry) => typeof entry?.id === "string" && typeof entry.title === "string" && Number.isFinite(entry.at);

/** The remembered drafts, the latest first: {id, title, at}. */
export function all() {
  const read = attempt(() => JSON.parse(localStorage.getItem(LIST) ?? "[]"), []);
  return Array.isArray(read) ? read.filter(isKept) : [];
}

export function write(entries) {
  attempt(() => localStorage.setItem(LIST, JSON.stringify(entries.slice(0, MOST))));
}

/** Puts a draft on top; nothing is kept where the user has turned remembering off. */
export function keep(id, title) {
  if (attempt(() => localStorage.getItem(OFF), "1") !== null) return;
  write([{ id, title, at: Date.now() }, ...all().filter((entry) => entry.id !== id)]);
}

export function forget(id) {
  write(all().filter((entry) => entry.id !== id));
}

// The patterns of api/reading/text_query.py in the browser: case and the spelling of æ, ø and å make no difference.
const SPELLINGS = [
  [["å", "aa"], "(?:å|aa)"],
  [["æ", "ae", "ä"], "(?:[æä]|ae)"],
  [["ø", "oe", "ö"], "(?:[øö]|oe)"],
  [["e", "é", "è", "ê", "ë"], "[eéèêë]"],
  [["-", "‐", "‑", "–"], "[\\-‐‑–]"],
];
const PATTERNS = new Map(SPELLINGS.flatMap(([spellings, pattern]) => spellings.map((s) => [s, pattern])));
const MIN_WRITTEN = 2;
const MAX_WRITTEN = 200;

const escaped = (token) => token.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

function spelled(words) {
  const tokens = words.toLowerCase().match(/aa|ae|oe|\s+|./gsu) ?? [];
  return tokens.map((t) => (/^\s/u.test(t) ? "\\s+" : PATTERNS.get(t) ?? escaped(t))).join("");
}

function pattern(alternatives) {
  return new RegExp(alternatives.map(spelled).join("|"), "giu");
}

/** The words with single spaces, or "" for too few letters to look for. */
export function wanted(written) {
  const words = written.split(/\s+/u).filter(Boolean).join(" ").slice(0, MAX_WRITTEN).trim();
  return words.length >= MIN_WRITTEN ? words : "";
}

/** Where the words stand in their order; else each word in the texts that have all; else each word anywhere. */
export function findIn(texts, words) {
  const phrase = pattern([words]);
  const together = texts.some((text) => text.search(phrase) >= 0);
  const long = words.split(" ").filter((word) => word.length >= MIN_WRITTEN);
  const single = (long.length ? long : words.split(" ")).sort((a, b) => b.length - a.length);
  const looked = together ? phrase : pattern(single);
  const every = single.map((word) => pattern([word]));
  const whole = texts.map((text) => !together && every.every((one) => text.search(one) >= 0));
  const some = whole.includes(true);
  const places = (text) => [...text.matchAll(looked)].map((m) => [m.index, m.index + m[0].length]);
  const spans = texts.map((text, i) => (some && !whole[i] ? [] : places(text)));
  return { together, spans };
}

// The words of an answer, for our own pages and for the components on partners' pages.

const STATUS = { gældende: "Gældende", udkast: "Udkast", forslag: "Forslag", udløbet: "Udløbet", ældre: "Ældre" };

export function statusText(status) {
  return STATUS[status] ?? "Status ukendt";
}

const LEAD_KINDS = ["udkast", "forslag", "udløbet", "afløst", "modstrid", "område"];

/** Whether a reservation is so grave that it stands before the statements. */
export function isLead(notice) {
  return LEAD_KINDS.includes(notice.kind);
}

/** The statement as nodes; words that stand in a cited source are set apart as <q>. */
export function wordsOf(text, quotes) {
  const single = quotes.map((q) => q.split(/\s+/).filter(Boolean).join(" "));
  const quote = single.filter((q) => q && text.includes(q)).sort((a, b) => b.length - a.length)[0];
  if (!quote) return text ? [text] : [];
  const at = text.indexOf(quote);
  const set = document.createElement("q");
  set.textContent = quote;
  const rest = single.filter((q) => q !== quote);
  return [...wordsOf(text.slice(0, at), rest), set, ...wordsOf(text.slice(at + quote.length), rest)];
}

// An answer as nodes: statements with numbered links to the quoted places, reservations, what to do next.
import { link, node } from "./nodes.js";
import { isLead, statusText, wordsOf } from "./words.js";

function cite(citation) {
  return link(citation.url, { class: "cite", "aria-label": `Kilde ${citation.n}: ${citation.title}` }, String(citation.n));
}

function claim({ text, citations }, known) {
  const cited = citations.map((n) => known.get(n)).filter(Boolean);
  return node("li", {}, ...wordsOf(text, cited.map((c) => c.quote)), ...cited.flatMap((c) => ["\u00a0", cite(c)]));
}

function notice({ kind, text }) {
  const words = kind.replaceAll("-", " ");
  return node("p", { class: "notice" }, node("strong", {}, `${words.charAt(0).toUpperCase()}${words.slice(1)}:`), " ", text);
}

/** A source once, with the numbers of all that is quoted from it. */
function reference(citations) {
  const [first] = citations;
  const places = [...new Set(citations.map((c) => c.place).filter(Boolean))];
  const meta = [statusText(first.state), first.date_text, places.join("; ")].filter(Boolean).join(" · ");
  return node("li", {}, node("span", { class: "numbers" }, ...citations.map(cite)),
    node("span", {}, first.title, node("span", { class: "meta" }, meta)));
}

function bySource(citations) {
  const sources = new Map();
  for (const citation of citations) sources.set(citation.source_id, [...(sources.get(citation.source_id) ?? []), citation]);
  return [...sources.values()];
}

function items(texts) {
  return texts.map((text) => node("li", {}, text));
}

/** The parts of an answer of `POST /api/chat`; `component` makes the headings. */
export function answerNodes(answer, component) {
  const known = new Map(answer.citations.map((c) => [c.n, c]));
  const bare = !answer.claims.length && !answer.intro;
  const whole = answer.conversation_id ? `/samtale/${encodeURIComponent(answer.conversation_id)}` : "/";
  return [
    component.heading(1, {}, node("span", { class: "vh" }, "Du spurgte: "), answer.question),
    answer.intro && node("p", { class: "intro" }, answer.intro),
    ...answer.notices.filter(isLead).map(notice),
    bare ? node("p", {}, answer.answer) : node("ul", { class: "claims", role: "list" }, ...answer.claims.map((c) => claim(c, known))),
    ...answer.notices.filter((one) => !isLead(one)).map(notice),
    answer.clarify && node("p", {}, node("strong", {}, "Fortæl gerne:"), " ", answer.clarify),
    ...(answer.next_steps.length ? [component.heading(1, {}, "Det kan du gøre nu"), node("ol", {}, ...items(answer.next_steps))] : []),
    ...(known.size ? [
      component.heading(1, {}, answer.refused ? "Nærmeste kilder" : "Kilder i svaret"),
      node("ol", { class: "refs", role: "list" }, ...bySource(answer.citations).map(reference)),
    ] : []),
    ...(answer.follow_ups.length ? [component.heading(1, {}, "Spørg videre"), node("div", { class: "follow" })] : []),
    node("p", { class: "foot" }, link(whole, {}, answer.conversation_id ? "Læs hele svaret hos Vejviser" : "Gå til Vejviser")),
  ].filter(Boolean);
}

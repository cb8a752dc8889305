// The sources of an answer, each once, with the places that are quoted from it.
import { clone, fillBadge, slot } from "./parts.js";

function placeRow(citation, next) {
  const row = clone("place-template");
  const link = row.querySelector(".cite");
  link.href = citation.url;
  link.dataset.n = citation.n;
  slot(row, "n").textContent = citation.n;
  if (citation.place) slot(row, "place").textContent = citation.place;
  else slot(row, "place").remove();
  // On the screen the same place is told once for citations that follow each other.
  slot(row, "place")?.classList.toggle("repeated", next?.place === citation.place);
  slot(row, "quote").textContent = `»${citation.quote}«`;
  for (const { label } of citation.originals) {
    const line = document.createElement("p");
    line.className = "meta";
    line.textContent = `Står i ${label}`;
    slot(row, "quote").parentElement.append(line);
  }
  return row;
}

/** Rows for citations, the sources in the order of their first number. */
export function sourceRows(citations) {
  const groups = new Map();
  for (const citation of citations) groups.set(citation.source_id, [...(groups.get(citation.source_id) ?? []), citation]);
  return [...groups.values()].map((group) => {
    const row = clone("source-template");
    slot(row, "title").textContent = group[0].title;
    fillBadge(slot(row, "badge"), group[0].state);
    slot(row, "date").textContent = group[0].date_text;
    row.querySelector(".ref-places").append(...group.map((citation, i) => placeRow(citation, group[i + 1])));
    return row;
  });
}

"""Leads from a fact of one of our own records to the document in which it was found."""

from api.schemas.labels import danish_date, passage_url, place
from api.schemas.sources import ProvenanceOut
from corpus.sources import Passage, Provenance, Source
from ingest.library import Library


def trace(provenance: Provenance, library: Library) -> ProvenanceOut:
    """Return where a fact was found, with title and address where that document is in the index too."""
    found = _find(provenance, library)
    if found is None:
        return ProvenanceOut(
            start=provenance.start,
            end=provenance.end,
            file=provenance.file,
            lines=provenance.lines,
            label=f"{provenance.file}, {place(None, provenance.lines)}",
        )
    source, passage = found
    return ProvenanceOut(
        start=provenance.start,
        end=provenance.end,
        file=provenance.file,
        lines=provenance.lines,
        label=f"{source.title} ({danish_date(source.date)}), {place(passage.page, provenance.lines)}",
        url=passage_url(source.id, passage.id),
    )


def trace_all(provenance: tuple[Provenance, ...], library: Library) -> list[ProvenanceOut]:
    """Return the places of several facts, each place once."""
    places: dict[tuple[str, tuple[int, int]], Provenance] = {}
    for fact in provenance:
        places.setdefault((fact.file, fact.lines), fact)
    return [trace(fact, library) for fact in places.values()]


def _find(provenance: Provenance, library: Library) -> tuple[Source, Passage] | None:
    """Return the passage of a document that holds the first of the lines it can."""
    first, last = provenance.lines
    for source in library.sources:
        if source.record is not None or source.file != provenance.file:
            continue
        for passage in library.passages_of(source.id):
            if passage.lines and passage.lines[0] <= last and first <= passage.lines[1]:
                return source, passage
    return None

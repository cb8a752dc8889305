"""Leads from a fact of one of our own records to the document in which it was found."""

from answering.answer import Original
from answering.originals import original
from api.schemas.labels import passage_url, place, shown_date
from api.schemas.sources import ProvenanceOut
from corpus.sources import Provenance
from ingest.library import Library


def trace(provenance: Provenance, library: Library) -> ProvenanceOut:
    """Return where a fact was found, with title and address where that document is in the index too."""
    found = original(provenance.file, provenance.lines, library)
    return ProvenanceOut(
        start=provenance.start,
        end=provenance.end,
        file=provenance.file,
        lines=provenance.lines,
        label=label_of(found, library),
        url=url_of(found),
    )


def label_of(found: Original, library: Library) -> str:
    """Return the place in Danish: the document by title where that is known, else the file."""
    if found.title is None:
        return f"{found.file}, {place(None, found.lines)}"
    page = library.passage(found.passage_id).page if found.passage_id else None
    return f"{found.title} ({shown_date(found.date)}), {place(page, found.lines)}"


def url_of(found: Original) -> str | None:
    """Return the address of the lines in the reading view, marked; ``None`` for a document not indexed."""
    if found.source_id is None or found.passage_id is None:
        return None
    return passage_url(found.source_id, found.passage_id, found.start, found.end)


def trace_all(provenance: tuple[Provenance, ...], library: Library) -> list[ProvenanceOut]:
    """Return the places of several facts, each place once."""
    places: dict[tuple[str, tuple[int, int]], Provenance] = {}
    for fact in provenance:
        places.setdefault((fact.file, fact.lines), fact)
    return [trace(fact, library) for fact in places.values()]

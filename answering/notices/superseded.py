"""Older documents on a programme that a newer record of ours knows to be closed."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from answering.answer import Notice
from answering.selection import Quote
from answering.wording import listed, short_title, spoken_date
from corpus.sources import Provenance, Source, SourceStatus
from ingest.library import Library


def superseded(quotes: Sequence[Quote], library: Library) -> Iterator[Notice]:
    """Yield one notice that names the closed programmes which quoted lines of older documents describe.

    A programme that is quoted itself says so already. "Older" is by the dates of document and record.
    """
    quoted = {quote.source.id for quote in quotes}
    closed = [(record, place) for record, place in _closed_programmes(library) if record.id not in quoted]
    found = {record.id: record for quote in quotes for record in _described(quote, closed)}
    if found:
        names = [f"»{short_title(r)}« (oplyst {spoken_date(r.date)})" for r in found.values()]
        yield Notice("afløst", f"En nyere kilde oplyser, at dette er afsluttet: {listed(names)}.")


def _described(quote: Quote, closed: Sequence[tuple[Source, Provenance]]) -> Iterator[Source]:
    """Yield the records that a quote's lines are a place of, where the record is newer than the document."""
    source, lines = quote.source, quote.source.origins.lines(quote.start, quote.end)
    if source.record is not None or lines is None or not source.date:
        return
    for record, place in closed:
        overlap = lines[0] <= place.lines[1] and place.lines[0] <= lines[1]
        if source.file == place.file and overlap and record.date and source.date[:4] < record.date[:4]:
            yield record


@lru_cache(maxsize=2)
def _closed_programmes(library: Library) -> tuple[tuple[Source, Provenance], ...]:
    """Return the places in the documents that closed programmes are described in."""
    return tuple(
        (source, place)
        for source in library.sources
        if source.record == "programmer" and source.status is SourceStatus.EXPIRED
        for place in source.provenance
    )

"""Who stands behind an answer: the publisher of the newest document that its quotes come from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answering.answer import Citation, Original
from corpus.described import described
from corpus.sources import SourceStatus
from ingest.library import Library, UnknownIdError

_MADE_BY = re.compile(r" \(udarbejdet .*\)$")
"""The hands that wrote it are not those who answer for it."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A document's publisher, its ISO date (may be partial) and how it stands."""

    publisher: str
    date: str
    status: SourceStatus


def newest_behind(citations: Sequence[Citation], library: Library) -> Behind | None:
    """Return the newest document with a date and a publisher; a record's documents stand for it."""
    behind = (found for citation in citations for found in _documents(citation, library))
    return max(behind, key=lambda found: found.date, default=None)


def _documents(citation: Citation, library: Library) -> Iterator[Behind]:
    yield from _indexed(citation.source_id, library)
    for original in citation.originals:
        if original.source_id is not None:
            yield from _indexed(original.source_id, library)
        else:
            yield from _described(original)


def _indexed(source_id: str, library: Library) -> Iterator[Behind]:
    try:
        source = library.source(source_id)
    except UnknownIdError:
        return
    if source.record is None:
        yield from _behind(source.publisher, source.date, source.status)


def _described(original: Original) -> Iterator[Behind]:
    """Yield what the manifests tell of a document that is not indexed."""
    if entry := described(original.file, original.lines[0]):
        yield from _behind(entry.udgiver, entry.dato, entry.status)


def _behind(publisher: str | None, date: str | None, status: SourceStatus) -> Iterator[Behind]:
    if publisher and date:
        yield Behind(_MADE_BY.sub("", publisher), date, status)

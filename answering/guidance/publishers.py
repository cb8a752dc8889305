"""Who stands behind an answer: the publisher of the newest document that its quotes come from."""

import re
from collections.abc import Iterator, Sequence

from answering.answer import Citation
from corpus.sources import Source
from ingest.library import Library, UnknownIdError

_MADE_BY = re.compile(r" \(udarbejdet .*\)$")
"""The hands that wrote it are not those who answer for it."""


def newest_behind(citations: Sequence[Citation], library: Library) -> Source | None:
    """Return the newest document with a date and a publisher; a record's documents stand for it."""
    behind = [s for c in citations for s in _documents(c, library) if s.publisher and s.date]
    return max(behind, key=lambda source: source.date or "", default=None)


def publisher_of(source: Source) -> str:
    """Return who answers for a document."""
    return _MADE_BY.sub("", source.publisher or "")


def _documents(citation: Citation, library: Library) -> Iterator[Source]:
    ids = [citation.source_id, *(one.source_id for one in citation.originals if one.source_id)]
    for source_id in ids:
        try:
            source = library.source(source_id)
        except UnknownIdError:
            continue
        if source.record is None:
            yield source

"""Schemes that quotes speak of in passing, and that are over or were only proposed."""

import re
from collections.abc import Sequence
from functools import lru_cache

from answering.selection import Quote
from corpus.sources import Source, SourceStatus
from ingest.library import Library

_NOT_OPEN = frozenset({SourceStatus.EXPIRED, SourceStatus.PROPOSAL})


def named_schemes(quotes: Sequence[Quote], library: Library) -> list[Source]:
    """Return the programmes of our records that cannot be applied for and are named in the quotes of others.

    What a document says of a scheme is a matter of its lines, see ``superseded``.
    """
    told = "\n".join(quote.text for quote in quotes if quote.source.record is not None)
    return [source for source, name in _closed(library) if name.search(told)]


@lru_cache(maxsize=2)
def _closed(library: Library) -> tuple[tuple[Source, re.Pattern[str]], ...]:
    return tuple(
        (source, re.compile(rf"(?<![\w-]){re.escape(source.title)}(?![\w-])", re.I))
        for source in library.sources
        if source.record == "programmer" and source.status in _NOT_OPEN
    )

"""From quotes to claims: grouped by source, and each in the fullest words that the gate lets through."""

from collections.abc import Iterable, Iterator

from answering.answer import Claim
from answering.draft import LedQuote
from answering.selection import Quote
from answering.wording import introduce


def grouped(quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes with those of one source together, where the first of them stood."""
    by_source: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_source.setdefault(quote.source.id, []).append(quote)
    return [quote for group in by_source.values() for quote in group]


def claims_of(one: LedQuote, previous: Quote | None, n: int) -> Iterator[Claim]:
    """Yield the ways to say a quote, the fullest first; the last one names no chapter."""
    for chapter in (True, False):
        said = introduce(one.quote, previous, chapter=chapter)
        yield Claim(f"{one.label}: {said}" if one.label else said, (n,))

"""From quotes to claims: grouped by source, and each in the fullest words that the gate lets through."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from answering.answer import Claim
from answering.draft import LedQuote
from answering.selection import Quote
from answering.wording import introduce

_LONGEST_JOINED = 600


def grouped(quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes with those of one source together, where the first of them stood.

    Two that follow each other in one paragraph become one.
    """
    by_source: dict[str, list[Quote]] = {}
    for quote in quotes:
        group = by_source.setdefault(quote.source.id, [])
        place, joined = next(
            ((i, one) for i, other in enumerate(group) if (one := _joined(other, quote))), (len(group), quote)
        )
        group[place : place + 1] = [joined]
    return [quote for group in by_source.values() for quote in group]


def _joined(a: Quote, b: Quote) -> Quote | None:
    """Return both quotes as one where only a space parts them and they are not too long together."""
    first, second = sorted((a, b), key=lambda quote: quote.start)
    apart = first.source.text[first.end : second.start]
    near = first.passage.id == second.passage.id and first.end <= second.start and apart in {"", " "}
    if not near or second.end - first.start > _LONGEST_JOINED:
        return None
    return replace(first, end=second.end, score=max(a.score, b.score))


def claims_of(one: LedQuote, previous: Quote | None, n: int) -> Iterator[Claim]:
    """Yield the ways to say a quote, the fullest first; the last one names no chapter."""
    for chapter in (True, False):
        said = introduce(one.quote, previous, chapter=chapter)
        yield Claim(f"{one.label}: {said}" if one.label else said, (n,))

"""From quotes to claims: grouped by source, and each in the fullest words that the gate lets through."""

from collections.abc import Iterable, Iterator

from answering.answer import Claim
from answering.draft import LedQuote
from answering.lead_figure import lead_figure
from answering.question import Expected
from answering.selection import Quote
from answering.wording import introduce

_SAYS = "Ifølge "


def grouped(quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes with those of one source together, where the first of them stood."""
    by_source: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_source.setdefault(quote.source.id, []).append(quote)
    return [quote for group in by_source.values() for quote in group]


def led(quotes: Iterable[Quote], question: str, wanted: Expected) -> tuple[LedQuote, ...]:
    """Return quotes as a draft has them; the first may begin with the figure that is asked for."""
    ordered = grouped(quotes)
    return tuple(
        LedQuote(quote, figure="" if place else lead_figure(question, wanted, quote.text) or "")
        for place, quote in enumerate(ordered)
    )


def claims_of(one: LedQuote, previous: Quote | None, n: int) -> Iterator[Claim]:
    """Yield the ways to say a quote, the fullest first; the last one says nothing but the words and who."""
    said = introduce(one.quote, previous)
    if one.figure and said.startswith(_SAYS):
        yield Claim(f"{one.figure} – i{said[1:]}", (n,))
    yield Claim(f"{one.label}: {said}" if one.label else said, (n,))
    plain = introduce(one.quote, previous, chapter=False)
    yield Claim(f"{one.label}: {plain}" if one.label else plain, (n,))

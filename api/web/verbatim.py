"""Tells the words of a source from our own in a statement, so that the page can set them apart."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a statement; ``verbatim`` words stand in the cited source."""

    text: str
    verbatim: bool = False


def words_of(statement: str, quotes: Iterable[str]) -> tuple[Words, ...]:
    """Return the statement in stretches that joined are the whole; each quote is verbatim once."""
    stretches: tuple[Words, ...] = (Words(statement),)
    # A statement has single spaces where the source may break its lines.
    for quote in sorted({" ".join(q.split()) for q in quotes if q.strip()}, key=len, reverse=True):
        stretches = tuple(part for stretch in stretches for part in _split(stretch, quote))
    return stretches


def _split(stretch: Words, quote: str) -> tuple[Words, ...]:
    if stretch.verbatim or quote not in stretch.text:
        return (stretch,)
    before, _, after = stretch.text.partition(quote)
    parts = (Words(before), Words(quote, verbatim=True), Words(after))
    return tuple(part for part in parts if part.text)

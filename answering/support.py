"""Whether the cited words carry what a claim says in its own words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from answering.facts import name_keys, name_phrases, negations, regions
from answering.faults import Fault
from answering.figures import Figure, figures, placed_figures
from answering.hedges import LIMITS, hedges_of
from ingest.analysis import word_stems
from ingest.sentences import sentence_spans

_Fact = TypeVar("_Fact")
_RESTATED, _FEWEST = 0.5, 2
"""The share, and the number, of content words that a restated sentence has in common with its source."""


@dataclass(frozen=True, slots=True)
class Support:
    """What a claim rests on.

    ``sentences`` are the whole sentences that the quotes are taken from: a quote may begin behind a "højst".
    ``places`` are titles, headings and publishers; ``regions`` those of the cited passages.
    """

    quotes: tuple[str, ...]
    sentences: tuple[str, ...]
    places: tuple[str, ...]
    regions: frozenset[str]


def unsupported(own: str, support: Support, is_ordinary: Callable[[str], bool]) -> Fault | None:
    """Return what the claim says beyond its quotes, or leaves out of them; ``None`` when they carry it all.

    A figure, with its unit, must stand in a quote. A year, name or region may also be that of the place the
    quote is taken from; but where the quote names a year or region itself, only that one is supported.
    """
    if not _figures_stand(own, support):
        return Fault.NUMBER
    if not (_names_stand(own, support, is_ordinary) and _regions_stand(own, support)):
        return Fault.NAME
    if not negations(own) <= _union(negations(q) for q in support.quotes):
        return Fault.NEGATION
    for sentence in _sentences(own):
        if not _keeps_negation(sentence, support.sentences):
            return Fault.NEGATION
        if not all(_keeps_hedges(figure, sentence, support.sentences) for figure in figures(sentence)):
            return Fault.HEDGE
    return None


def _figures_stand(own: str, support: Support) -> bool:
    said, quoted = figures(own), _union(figures(q) for q in support.quotes)
    in_places = _union(figures(p) for p in support.places)
    dated = any(figure.is_year for figure in quoted)
    unknown = {f for f in said - quoted if not (f.is_year and not dated and f in in_places)}
    return not unknown and _counts_agree(own, support.quotes)


def _counts_agree(own: str, quotes: Iterable[str]) -> bool:
    """Tell whether no word is counted otherwise than in the quotes ("613 match" is not "935 match")."""
    counts: dict[str, set[Figure]] = {}
    for placed in (p for quote in quotes for p in placed_figures(quote) if p.counted):
        counts.setdefault(placed.counted, set()).add(placed.figure)
    return all(p.figure in counts.get(p.counted, {p.figure}) for p in placed_figures(own) if p.counted)


def _names_stand(own: str, support: Support, is_ordinary: Callable[[str], bool]) -> bool:
    known = [name_keys(text) for text in (*support.quotes, *support.places, *support.regions)]
    return all(any(_holds(text, phrase) for text in known) for phrase in name_phrases(own, is_ordinary))


def _holds(text: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(text[i : i + len(phrase)] == phrase for i in range(len(text) - len(phrase) + 1))


def _regions_stand(own: str, support: Support) -> bool:
    said, quoted = regions(own), _union(regions(q) for q in support.quotes)
    return said <= (quoted or _union(regions(p) for p in (*support.places, *support.regions)))


def _keeps_negation(sentence: str, sources: Iterable[str]) -> bool:
    """Tell whether a sentence negates exactly when the source sentences it restates do."""
    stems = set(word_stems(sentence))
    shared = [(len(stems & set(word_stems(source))), source) for source in sources]
    most = max((count for count, _ in shared), default=0)
    if most < max(_RESTATED * len(stems), min(_FEWEST, len(stems)), 1):
        return True
    restated = [bool(negations(source)) for count, source in shared if count == most]
    return any(restated) if negations(sentence) else not all(restated)


def _keeps_hedges(figure: Figure, sentence: str, sources: Iterable[str]) -> bool:
    """Tell whether some source sentence with the figure has its limits, and none that the claim drops."""
    said = hedges_of(figure, sentence) or frozenset()
    known = [found for source in sources if (found := hedges_of(figure, source)) is not None]
    return not known or any(found <= said and said & LIMITS <= found for found in known)


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def _union(parts: Iterable[frozenset[_Fact]]) -> frozenset[_Fact]:
    return frozenset().union(*parts)

"""Whether the cited words carry what a claim says in its own words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from answering.directions import turns_round
from answering.facts import name_keys, name_phrases, negations, regions
from answering.faults import Fault
from answering.figures import Figure, figures, placed_figures
from answering.hedges import LIMITS, hedges_of
from answering.polarity import denies_otherwise
from answering.restating import keeps_ranges, keeps_reservations, most_alike
from answering.swaps import swapped
from ingest.analysis import word_stems
from ingest.sentences import sentence_spans

_Fact = TypeVar("_Fact")


@dataclass(frozen=True, slots=True)
class Carrier:
    """One quote that a claim rests on.

    ``sentences`` are the whole sentences that it is taken from: a quote may begin behind a "højst".
    ``places`` are title, headings and publisher; ``regions`` that of the cited passage.
    """

    quote: str
    sentences: tuple[str, ...]
    places: tuple[str, ...]
    regions: frozenset[str]


def unsupported(own: str, carriers: Sequence[Carrier], is_ordinary: Callable[[str], bool]) -> Fault | None:
    """Return what the claim says beyond its quotes, or leaves out of them; ``None`` when they carry it all.

    A figure, with its unit, must stand in a quote. A year, name or region may also be that of the place the
    quote is taken from; but where the quote names a year or region itself, only that one is supported.
    """
    said = [(sentence, _nearest(sentence, carriers)) for sentence in sentences_in(own)]
    quotes = [c.quote for c in carriers]
    elsewhere = figures(own) - _union(figures(quote) for quote in quotes)
    if any(not f.is_year for f in elsewhere):
        return Fault.NUMBER
    if not (_counts_agree(own, quotes) and all(_is_dated(s, elsewhere, near) for s, near in said)):
        return Fault.NUMBER
    if not all(_names_stand(s, carriers, near, is_ordinary) for s, near in said):
        return Fault.NAME
    if not all(_regions_stand(s, carriers, near) for s, near in said):
        return Fault.NAME
    if not negations(own) <= _union(negations(quote) for quote in quotes):
        return Fault.NEGATION
    sources = [source for carrier in carriers for source in carrier.sentences]
    faults = (_restated_otherwise(sentence, sources, is_ordinary) for sentence, _ in said)
    return next((fault for fault in faults if fault), None)


def _restated_otherwise(
    sentence: str, sources: Sequence[str], is_ordinary: Callable[[str], bool]
) -> Fault | None:
    """Return what a sentence turns round, leaves out or adds, against the sentences it restates."""
    restated = most_alike(sentence, sources)
    if not _keeps_negation(sentence, restated):
        return Fault.NEGATION
    if turns_round(sentence, restated):
        return Fault.OPPOSITE
    if swapped(sentence, sources, is_ordinary):
        return Fault.SWAPPED
    limited = all(_keeps_hedges(figure, sentence, sources) for figure in figures(sentence))
    if not (limited and keeps_ranges(sentence, sources) and keeps_reservations(sentence, restated, sources)):
        return Fault.HEDGE
    return None


def _nearest(sentence: str, carriers: Sequence[Carrier]) -> list[Carrier]:
    """Return the carriers whose quotes have most in common with a sentence; all where none has anything."""
    said = figures(sentence) | {Figure(stem) for stem in word_stems(sentence)}
    shared = [
        len(said & (figures(c.quote) | {Figure(stem) for stem in word_stems(c.quote)})) for c in carriers
    ]
    return [carrier for carrier, count in zip(carriers, shared, strict=True) if count == max(shared)]


def _is_dated(sentence: str, elsewhere: frozenset[Figure], near: Sequence[Carrier]) -> bool:
    """Tell whether what stands in no quote is a year of the place that the sentence takes its quote from."""
    dated = any(figure.is_year for c in near for figure in figures(c.quote))
    in_places = _union(figures(place) for c in near for place in c.places)
    return all(f.is_year and not dated and f in in_places for f in elsewhere & figures(sentence))


def _counts_agree(own: str, quotes: Iterable[str]) -> bool:
    """Tell whether no word is counted otherwise than in the quotes ("613 match" is not "935 match")."""
    counts: dict[str, set[Figure]] = {}
    for placed in (p for quote in quotes for p in placed_figures(quote) if p.counted):
        counts.setdefault(placed.counted, set()).add(placed.figure)
    return all(p.figure in counts.get(p.counted, {p.figure}) for p in placed_figures(own) if p.counted)


def _names_stand(
    sentence: str, carriers: Sequence[Carrier], near: Sequence[Carrier], is_ordinary: Callable[[str], bool]
) -> bool:
    quoted = [name_keys(c.quote) for c in carriers]
    known = [*quoted, *(name_keys(text) for c in near for text in (*c.places, *c.regions))]
    return all(any(_holds(text, phrase) for text in known) for phrase in name_phrases(sentence, is_ordinary))


def _holds(text: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(text[i : i + len(phrase)] == phrase for i in range(len(text) - len(phrase) + 1))


def _regions_stand(sentence: str, carriers: Sequence[Carrier], near: Sequence[Carrier]) -> bool:
    said, quoted = regions(sentence), _union(regions(c.quote) for c in carriers)
    return said <= (quoted or _union(regions(place) for c in near for place in (*c.places, *c.regions)))


def _keeps_negation(sentence: str, restated: Sequence[str]) -> bool:
    """Tell whether a sentence negates exactly when, and what, the source sentences it restates do."""
    if not restated:
        return True
    negated = [bool(negations(source)) for source in restated]
    agrees = any(negated) if negations(sentence) else not all(negated)
    return agrees and not all(denies_otherwise(sentence, source) for source in restated)


def _keeps_hedges(figure: Figure, sentence: str, sources: Iterable[str]) -> bool:
    """Tell whether some source sentence with the figure has its limits, and none that the claim drops."""
    said = hedges_of(figure, sentence) or frozenset()
    known = [found for source in sources if (found := hedges_of(figure, source)) is not None]
    return not known or any(found <= said and said & LIMITS <= found for found in known)


def sentences_in(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[start:end] for start, end in sentence_spans(text)]


def _union(parts: Iterable[frozenset[_Fact]]) -> frozenset[_Fact]:
    return frozenset().union(*parts)

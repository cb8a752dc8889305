"""Two quotes of one answer that count the same thing and come to different figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from answering.facts import name_keys, regions
from answering.figures import Figure, PlacedFigure, figures, placed_figures
from answering.hedges import reservations
from answering.notices.naming import named
from answering.selection import Quote
from corpus.sources import PassageKind
from ingest.analysis import word_stems
from ingest.sentences import sentence_spans

_SHARED, _ALIKE = 3, 0.6
"""Content words, and the share of the shorter sentence's, that two counts have in common."""


@dataclass(frozen=True, slots=True)
class _Count:
    """The only figure of its kind in a sentence: what it counts, and when, where and how surely."""

    quote: Quote
    sentence: str
    figure: Figure
    what: str
    stems: frozenset[str]
    setting: tuple[frozenset[str], frozenset[str], frozenset[str]]


def differing_counts(quotes: Sequence[Quote]) -> list[str]:
    """Return a text for each two quotes of different sources that differ about the same count."""
    counts = [count for quote in quotes for count in _counts(quote)]
    return [
        f"Kilderne siger ikke det samme: {_told(a)} og {_told(b)}."
        for a, b in combinations(counts, 2)
        if a.quote.source.id != b.quote.source.id and _same_thing(a, b) and a.figure != b.figure
    ]


def _told(count: _Count) -> str:
    return f"»{count.sentence.rstrip('.')}« ({named(count.quote.source)})"


def _same_thing(a: _Count, b: _Count) -> bool:
    shared = len(a.stems & b.stems)
    alike = shared >= max(_SHARED, _ALIKE * min(len(a.stems), len(b.stems)))
    return alike and a.what == b.what and a.figure.unit == b.figure.unit and a.setting == b.setting


def _counts(quote: Quote) -> Iterator[_Count]:
    if quote.passage.kind is not PassageKind.TEXT or quote.source.record == "modstrid":
        return
    for start, end in sentence_spans(quote.text):
        sentence = quote.text[start:end]
        placed = [
            p for p in placed_figures(sentence) if not p.figure.is_year and (p.counted or p.figure.unit)
        ]
        if len(placed) == 1:
            yield _count(quote, sentence, placed[0])


def _count(quote: Quote, sentence: str, placed: PlacedFigure) -> _Count:
    years = frozenset(f.value for f in figures(sentence) if f.is_year)
    stems = frozenset(s for s in word_stems(sentence) if not s[0].isdigit()) - {placed.counted}
    names = frozenset(name_keys(" ".join(sorted(regions(sentence)))))
    setting = (years, names, reservations(sentence, sentence))
    return _Count(quote, sentence, placed.figure, placed.counted, stems, setting)

"""Chooses the few quotes that answer a question: readable stretches of the best-fitting sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answering.figures import figures
from answering.question import Expected
from answering.stretches import readable
from corpus.sources import Passage, PassageKind, Source
from ingest.analysis import word_stems
from ingest.library import Library
from retrieval.windows import ScoredWindow

_FIGURE = re.compile(r"\d")
_AMOUNT = re.compile(
    r"\d[\d.,]*\s*(?:(?:kr|mio|mia|kroner|euro)\b|pct|%|procent)|\b(?:kr\.?|DKK|kroner)\s*\d"
    r"|\b\d{1,3}(?:\.\d{3})+\b",
    re.I,
)
_TERMS = re.compile(
    r"(?:højst|op til|maks\w*|mindst|dog)\D{0,25}\d[\d.,]*\s*(?:kr|mio|%|pct)|\d\s*(?:%|pct\.?|procent) af"
    r"|kr\.? (?:om|pr\.?|per) \w+",
    re.I,
)
_FIGURE_BONUS, _AMOUNT_BONUS, _TERMS_BONUS = 1.5, 1.0, 1.5
_FOOTNOTE_COST = 3.0
_SCANT, _SCANT_COST = 60, 1.0
_ROW = re.compile(r"^[A-ZÆØÅ][^.:!?\n]{1,40}: |ikke oplyst|står ikke i kilderne")
_ROW_COST = 2.5
_ROWS_ANSWER = frozenset({Expected.DEADLINE, Expected.CONTACT, Expected.AMOUNT})
"""What a row of a record ("Frist: …") may answer; elsewhere its facts and its text say more."""
_ABOUT_ITSELF = re.compile(
    r"^(?:Tallene|Tallet|Kilderne|Beskrivelsen|Teksten|Kilden)"
    r" (?:er|viser|bruges|siger|nævner|stammer|gælder|bygger)\b"
)
_ABOUT_ITSELF_COST = 1.5
_LEANING_COST = 0.5
_WEAKER_BY = 4.0
_SAME_WORDS, _SAME_FACT = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Room:
    """How much may be quoted: ``usual`` quotes once they have ``characters``, at ``most`` so many."""

    usual: int
    characters: int
    most: int


SHORT, LONG = Room(3, 450, 5), Room(4, 600, 6)
"""What a question for one thing gets, and one for several (``answering.intent.asks_for_much``)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim stretch ``source.text[start:end]`` inside one passage, with the score that chose it."""

    source: Source
    passage: Passage
    start: int
    end: int
    score: float

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]


def choose(
    windows: Sequence[ScoredWindow], question: str, wanted: Expected, library: Library, room: Room = SHORT
) -> list[Quote]:
    """Return the quotes there is room for, best first, none overlapping or repeating another.

    A quote much weaker than the best one is left out: a short answer is better than a padded one.
    """
    asked = frozenset(word_stems(question))
    scored = sorted(((w.score + _bonus(w, wanted, library), w) for w in windows), key=lambda item: -item[0])
    best = scored[0][0] if scored else 0.0
    later: list[tuple[float, Quote]] = []
    chosen: list[Quote] = []
    for score, window in scored:
        while later and later[0][0] >= score:
            _take(later.pop(0)[1], chosen, room)
        if _enough(chosen, room) or (chosen and score < best - _WEAKER_BY):
            break
        stretch = readable(window, asked, library)
        if stretch is None:
            continue
        passage = window.hit.passage
        source = library.source(passage.source_id)
        quote = Quote(source, passage, stretch.start, stretch.end, window.score)
        if stretch.leans:  # stands behind what can be read on its own
            later.append((score - _LEANING_COST, quote))
        else:
            _take(quote, chosen, room)
    for score, quote in later:
        if not chosen or score >= best - _WEAKER_BY:
            _take(quote, chosen, room)
    if wanted is Expected.AMOUNT:  # the amount asked for leads; the rest keeps its order
        chosen.sort(key=lambda quote: not holds_amount(quote.text))
    return chosen


def holds_amount(text: str) -> bool:
    """Tell whether a text names an amount or a rate."""
    return bool(_AMOUNT.search(text))


def _take(quote: Quote, chosen: list[Quote], room: Room) -> None:
    known = any(_overlaps(quote, other) or repeats(quote, other) for other in chosen)
    if not known and not _enough(chosen, room):
        chosen.append(quote)


def _enough(chosen: Sequence[Quote], room: Room) -> bool:
    """Tell whether there are the usual number of quotes and they are not short, or the most there may be."""
    length = sum(quote.end - quote.start for quote in chosen)
    return len(chosen) >= room.most or (len(chosen) >= room.usual and length >= room.characters)


def _bonus(window: ScoredWindow, wanted: Expected, library: Library) -> float:
    """Prefer a stretch with the kind of figure asked for (rates before totals); notes come last."""
    source = library.source(window.hit.passage.source_id)
    text = source.text[window.start : window.end]
    bonus = -_FOOTNOTE_COST if window.hit.passage.kind is PassageKind.FOOTNOTE else 0.0
    if len(text) < _SCANT:
        bonus -= _SCANT_COST
    if source.record is not None and _ROW.search(text) and wanted not in _ROWS_ANSWER:
        bonus -= _ROW_COST
    if source.record is not None and _ABOUT_ITSELF.search(text):
        bonus -= _ABOUT_ITSELF_COST
    if wanted is Expected.AMOUNT and holds_amount(text):
        return bonus + _AMOUNT_BONUS + (_TERMS_BONUS if _TERMS.search(text) else 0.0)
    if wanted in {Expected.NUMBER, Expected.AMOUNT} and _FIGURE.search(text):
        return bonus + _FIGURE_BONUS
    return bonus


def _overlaps(a: Quote, b: Quote) -> bool:
    return a.source.id == b.source.id and a.start < b.end and b.start < a.end


def repeats(a: Quote, b: Quote) -> bool:
    """Tell whether ``a`` says what ``b`` said: in almost the same words, or no other figures of the same."""
    first, second = set(a.text.lower().split()), set(b.text.lower().split())
    if len(first & second) >= _SAME_WORDS * min(len(first), len(second)):
        return True
    said = figures(a.text)
    if not said or not said <= figures(b.text):
        return False
    first, second = set(word_stems(a.text)), set(word_stems(b.text))
    return len(first & second) >= _SAME_FACT * min(len(first), len(second))

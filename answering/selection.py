"""Chooses the few quotes that answer a question: readable stretches of the best-fitting sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answering.question import Expected
from corpus.sources import Passage, PassageKind, Source
from ingest.library import Library
from ingest.sentences import sentence_spans, stands_alone
from retrieval.windows import ScoredWindow

MAX_QUOTES = 5
_USUAL_QUOTES, _SHORT_ANSWER = 3, 500
MAX_CHARACTERS = 420
_WHOLE_TABLE = 700
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
_FIGURE_BONUS = 0.5
_TERMS_BONUS = 1.5
_BRIEF, _BRIEF_COST = 60, 1.0
_ROW = re.compile(r"^[A-ZÆØÅ][^.:!?\n]{1,40}: |ikke oplyst|står ikke i kilderne")
_ROW_COST = 2.5
_ROWS_ANSWER = frozenset({Expected.DEADLINE, Expected.CONTACT, Expected.AMOUNT})
"""What a row of a record ("Frist: …") may answer; elsewhere its facts and its text say more."""
_LEADING = re.compile(r"^(?:[•\-–]\s+|\d{1,2}\.\s+(?=[a-zæøå]))")
_LETTER = re.compile(r"[^\W\d_]{2}")
_CAPTION = re.compile(r"^(?:Figur|Tabel|Kilde|Anm\.?)\b[ \d.:]", re.I)
_WEAKER_BY = 3.0


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


def choose(windows: Sequence[ScoredWindow], wanted: Expected, library: Library) -> list[Quote]:
    """Return at most ``MAX_QUOTES`` quotes, best first, none overlapping or repeating another.

    A quote much weaker than the best one is left out: a short answer is better than a padded one.
    """
    scored = sorted(((w.score + _bonus(w, wanted, library), w) for w in windows), key=lambda item: -item[0])
    chosen: list[Quote] = []
    for score, window in scored:
        if chosen and score < scored[0][0] - _WEAKER_BY:
            break
        quote = _quote(window, library)
        if quote is None or any(_overlaps(quote, other) or _repeats(quote, other) for other in chosen):
            continue
        chosen.append(quote)
        if _enough(chosen):
            break
    if wanted is Expected.AMOUNT:  # the amount asked for leads; the rest keeps its order
        chosen.sort(key=lambda quote: not holds_amount(quote.text))
    return chosen


def _enough(chosen: Sequence[Quote]) -> bool:
    """Three quotes are enough, or five when they are as short as the facts of our own records."""
    length = sum(quote.end - quote.start for quote in chosen)
    return len(chosen) >= MAX_QUOTES or (len(chosen) >= _USUAL_QUOTES and length >= _SHORT_ANSWER)


def holds_amount(text: str) -> bool:
    """Tell whether a text names an amount or a rate."""
    return bool(_AMOUNT.search(text))


def _bonus(window: ScoredWindow, wanted: Expected, library: Library) -> float:
    """Prefer a stretch with the kind of figure asked for (rates before totals); notes come last."""
    source = library.source(window.hit.passage.source_id)
    text = source.text[window.start : window.end]
    bonus = -3.0 if window.hit.passage.kind is PassageKind.FOOTNOTE else 0.0
    if len(text) < _BRIEF:
        bonus -= _BRIEF_COST
    if source.record is not None and _ROW.search(text) and wanted not in _ROWS_ANSWER:
        bonus -= _ROW_COST
    if wanted is Expected.AMOUNT and holds_amount(text):
        return bonus + 2 * _FIGURE_BONUS + (_TERMS_BONUS if _TERMS.search(text) else 0.0)
    if wanted in {Expected.NUMBER, Expected.AMOUNT} and _FIGURE.search(text):
        return bonus + _FIGURE_BONUS
    return bonus


def _quote(window: ScoredWindow, library: Library) -> Quote | None:
    passage = window.hit.passage
    source = library.source(passage.source_id)
    if passage.kind is PassageKind.TABLE and passage.end - passage.start <= _WHOLE_TABLE:
        return Quote(source, passage, passage.start, passage.end, window.score)
    start, end = _without_headings(source.text, window.start, window.end, passage, source.title)
    if end - start > MAX_CHARACTERS:
        start, end = _shortened(source.text, start, end)
    mark = _LEADING.match(source.text[start:end])
    start += mark.end() if mark else 0
    words = source.text[start:end]
    if len(_LETTER.findall(words)) < 3 or _CAPTION.match(words):
        return None
    return Quote(source, passage, start, end, window.score)


def _without_headings(text: str, start: int, end: int, passage: Passage, title: str) -> tuple[int, int]:
    """Leave out sentences that are only headings: of the passage, or of a part of a record."""
    spans = [(start + a, start + b) for a, b in sentence_spans(text[start:end])]
    headings = {" ".join(h.split()) for h in passage.heading_path}
    kept = [
        (a, b)
        for a, b in spans
        if " ".join(text[a:b].split()) not in headings
        and not stands_alone(passage.text, a - passage.start, b - passage.start)
        and not (text[a:b].startswith(f"{title}:") and text[b - 1] not in ".!?")
    ]
    return (kept[0][0], kept[-1][1]) if kept else (start, start)


def _shortened(text: str, start: int, end: int) -> tuple[int, int]:
    """Keep the first sentence of a long pair; a single long sentence stays whole."""
    spans = sentence_spans(text[start:end])
    return (start, start + spans[0][1]) if len(spans) > 1 else (start, end)


def _overlaps(a: Quote, b: Quote) -> bool:
    return a.source.id == b.source.id and a.start < b.end and b.start < a.end


def _repeats(a: Quote, b: Quote) -> bool:
    """Tell whether two quotes say the same in almost the same words (letters and boilerplate recur)."""
    first, second = set(a.text.lower().split()), set(b.text.lower().split())
    return len(first & second) >= 0.8 * min(len(first), len(second))

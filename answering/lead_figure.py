"""The figure that a question asks for, read out of a quote that holds only one that it can be."""

import re

from answering.figures import PlacedFigure, placed_figures
from answering.question import Expected

_MONEY = frozenset({"kr", "mio", "mia", "euro", "tusind"})
_TIME = frozenset({"år", "måned", "uge", "dag", "time", "minut"})
_SHARES = frozenset({"procent", "procentpoint"})
_ASKED_UNITS = (
    (re.compile(r"\bhvor (?:længe|lang tid|gammelt?)\b", re.I), _TIME),
    (re.compile(r"\b(?:andel\w*|procent\w*|pct|hvor stor en del|hvor stor del)\b", re.I), _SHARES),
)
_WHEN = re.compile(r"\b(?:hvornår|hvilket år|hvad år)\b", re.I)
_HEDGE = re.compile(
    r"(?:\b(?:op til|mindst|højst|maks(?:imalt)?\.?|cirka|ca\.|omkring|næsten|knapt?|godt|over|under|mere end"
    r"|mindre end|i alt|fra|mellem)\s+)+$",
    re.I,
)
_COUNTED = re.compile(r"\s+[a-zæøå][\wæøå-]{2,}")
_MOST = 60


def lead_figure(question: str, wanted: Expected, text: str) -> str | None:
    """Return the words of the only figure in ``text`` that can be the answer, with its hedge and its unit.

    ``None`` where the question asks for no figure, or where none or several fit: choosing among them would be
    a guess.
    """
    if wanted not in {Expected.NUMBER, Expected.AMOUNT}:
        return None
    fitting = [placed for placed in placed_figures(text) if _fits(placed, question, wanted)]
    if len(fitting) != 1:
        return None
    start, end = fitting[0].start, fitting[0].end
    hedge = _HEDGE.search(text[:start])
    counted = _COUNTED.match(text, end) if fitting[0].counted or not fitting[0].figure.unit else None
    words = " ".join(text[hedge.start() if hedge else start : counted.end() if counted else end].split())
    return words[:1].upper() + words[1:] if len(words) <= _MOST else None


def _fits(placed: PlacedFigure, question: str, wanted: Expected) -> bool:
    """Tell whether a figure is of the kind asked for; years are dates, not numbers."""
    units = set(placed.figure.unit.split())
    if wanted is Expected.AMOUNT:
        return bool(units & _MONEY)
    if _WHEN.search(question):
        return placed.figure.is_year
    for asked, kind in _ASKED_UNITS:
        if asked.search(question):
            return bool(units & kind)
    return not placed.figure.is_year

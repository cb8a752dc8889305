"""Figures of a text as comparable values, read without the code that writes drafts."""

import re
from dataclasses import dataclass
from decimal import Decimal

_WORDS = "to tre fire fem seks syv otte ni ti elleve tolv".split()
_VALUE_OF = {word: Decimal(value) for value, word in enumerate(_WORDS, start=2)}
_PERCENT = re.compile(r"\s?(?:%|pct\b|procent)", re.I)
_SCALES = (
    (re.compile(r"\s?(?:mia\b|milliard)", re.I), Decimal(1_000_000_000)),
    (re.compile(r"\s?(?:mio\b|million)", re.I), Decimal(1_000_000)),
    (re.compile(r"\s?(?:tusind|t\.\s?kr)", re.I), Decimal(1_000)),
)
_DIGITS = r"\d{1,3}(?:[.\u00a0 ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*"
_FIGURE = re.compile(rf"(?<![\d.,])(?:{_DIGITS})|\b(?:{'|'.join(_WORDS)})\b", re.I)
_PARTED = re.compile(r"\d+(?:[\u00a0 ]\d+)+")
_RANGE = re.compile(r"\s*(?:-|–|til|og|eller)\s*", re.I)


@dataclass(frozen=True, slots=True)
class Value:
    """A number, in full where the text says "mio." or the like; 50 and 50 percent are not the same."""

    number: Decimal
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A figure as it is written, where it stands, and what it may mean."""

    text: str
    start: int
    end: int
    values: frozenset[Value]


def written_figures(text: str) -> list[Written]:
    """Return the figures of a text in order; the first of a range has the unit of the second too."""
    found = list(_FIGURE.finditer(text))
    units = [_unit(text, match.end()) for match in found]
    for i in range(len(found) - 2, -1, -1):
        if units[i] == _PLAIN and _RANGE.fullmatch(text, found[i].end(), found[i + 1].start()):
            units[i] = units[i + 1]
    return [
        Written(match.group(), match.start(), match.end(), frozenset(_values(match.group(), *unit)))
        for match, unit in zip(found, units, strict=True)
    ]


def values_of(text: str) -> frozenset[Value]:
    """Return all values that a text may hold; what may be one number or two is both."""
    written = written_figures(text)
    parts = (part for figure in written for part in _PARTED.findall(figure.text))
    return frozenset(
        {value for figure in written for value in figure.values}
        | {Value(Decimal(number)) for part in parts for number in part.split()}
    )


_PLAIN = (Decimal(1), False)


def _unit(text: str, end: int) -> tuple[Decimal, bool]:
    if _PERCENT.match(text, end):
        return Decimal(1), True
    return next((scale for pattern, scale in _SCALES if pattern.match(text, end)), Decimal(1)), False


def _values(written: str, scale: Decimal, percent: bool) -> list[Value]:
    """Return what a figure may mean; a dot is one of thousands, of a decimal, or of a date."""
    word = written.lower()
    if word in _VALUE_OF:
        return [Value(_VALUE_OF[word] * scale, percent)]
    if re.fullmatch(r"\d{1,3}(?:[.\u00a0 ]\d{3})+(?:,\d+)?", written):
        return [Value(Decimal(re.sub(r"[.\u00a0 ]", "", written).replace(",", ".")) * scale, percent)]
    if re.fullmatch(r"\d+(?:[.,]\d+)?", written):
        return [Value(Decimal(written.replace(",", ".")).normalize() * scale, percent)]
    return [Value(Decimal(part), percent) for part in re.findall(r"\d+", written)]

"""Figures of a Danish text with their units, so that "50 pct." and "50 virksomheder" are not the same."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.analysis import STOP_WORDS, stem

_WORDS = "to tre fire fem seks syv otte ni ti elleve tolv".split()
_VALUE_OF = {word: str(value) for value, word in enumerate(_WORDS, start=2)} | dict.fromkeys(
    ("en", "et", "én", "ét"), "1"
)
_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_UNITS = (
    ("procentpoint", r"(?:procent|pct\.?[ -]?|%-)point\w*"),
    ("procent", r"%|pct\b\.?|procents?\b"),
    ("tusind", r"tusinde?\b|t(?=\.?kr\b)"),
    ("hundrede", r"hundrede\b"),
    ("mio", r"mio\b\.?|million(?:er)?\b"),
    ("mia", r"mia\b\.?|milliard(?:er)?\b"),
    ("kr", r"\.?kr\b\.?|kroner\b|dkk\b|,-"),
    ("euro", r"euro\b|eur\b|€"),
    ("år", r"år(?:s|et|ene|ig\w*)?\b"),
    ("måned", r"måned(?:er|ers|s)?\b"),
    ("uge", r"uge(?:r|rs|s)?\b"),
    ("dag", r"dag(?:e|es|s)?\b"),
    ("time", r"time(?:r|rs|s)?\b"),
    ("minut", r"minut(?:ter|ters)?\b"),
    *((f"{part}del", rf"{part}dele?\b") for part in ("tredje", "fjerde", "femte", "tien")),
)
_UNIT = "|".join(pattern for _, pattern in _UNITS)
_UNIT_NAMES = tuple((name, re.compile(pattern, re.I)) for name, pattern in _UNITS)
_FIGURE = re.compile(
    rf"(?P<lead>(?:\bkr\.?|\bdkk|\beur|€|§|\bs\.|\bside)\s?(?=\d))?"
    rf"(?P<value>(?<![\w.,])[-−]\d+(?:[.,]\d+)*|(?<!\w)(?:\d*[½¼¾⅓⅔]|\d+(?:[.,]\d+)*)"
    rf"|\b(?:{'|'.join(_WORDS)})\b|\b(?:en|et|én|ét)\b(?=[ -](?:{_UNIT}))|\bhalvdel(?=\w*\b)"
    rf"|\bhver (?:anden|tredje|fjerde|femte|tiende)\b)"
    rf"(?P<tail>\.?\s?(?:{_MONTHS})\b|(?:[\s-]?(?:{_UNIT}))*)",
    re.I,
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\b", re.I)
_MONTH_OF_YEAR = re.compile(rf"\b(?P<month>{_MONTHS}) (?P<year>(?:19|20)\d\d)\b", re.I)
"""A month with its year, so that of two dates neither takes the year of the other."""
_THOUSANDS = re.compile(r"\.(?=\d{3}(?!\d))")
_PADDING = re.compile(r"(?<=\d),0+$|(?<=,\d)0+$|^0+(?=\d)")
_NOT_SHARED = frozenset(_MONTHS.split("|")) | {"", "s", "§", "nr"}
_LEADS = {"dkk": "kr", "eur": "euro", "€": "euro", "side": "s"}
RANGE = re.compile(r"\s*(?:-|–|til|og|eller)\s*", re.I)
"""What stands between the two figures of a range."""
_COUNTED = re.compile(r"\s+([a-zæøå]{3,})")
_ORDINALS = "første tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte".split()
_ORDINAL_OF = {word: str(value) for value, word in enumerate(_ORDINALS, start=2)} | {"første": "1"}
_ORDINAL = re.compile(rf"(?<!hver )\b(?:{'|'.join(_ORDINALS)})\b", re.I)
_IS_ORDINAL = re.compile(r"\. (?=[a-zæøå]{3,})")
_PER = re.compile(
    r"\b(?:(?:pr\.?|per|om|hver) (time|dag|uge|måned|kvartal|år)(?:en|et)?|(time|dag|uge|måned|år)lige?t?)\b",
    re.I,
)
_CODED = re.compile(r"\b[^\W\d_]\w*\d\w*\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its unit: ``Figure("12500", "kr")``, ``Figure("21", "november")``, ``Figure("2019")``.

    Thousands dots, padding zeros and number words are written alike, percent is always ``procent``; a unit
    is part of the figure, so a bare 50 is not 50 percent.
    """

    value: str
    unit: str = ""

    @property
    def is_year(self) -> bool:
        return not self.unit and bool(_YEAR.fullmatch(self.value))


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure, where it stands in the text, and the stem of the word that it counts ("" without one)."""

    figure: Figure
    start: int
    end: int
    counted: str


def placed_figures(text: str) -> list[PlacedFigure]:
    """Return the figures of a text in order; the first of a range takes the unit of the second."""
    matches = list(_FIGURE.finditer(text))
    units = [_unit(m) or _ordinal(text, m) for m in matches]
    for i in range(len(matches) - 2, -1, -1):
        counts = units[i + 1] not in _NOT_SHARED and not _YEAR.fullmatch(matches[i]["value"])
        if counts and not units[i] and RANGE.fullmatch(text, matches[i].end(), matches[i + 1].start()):
            units[i] = units[i + 1]
    return [
        PlacedFigure(Figure(_value(m["value"]), unit), m.start(), m.end(), "" if unit else _counted(text, m))
        for m, unit in zip(matches, units, strict=True)
    ]


@lru_cache(maxsize=4096)
def figures(text: str) -> frozenset[Figure]:
    """Return the figures of a text with months, codes ("CO2") and ordinals ("tredje", "3. runde": ``nr``).

    "pr. måned" and "månedligt" are the figure ``pr`` of a month.
    """
    found = {placed.figure for placed in placed_figures(text)}
    found |= {Figure(_ORDINAL_OF[m.group().lower()], "nr") for m in _ORDINAL.finditer(text)}
    found |= {Figure("", m.group().lower()) for m in _MONTH.finditer(text)}
    found |= {Figure("pr", (m[1] or m[2]).lower()) for m in _PER.finditer(text)}
    found |= {Figure(m["year"], m["month"].lower()) for m in _MONTH_OF_YEAR.finditer(text)}
    return frozenset(found | {Figure(m.group().lower()) for m in _CODED.finditer(text)})


def _value(written: str) -> str:
    value = _VALUE_OF.get(written.lower(), " ".join(written.lower().split()).replace("−", "-"))
    return _PADDING.sub("", _THOUSANDS.sub("", value)) if value[-1].isdigit() else value


def _unit(match: re.Match[str]) -> str:
    lead, tail = (match["lead"] or "").strip(" .").lower(), match["tail"]
    month = _MONTH.search(tail)
    if month:
        return month.group().lower()
    found = [name for name, pattern in _UNIT_NAMES if pattern.search(tail)]
    if "procentpoint" in found:
        return "procentpoint"
    prefix = _LEADS.get(lead, lead)
    return " ".join(dict.fromkeys([*found, *([prefix] if prefix else [])]))


def _ordinal(text: str, match: re.Match[str]) -> str:
    """Return the unit of a figure with a dot inside a sentence; a year or a part of a range has none."""
    whole = match["value"].isdigit() and not match["tail"] and not _YEAR.fullmatch(match["value"])
    return "nr" if whole and _IS_ORDINAL.match(text, match.end()) else ""


def _counted(text: str, match: re.Match[str]) -> str:
    word = _COUNTED.match(text, match.end())
    return stem(word[1]) if word and word[1] not in STOP_WORDS else ""

"""What a claim says in its own words, apart from quotes and from the naming of its sources."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answering.ellipses import stands_with_gaps

_MARKED = re.compile(
    r"»(?P<a>[^»«]*)«|“(?P<b>[^“”]*)”|„(?P<c>[^„“”]*)[“”]|”(?P<d>[^”]*)”|\"(?P<e>[^\"]*)\"|‘(?P<f>[^‘’]*)’"
)
_ANY_MARK = re.compile(r"[»«“”„\"]")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_TAKEN_OUT = "\ue000"
"""Stands for a title while the marks are read."""
_QUOTED = "\ue001"
"""Stands for a whole quote while the words that lead into it are read."""
_LEAD_IN = re.compile(rf"[^.!?{_QUOTED}]{{0,60}}:\s*{_QUOTED}")
_UNSHOWABLE = re.compile(f"[{_TAKEN_OUT}{_QUOTED}\ud800-\udfff]")
"""Those characters, and half characters that can be neither sent nor stored: no claim may use them."""
_SHORTEST_TITLE = 3


@dataclass(frozen=True, slots=True)
class Naming:
    """The ways in which a claim may name its sources.

    ``titles`` may stand anywhere, ``dates`` (in Danish words) in round brackets or behind "fra", ``details``
    (status words and pages, "s. 12") in round brackets only.
    """

    titles: frozenset[str]
    dates: frozenset[str] = frozenset()
    details: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a claim says itself; ``stated`` is without the few words that lead into a whole quote."""

    text: str
    stated: str


def collapsed(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def own_words(claim: str, quotes: Sequence[str], naming: Naming) -> OwnWords | None:
    """Return a claim without its whole quotes and without the naming of its sources.

    A whole quote stands in marks »…«, or ends the claim, alone or behind a colon.

    A part of a quote stays in the text, because it can say something else than the whole. ``None`` when
    something in quotation marks stands word for word in none of the quotes and titles, when marks do not
    match, or when the text cannot be shown. "a … b" are two parts of one quote, see ``stands_with_gaps``.
    """
    known = [collapsed(quote) for quote in quotes]
    text = collapsed(claim)
    if _UNSHOWABLE.search(text):
        return None
    for quote in _longest_first(known):
        text = re.sub(rf"» ?{re.escape(quote)} ?«", f" {_QUOTED} ", text)
        text = re.sub(rf"(?:^|(?<=: )){re.escape(quote)}$", _QUOTED, text)
    # Titles may hold quotation marks; they are taken out of the quotes as well, so that both still agree.
    titles = (collapsed(title) for title in naming.titles)
    for title in _longest_first(t for t in titles if len(t) >= _SHORTEST_TITLE):
        pattern = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)")
        text = pattern.sub(_TAKEN_OUT, text)
        known = [pattern.sub(_TAKEN_OUT, quote) for quote in known]
    fragments = ["".join(m.groups("")) for m in _MARKED.finditer(text)]
    if _ANY_MARK.search(_MARKED.sub(" ", text)):
        return None
    if not all(_stands_in(part, [*known, _TAKEN_OUT]) or stands_with_gaps(part, known) for part in fragments):
        return None
    text = _MARKED.sub(lambda m: "".join(m.groups("")), text)
    text = collapsed(_without_details(text, naming).replace(_TAKEN_OUT, " "))
    return OwnWords(
        collapsed(text.replace(_QUOTED, " ")), collapsed(_LEAD_IN.sub(". ", text).replace(_QUOTED, ". "))
    )


def _longest_first(texts: Iterable[str]) -> list[str]:
    return sorted({t for t in texts if t}, key=lambda t: (-len(t), t))


def _stands_in(fragment: str, known: Iterable[str]) -> bool:
    """Tell whether words stand in a text as whole words, so that "2.500" is not found in "12.500"."""
    if not fragment.strip():
        return False
    whole = re.compile(rf"(?<![\w-])(?<!\d[.,]){re.escape(fragment.strip())}(?!\w)(?!-\w)(?![.,]\d)")
    return any(whole.search(text) for text in known)


def _without_details(text: str, naming: Naming) -> str:
    """Leave out brackets that only name date, status and page, and "fra 2019" where that is the date."""

    def other_than_named(match: re.Match[str]) -> str:
        left = [part for part in match[1].split(", ") if part.lower() not in known]
        return f"({', '.join(left)})" if left else " "

    known = {part.lower() for part in naming.dates | naming.details}
    text = _IN_BRACKETS.sub(other_than_named, text)
    for date in _longest_first(naming.dates):
        text = re.sub(rf"\b(?:fra|dateret) {re.escape(date)}(?!\w)(?![.,]\d)", " ", text, flags=re.I)
    return text

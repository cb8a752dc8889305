"""Whether the sources can answer at all; what they do not hold is refused with its reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from answering.capitals import capitals
from answering.cover import AskedWords
from answering.evidence import has_figure_beside, is_counted_in, is_told
from answering.markets import is_market, is_seat
from answering.mentions import asked_names, lower_case_names, names_it, unmentioned, untold_event
from answering.near import NearPassage, near_passages, years
from answering.places import Place, places
from answering.question import Expected
from answering.scope import IndexKind, is_out_of_scope, signals
from answering.wording import listed
from ingest.library import Library
from retrieval.hits import Closeness, Hit

_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_OUTWARD = re.compile(
    r"\b(?:\w*eksport\w*|sælg\w*|salg\w*|\w*marked\w*|kunder?|udland\w*|fabrik\w*|invester\w*|handle|etabler\w*"
    r"|turist\w*|gæster)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:jeg|vi|os|vores|min|mit|mine|man)\b", re.I)
_OWNER = re.compile(r"\b(?:har|hos|havde) ((?:[\w-]+ ?){1,2})[?.]?$", re.I)
"""Whose figure is asked for: "How many employees has X?"."""
_ADJECTIVES = ("sk", "ske")
_YEAR_COVER = 0.5
"""A passage tells of the year when it has at least this share of the words that the best passage has."""


class Lack(StrEnum):
    """Why a question cannot be answered from the sources."""

    NOTHING = "emne"
    CONTACT = "kontakt"
    DEADLINE = "frist"
    AMOUNT = "beløb"
    NUMBER = "tal"
    PERSON = "person"
    NAME = "navn"
    YEAR = "år"
    PLACE = "sted"
    PREMISE = "forudsætning"


_LACKS = {
    Expected.CONTACT: Lack.CONTACT,
    Expected.DEADLINE: Lack.DEADLINE,
    Expected.AMOUNT: Lack.AMOUNT,
    Expected.NUMBER: Lack.NUMBER,
    Expected.PERSON: Lack.PERSON,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """``lack`` is ``None`` when an answer may be tried; ``missing`` names what is not in the sources.

    ``unmentioned`` are the names and places of the question that the nearest passages say nothing of: an
    answer that is tried all the same has to tell so.
    """

    lack: Lack | None
    missing: str = ""
    unmentioned: tuple[str, ...] = ()


def judge(
    question: str, wanted: Expected, hits: Sequence[Hit], closeness: Closeness, library: Library
) -> Verdict:
    """Judge by the topic, then by places, years and premises, then by the kind of answer expected."""
    near = near_passages(hits, library)
    words = AskedWords(question, closeness.rarity)
    found = signals(words, [passage.text for passage in near], hits, closeness)
    if not near or is_out_of_scope(found, IndexKind.of(library)):
        return Verdict(Lack.NOTHING)
    asked = asking(question)
    where = _asked_about(asked, question, wanted)
    elsewhere = [place for place in _absent(where, near) if not place.home]
    if elsewhere and len(elsewhere) == len(where) and not _looks_abroad(question, elsewhere):
        return Verdict(Lack.PLACE, listed([place.written_in(asked) or "" for place in elsewhere]))
    if unknown := _unknown_years(question, where, words, near):
        return Verdict(Lack.YEAR, listed(unknown))
    if event := untold_event(question, near):
        return Verdict(Lack.PREMISE, event)
    lack = _lack_of_kind(asked, wanted, where, words, near) or _uncounted(asked, wanted, words, near, library)
    if lack is not None:
        return lack
    gone = [place.written_in(question) or "" for place in _absent(places(question), near) if not place.home]
    named = [name for name in gone if not name.casefold().endswith(_ADJECTIVES)]
    return Verdict(None, unmentioned=(*named, *unmentioned(asked_names(asked), words, near)))


def _lack_of_kind(
    asked: str, wanted: Expected, where: Sequence[Place], words: AskedWords, near: Sequence[NearPassage]
) -> Verdict | None:
    """Return what is missing when the kind of thing asked for does not stand beside what it is asked of."""
    named = asked_names(asked)
    missing = unmentioned(named, words, near) if wanted in {Expected.AMOUNT, Expected.NUMBER} else []
    if missing:
        return Verdict(Lack.NAME, listed(missing))
    tests = [partial(names_it, name) for name in named]
    if not is_told(asked, wanted, words, tests, near):
        return Verdict(_LACKS[wanted])
    if wanted is not Expected.NUMBER:
        return None
    home = [place for place in where if place.home]
    if home and len(home) == len(where) and not is_counted_in(home, words, near):
        return Verdict(Lack.NAME, listed([place.written_in(asked) or "" for place in home]))
    return None


def _uncounted(
    asked: str, wanted: Expected, words: AskedWords, near: Sequence[NearPassage], library: Library
) -> Verdict | None:
    """Return the names of which no figure is told where one is asked for, and what no source has heard of."""
    if wanted is not Expected.NUMBER:
        return None
    named = [*asked_names(asked), *lower_case_names(asked, capitals(library).is_name)]
    untold = [name for name in named if not has_figure_beside(partial(names_it, name), near)]
    if not untold and (owner := _OWNER.search(asked)):
        known = frozenset[str]().union(*(words.in_text(passage.text) for passage in near))
        untold = [word for word in words.unheard(known) if word in owner[1].lower().split()]
    return Verdict(Lack.NAME, listed(untold)) if untold else None


def _unknown_years(
    question: str, where: Sequence[Place], words: AskedWords, near: Sequence[NearPassage]
) -> list[str]:
    """Return the years asked about when no passage that is about the question, and the place, knows any."""
    asked = years(question)
    if not asked:
        return []
    shares = [words.share(words.in_text(passage.text)) for passage in near]
    about = [p for p, share in zip(near, shares, strict=True) if share >= _YEAR_COVER * max(shares)]
    if where:
        about = [p for p in about if any(place.written_in(p.told) for place in where)]
    return [] if any(asked & passage.years() for passage in about) else sorted(asked)


def _absent(where: Sequence[Place], near: Sequence[NearPassage]) -> list[Place]:
    return [place for place in where if not any(place.written_in(passage.told) for passage in near)]


def asking(question: str) -> str:
    """Return the sentences that ask; what is told before ("We are a baker in …") is not asked about."""
    found = [sentence for sentence in _SENTENCE.split(question) if sentence.endswith("?")]
    return " ".join(found) or question


def _asked_about(asked: str, question: str, wanted: Expected) -> list[Place]:
    """Return the places that the sources must name.

    Help with a market is given here, but a figure, a date or a person of that place is not.
    """
    helped = wanted in {Expected.ANYTHING, Expected.AMOUNT}
    return [place for place in places(asked) if not (helped and is_market(place, question))]


def _looks_abroad(question: str, where: Sequence[Place]) -> bool:
    """Tell whether somebody wants to go to a place, for which help is given here."""
    wants = bool(_OUTWARD.search(question) and _OWN.search(question))
    return wants and not any(is_seat(place, question) for place in where)

"""Whether the sources can answer at all; a near miss is refused with its reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from answering.facts import names
from answering.question import Expected
from answering.selection import holds_amount
from ingest.library import Library
from retrieval.hits import Closeness, Hit

_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.\w{2,}|(?:tlf|telefon)\D{0,12}\d[\d ]{6,}|\b\d{2}(?: \d{2}){3}\b", re.I
)
_DATE = re.compile(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\bfrist\w*|\bdeadline\w*",
    re.I,
)
_FIGURE = re.compile(
    r"\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|halvdel\w*|tredjedel\w*|fjerdedel\w*"
    r"|hver (?:anden|tredje|fjerde|femte)|\w+t?største|de fleste|ingen|alle|én|et)\b",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LOOKED_AT = 8
_EVERYWHERE = frozenset({"danmark", "dansk", "danske"})
"""Names that the sources take for granted."""
_SAME_PLACE = {"københavn": "hovedstad"}
"""What the documents call a place that people name otherwise."""
_LEAST_KNOWN = 0.55
"""A question that is not quite near is about something else when no more of its words than this are known."""


class Lack(StrEnum):
    """Why a question cannot be answered from the sources."""

    NOTHING = "emne"
    CONTACT = "kontakt"
    DEADLINE = "frist"
    AMOUNT = "beløb"
    NUMBER = "tal"
    NAME = "navn"
    YEAR = "år"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``lack`` is ``None`` when an answer may be tried; ``missing`` names what is not in the sources."""

    lack: Lack | None
    missing: str = ""


def judge(
    question: str, wanted: Expected, hits: Sequence[Hit], closeness: Closeness, library: Library
) -> Verdict:
    """Judge by closeness, by the years and names asked for, and by the kind of answer expected."""
    if not hits or _is_foreign(closeness):
        return Verdict(Lack.NOTHING)
    if unknown := _unknown_years(question, hits[:_LOOKED_AT], library):
        return Verdict(Lack.YEAR, " og ".join(unknown))
    near = [hit.passage.text for hit in hits[:_LOOKED_AT]]
    asked = names(question) - _EVERYWHERE
    about = [text for text in near if all(_mentions(text, name) for name in asked)]
    missing = sorted(name for name in asked if not any(_mentions(text, name) for text in near))
    if wanted is Expected.CONTACT and not any(_CONTACT.search(text) for text in about or near):
        return Verdict(Lack.CONTACT)
    if wanted is Expected.DEADLINE and not any(_DATE.search(text) for text in about):
        return Verdict(Lack.DEADLINE)
    if wanted is Expected.AMOUNT and not any(holds_amount(text) for text in about or near):
        return Verdict(Lack.AMOUNT)
    if missing and wanted in {Expected.AMOUNT, Expected.NUMBER}:
        return Verdict(Lack.NAME, ", ".join(_as_written(name, question) for name in missing))
    if wanted is Expected.NUMBER and not any(_FIGURE.search(text) for text in about or near):
        return Verdict(Lack.NUMBER)
    return Verdict(None)


def _unknown_years(question: str, hits: Sequence[Hit], library: Library) -> list[str]:
    """Return the years asked about when none of them is in the nearest passages or their sources' dates."""
    asked = sorted(set(_YEAR.findall(question)))
    known: set[str] = set()
    for hit in hits:
        source = library.source(hit.passage.source_id)
        told = (hit.passage.text, source.title, *hit.passage.heading_path, source.date, source.valid_to)
        known.update(_YEAR.findall(" ".join(part for part in told if part)))
        if source.valid_from and source.valid_to:
            known.update(map(str, range(int(source.valid_from[:4]), int(source.valid_to[:4]) + 1)))
    return [] if known.intersection(asked) else asked


def _as_written(name: str, question: str) -> str:
    """Return a name as the question has it; ``names`` gives it in lower case and without its ending."""
    return next((w.strip('.,;:!?»«"()') for w in question.split() if w.lower().startswith(name)), name)


def _mentions(text: str, name: str) -> bool:
    lower = text.lower()
    return name in lower or _SAME_PLACE.get(name, name) in lower


def _is_foreign(closeness: Closeness) -> bool:
    """Tell whether a question is about something that the sources do not deal with."""
    if closeness.nearness < 0:
        return True
    return closeness.nearness < 1 and closeness.known <= _LEAST_KNOWN

"""What somebody wants: help for an own situation, an example, or what the sources say."""

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml

from answering.question import Expected, expected

_FILE = Path(__file__).parent / "hensigter.yaml"
_NOT_FOR_PROGRAMMES = frozenset({Expected.NUMBER, Expected.DEADLINE, Expected.CONTACT})


class Intent(StrEnum):
    """What the answer has to lead with."""

    FACT = "fakta"
    PROGRAMME = "program"
    DESCRIPTION = "beskrivelse"
    CASE = "case"
    OWN = "eget"


def intent(question: str) -> Intent:
    """Return what a question is after; anything not plainly one of the others asks for a fact.

    ``DESCRIPTION`` is a text without a question: only what can be read out of it tells whether it is about a
    company. ``OWN`` asks of an own situation without wishing for anything in so many words: only what is
    found tells whether a programme is the answer.
    """
    said = _patterns()
    wanted = expected(question)
    if said["om_kilder"].search(question):
        return Intent.FACT
    shown = said["case"].search(question) and said["vis_mig"].search(question)
    if shown and wanted is Expected.ANYTHING:
        return Intent.CASE
    own = bool(said["egen"].search(question))
    if wanted in _NOT_FOR_PROGRAMMES:
        return Intent.FACT
    if said["andet_spoergsmaal"].search(question):
        return Intent.OWN if own else Intent.FACT
    if (own and said["oenske"].search(question)) or said["alment"].search(question):
        return Intent.PROGRAMME
    if "?" not in question and not said["andet_begynder"].match(question):
        return Intent.DESCRIPTION
    return Intent.OWN if own else Intent.FACT


def asks_for_much(question: str) -> bool:
    """Tell whether a question wants several things: arguments, a list, a comparison, a way of doing."""
    return bool(_patterns()["flere_ting"].search(question))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """Read the word lists once."""
    raw = yaml.safe_load(_FILE.read_text("utf-8"))
    return {
        name: re.compile(rf"(?<![\w-])(?:{'|'.join(str(entry) for entry in entries)})(?![\w-])", re.I)
        for name, entries in raw.items()
    }

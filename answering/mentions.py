"""The names and events a question takes for granted, and which of them the nearest passages know."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from answering.cover import AskedWords
from answering.facts import names
from answering.near import NearPassage
from answering.places import places
from ingest.analysis import stem, words

_FILE = Path(__file__).with_name("forudsaetninger.yaml")
_EVERYWHERE = frozenset({"danmark", "dansk", "danske", "eu", "nordjylland", "nordjysk", "nordjyske"})
"""Names that the sources take for granted."""
_COMPANY_FORMS = frozenset({"a/s", "aps", "i/s", "ivs", "k/s", "p/s"})
_MARKS = '.,;:!?»«"()'


class _Premises(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    spoerger: tuple[str, ...]
    haendelser: tuple[str, ...]


def asked_names(question: str) -> list[str]:
    """Return the names of a question that are no places, in its order and as it writes them."""
    found: dict[str, str] = {}
    known = names(question)
    for word in question.split():
        written = word.strip(_MARKS).removesuffix("'s")
        name = next((n for n in known if written[:1].isupper() and written.lower().startswith(n)), None)
        if name and written.lower() not in _COMPANY_FORMS and _is_told_apart(name, written):
            found.setdefault(_core(name), written)
    return list(found.values())


def lower_case_names(question: str, is_name: Callable[[str], bool]) -> list[str]:
    """Return the words that a question writes small and that ``is_name`` knows as names; no places."""
    written = (word.strip(_MARKS) for word in question.split())
    return [word for word in written if word.islower() and is_name(word) and _is_told_apart(word, word)]


def names_it(name: str, text: str) -> bool:
    """Tell whether a text has a name, in whatever form or compound."""
    return stem(_core(name.lower())) in text.lower()


def unmentioned(asked: Sequence[str], every: AskedWords, near: Sequence[NearPassage]) -> list[str]:
    """Return the names that none of the nearest passages has, neither as they are nor in other words."""
    known = frozenset[str]().union(*(every.in_text(passage.text) for passage in near))
    told = " ".join(passage.told for passage in near)
    return [
        name
        for name in asked
        if not names_it(name, told) and not any(stem(word) in known for word in words(name))
    ]


def untold_event(question: str, near: Sequence[NearPassage]) -> str | None:
    """Return what a question says has happened when none of the nearest passages has a word of it."""
    asks, events = _patterns()
    if not asks.search(question):
        return None
    told = " ".join(passage.told for passage in near).lower()
    happened = next((found for event in events if (found := event.search(question))), None)
    if happened is None or any(event.search(told) for event in events if event.search(question)):
        return None
    return happened[0].lower()


def _is_told_apart(name: str, written: str) -> bool:
    return _core(name) not in _EVERYWHERE and not places(written)


def _core(name: str) -> str:
    """Return a name without what a hyphen or a genitive of an abbreviation adds ("EUs", "DKLA-turen")."""
    first = name.split("-", maxsplit=1)[0].split("'", maxsplit=1)[0].lower()
    return first[:-1] if first.endswith("s") and first[:-1] in _EVERYWHERE else first


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    raw = _Premises.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))
    asks = re.compile(rf"(?<!\w)(?:{'|'.join(raw.spoerger)})(?!\w)", re.I)
    return asks, tuple(re.compile(rf"(?<!\w)(?:{event})(?!\w)", re.I) for event in raw.haendelser)

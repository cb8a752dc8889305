"""Everyday words in a question, and the administrative words of the documents that they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from ingest.analysis import stem, words

_FILE = Path(__file__).parent / "thesaurus.yaml"
_BEGINNING = 5


@dataclass(frozen=True, slots=True)
class _Group:
    """``triggers`` are sets of stems that must all occur; ``terms`` are added as they stand."""

    triggers: tuple[frozenset[str], ...]
    terms: tuple[str, ...]


class Thesaurus:
    """Expands questions; a trigger of several words fires only when all of them occur."""

    def __init__(self, groups: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
        self._groups = tuple(
            _Group(tuple(frozenset(stem(w) for w in words(t)) for t in everyday), tuple(terms))
            for everyday, terms in groups
        )

    def expand(self, question: str) -> tuple[str, ...]:
        """Return the terms to add to a question, in the order of the groups, each once."""
        asked = {stem(w) for w in words(question)}
        found: dict[str, None] = {}
        for group in self._groups:
            if any(all(_occurs(part, asked) for part in trigger) for trigger in group.triggers if trigger):
                found.update(dict.fromkeys(group.terms))
        return tuple(found)


def _occurs(part: str, asked: set[str]) -> bool:
    """Tell whether a stem, or a compound that begins with a longer one, is among the question's stems."""
    return part in asked or (len(part) >= _BEGINNING and any(a.startswith(part) for a in asked))


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """Read the thesaurus file once."""
    raw = yaml.safe_load(_FILE.read_text("utf-8"))
    return Thesaurus([(group["hverdag"], group["fag"]) for group in raw])

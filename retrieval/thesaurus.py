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
    """Expands questions.

    A trigger fires when all its words occur in the question; a word of five letters or more also occurs as
    the beginning of a compound.
    """

    def __init__(self, groups: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
        self._groups = tuple(
            _Group(tuple(t for t in map(_stems, everyday) if t), tuple(terms)) for everyday, terms in groups
        )

    def expand(self, question: str) -> tuple[str, ...]:
        """Return the terms to add to a question, in the order of the groups, each once."""
        asked = {stem(w) for w in words(question)}
        asked |= {word[:length] for word in asked for length in range(_BEGINNING, len(word))}
        found: dict[str, None] = {}
        for group in self._groups:
            if any(trigger <= asked for trigger in group.triggers):
                found.update(dict.fromkeys(group.terms))
        return tuple(found)


def _stems(trigger: str) -> frozenset[str]:
    return frozenset(stem(w) for w in words(trigger))


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """Read the thesaurus file once."""
    raw = yaml.safe_load(_FILE.read_text("utf-8"))
    return Thesaurus([(group["hverdag"], group["fag"]) for group in raw])

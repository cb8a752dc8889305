"""Tells which records a description mentions by name."""

import re
from collections.abc import Sequence

from corpus.records.kinds import Aktoer, Program
from retrieval.matching.word_lists import Words, fold

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_SHORTEST = 3
_KINDS = (
    "jobcenter",
    "klynger",
    "loentilskud",
    "praktik for ledige",
    "studiejob",
    "studieprojekt",
    "studiepraktik",
)
"""Names that are ordinary words: who writes them does not mean the record by name."""


class NamesInText:
    """The names and other names of records; the longest name that stands at a place is the one meant."""

    def __init__(self, records: Sequence[Program | Aktoer]) -> None:
        named: dict[str, set[str]] = {}
        for data in records:
            ordinary = isinstance(data, Aktoer) and data.art
            for name in (data.navn, *data.aliasser):
                line = " ".join(_TOKEN.findall(fold(name)))
                if len(line) >= _SHORTEST and not ordinary and line not in _KINDS:
                    named.setdefault(line, set()).add(data.id)
        self._named = sorted(named.items(), key=lambda item: (-len(item[0]), item[0]))

    def find(self, words: Words) -> frozenset[str]:
        """Return the ids of the records that are mentioned."""
        line = f" {words.line} "
        found: set[str] = set()
        for name, ids in self._named:
            # The genitive and the definite form of a name are still the name.
            pattern = re.compile(rf" {re.escape(name)}(?:s|en|et|ens|ets)? ")
            if pattern.search(line):
                found |= ids
                line = pattern.sub(" · ", line)
        return frozenset(found)

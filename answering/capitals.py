"""Which words the sources write with a capital, and which are ordinary ones."""

import re
from collections import Counter
from functools import lru_cache

from ingest.analysis import STOP_WORDS
from ingest.library import Library

_SMALL = re.compile(r"\b[a-zæøå]\w*")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ]\w*")
_MOSTLY = 2
"""How many times as often as small a word must be written with a capital to be a name."""


class Capitals:
    """How often the sources write each word small and, inside a sentence, with a capital; in lower case."""

    def __init__(self, library: Library) -> None:
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        for source in library.sources:
            self._small.update(_SMALL.findall(source.text))
            self._capital.update(word.lower() for word in _CAPITAL_INSIDE.findall(source.text))

    def mostly_small(self, word: str) -> bool:
        """Tell whether a word is written small more often than with a capital."""
        return self._small[word] > self._capital[word]

    def is_name(self, word: str) -> bool:
        """Tell whether a word is one that the sources know as a name, however a question writes it."""
        return word not in STOP_WORDS and self._capital[word] > _MOSTLY * self._small[word]


@lru_cache(maxsize=2)
def capitals(library: Library) -> Capitals:
    """Count the words of a library once."""
    return Capitals(library)

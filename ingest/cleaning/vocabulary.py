"""The words of one file, to decide whether two fragments are one word."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import simplemma

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"[^\W\d_]+- [^\W\d_]+")


@lru_cache(maxsize=100_000)
def is_danish(word: str) -> bool:
    """Tell whether simplemma's Danish dictionary knows the word."""
    return bool(simplemma.is_known(word, lang="da"))


class Vocabulary:
    """Word and word-pair counts of a file, in lower case; words that a hyphen may have cut are left out."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        carried = False
        for line in lines:
            stripped = line.rstrip()
            if not stripped:
                continue
            tokens = WORD.findall(_BROKEN.sub("|", stripped))
            if carried:
                tokens = tokens[1:]
            carried = stripped.endswith("-")
            if carried:
                tokens = tokens[:-1]
            self._words.update(t.lower() for t in tokens)
            self._pairs.update(zip(tokens, tokens[1:], strict=False))

    def count(self, word: str) -> int:
        """Return how often the word stands whole in the file."""
        return self._words[word.lower()]

    def pair_count(self, first: str, second: str) -> int:
        """Return how often two words stand side by side (case-sensitive)."""
        return self._pairs[(first, second)]

    def knows(self, word: str) -> bool:
        """Tell whether the word stands whole in the file or in the Danish dictionary."""
        return bool(self._words[word.lower()]) or is_danish(word.lower())

"""Gives every paragraph an address that says what it is about and survives changes around it."""

import hashlib
import re
from collections import Counter

_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ä": "ae", "ö": "oe", "ü": "u"})
_WORDS = 5
_LENGTH = 40


class Addresses:
    """Hands out the addresses of one source's paragraphs, each once, in text order.

    An address is the paragraph's first words and a digest of all its words: only a change of the paragraph
    itself changes it. A paragraph that says the same as an earlier one gets its number among them.
    """

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, paragraph: str) -> str:
        """Return the next paragraph's address, in ``a-z``, ``0-9`` and ``-``."""
        words = _WORD.findall(paragraph.lower())
        digest = hashlib.sha256(" ".join(words).encode()).hexdigest()[:6]
        plain = "-".join(_PLAIN.findall(" ".join(words[:_WORDS]).translate(_LETTERS)))
        # A name that begins with a figure is awkward in style sheets and scripts.
        begin = plain if plain[:1].isalpha() else f"afsnit-{plain}"
        address = f"{begin[:_LENGTH].strip('-')}-{digest}"
        self._given[address] += 1
        again = self._given[address]
        return address if again == 1 else f"{address}-{again}"

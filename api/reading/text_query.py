"""Finds written words in a text without regard to case and to how æ, ø and å are spelled.

``static/js/wanted.js`` makes the same patterns in the browser; a browser test holds the two together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

MAX_WRITTEN = 200
MIN_WRITTEN = 2

Span = tuple[int, int]
"""Start and end of a place as offsets in its text."""

_TOKEN = re.compile(r"aa|ae|oe|\s+|.", re.DOTALL)
_SPELLINGS = (
    (("å", "aa"), "(?:å|aa)"),
    (("æ", "ae", "ä"), "(?:[æä]|ae)"),
    (("ø", "oe", "ö"), "(?:[øö]|oe)"),
    (("e", "é", "è", "ê", "ë"), "[eéèêë]"),
    (("-", "‐", "‑", "–"), "[-‐‑–]"),
)
_PATTERNS = {spelling: pattern for spellings, pattern in _SPELLINGS for spelling in spellings}


@dataclass(frozen=True, slots=True)
class Found:
    """The places in every paragraph; ``together`` is false where the words only stand apart."""

    spans: tuple[tuple[Span, ...], ...]
    together: bool

    @property
    def total(self) -> int:
        return sum(len(spans) for spans in self.spans)


@dataclass(frozen=True)
class TextQuery:
    """What somebody looks for in a text, with single spaces."""

    written: str

    @classmethod
    def of(cls, written: str) -> "TextQuery | None":
        """Return the query, or ``None`` for less than ``MIN_WRITTEN`` characters."""
        words = " ".join(written.replace("\0", " ").split())[:MAX_WRITTEN].strip()
        return cls(words) if len(words) >= MIN_WRITTEN else None

    @cached_property
    def phrase(self) -> re.Pattern[str]:
        """The words in their order, whatever white space is between them."""
        return _pattern([self.written])

    @cached_property
    def words(self) -> tuple[re.Pattern[str], ...]:
        """Each word by itself."""
        return tuple(_pattern([word]) for word in self._single)

    @cached_property
    def any_word(self) -> re.Pattern[str]:
        """Any of the words, a longer one before a shorter."""
        return _pattern(sorted(self._single, key=len, reverse=True))

    @property
    def _single(self) -> list[str]:
        words = self.written.split()
        return [word for word in words if len(word) >= MIN_WRITTEN] or words

    def all_in(self, text: str) -> bool:
        """Tell whether every word stands in the text."""
        return all(word.search(text) for word in self.words)

    def find(self, paragraphs: Sequence[str]) -> Found:
        """Return where the words stand in their order.

        Where they never do, each word is found in the paragraphs that have all of them; where there is no
        such paragraph, it is found everywhere.
        """
        together = any(self.phrase.search(text) for text in paragraphs)
        pattern = self.phrase if together else self.any_word
        whole = [not together and self.all_in(text) for text in paragraphs]
        anywhere = not any(whole)
        spans = tuple(
            tuple(m.span() for m in pattern.finditer(text)) if has_all or anywhere else ()
            for text, has_all in zip(paragraphs, whole, strict=True)
        )
        return Found(spans, together)


def _pattern(alternatives: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_spelled, alternatives)), re.IGNORECASE)


def _spelled(words: str) -> str:
    tokens = _TOKEN.findall(words.lower())
    return "".join(r"\s+" if t.isspace() else _PATTERNS.get(t, re.escape(t)) for t in tokens)

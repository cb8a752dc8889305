"""Word lists as data: their entries become patterns over a text without case, æøå and typing errors."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_FOLDED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "è": "e", "ü": "u", "ä": "ae", "ö": "oe", "\u00ad": ""}
)
_ENDING = r"(?:e|en|et|er|erne|ene|ens|ets|n|ne|r|rne|s|t|te|de)?"
_GAP = r"(?:\w+ ){0,4}"
_TOLERATED = 6
"""Shorter words are too near to each other to be taken for misspelt."""


def fold(text: str) -> str:
    """Return a text in lower case with ``ae``, ``oe`` and ``aa`` for the Danish letters."""
    return text.lower().translate(_FOLDED)


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of words that an entry stands for: the first and the last token, both inclusive."""

    first: int
    last: int


class Words:
    """A text as tokens; ``line`` holds them folded, one blank apart, ``said`` gives back what was written."""

    def __init__(self, text: str, spelling: "Spelling | None" = None) -> None:
        self._text = text
        self._spans = [match.span() for match in _TOKEN.finditer(text)]
        folded = [fold(text[start:end]) for start, end in self._spans]
        self.tokens = [spelling.correct(token) if spelling else token for token in folded]
        self.line = " ".join(self.tokens)
        self._starts: dict[int, int] = {}
        position = 0
        for index, token in enumerate(self.tokens):
            self._starts[position] = index
            position += len(token) + 1

    def __len__(self) -> int:
        return len(self.tokens)

    def said(self, found: Found) -> str:
        """Return the words as they stand in the text."""
        return " ".join(self._text[self._spans[found.first][0] : self._spans[found.last][1]].split())

    def find(self, entry: re.Pattern[str]) -> Iterator[Found]:
        """Yield every place where an entry stands."""
        for match in entry.finditer(self.line):
            first = self._starts[match.start()]
            yield Found(first, first + match.group().count(" "))


def entry_pattern(entry: str, loose_letters: bool = False) -> re.Pattern[str]:
    """Return the pattern of one entry: see the head of ``profil.yaml`` for what ``*`` and ``..`` mean.

    With ``loose_letters`` the Danish letters may also be written as plain ``a`` and ``o``.
    """
    parts: list[str] = []
    for part in entry.split():
        if part == "..":
            parts.append(_GAP)
            continue
        word = _loose(part) if loose_letters else re.escape(fold(part.strip("*")))
        begin = r"\w*" if part.startswith("*") else ""
        end = r"\w*" if part.endswith("*") else ("" if part.startswith("*") or part.isdigit() else _ENDING)
        parts.append(f"{begin}{word}{end} ")
    body = "".join(parts).removesuffix(" ")
    return re.compile(rf"(?<![^ ]){body}(?![^ ])")


def _loose(part: str) -> str:
    letters = {"æ": "(?:ae|a|e)", "ø": "(?:oe|o)", "å": "(?:aa|a)"}
    return "".join(letters.get(letter, re.escape(letter)) for letter in part.strip("*").lower())


class WordList:
    """The entries of several values of one field, in the order of the file."""

    def __init__(self, values: Mapping[str, Sequence[str]], loose_letters: bool = False) -> None:
        self._patterns = [
            (value, [entry_pattern(entry, loose_letters) for entry in entries])
            for value, entries in values.items()
        ]

    def find(self, words: Words) -> dict[str, list[Found]]:
        """Return the values whose entries occur, in order, each with the places in order of the text."""
        found: dict[str, list[Found]] = {}
        for value, patterns in self._patterns:
            places = {place for pattern in patterns for place in words.find(pattern)}
            if places:
                found[value] = sorted(places, key=lambda place: (place.first, -place.last))
        return found


class Spelling:
    """Puts right a word of six letters or more that is one typing error away from a listed word.

    ``never`` are ordinary words that look like such errors.
    """

    def __init__(self, entries: Iterable[str], never: Iterable[str]) -> None:
        listed = {fold(part.strip("*")) for entry in entries for part in entry.split()}
        self._listed = sorted(word for word in listed if len(word) >= _TOLERATED)
        self._known = set(self._listed)
        self._never = {fold(word) for word in never}
        self._pattern = re.compile(_ENDING)

    def correct(self, token: str) -> str:
        """Return the listed word that is meant, or the token itself."""
        if len(token) < _TOLERATED or token in self._never or token in self._known:
            return token
        if any(token.startswith(word) for word in self._known):
            return token
        return next((word for word in self._listed if one_error_apart(token, word)), token)


def one_error_apart(a: str, b: str) -> bool:
    """Tell whether two words with the same first letter differ by one letter or two swapped ones."""
    if a[:1] != b[:1] or abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) != len(b):
        longer, shorter = (a, b) if len(a) > len(b) else (b, a)
        return longer[start + 1 :] == shorter[start:]
    swapped = a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
    return swapped or a[start + 1 :] == b[start + 1 :]

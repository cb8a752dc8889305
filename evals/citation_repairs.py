"""Which documented repairs lie between a quote and the lines it names, judged without the cleaning code.

Every letter and digit of the quote must stand in the lines, in the same order. What the lines have in between
must be one of the things that repairs leave out: mark-up, a footnote number glued to a word, whole lines such
as a page heading. A changed figure or a word left out inside a line is none of them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from evals.judging import norm

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_CYRILLIC = dict(zip("авекмнорстухі", "avekmhopctyxi", strict=True))
_SAME_LETTER = str.maketrans({**_LIGATURES, **_CYRILLIC, **{k.upper(): v for k, v in _CYRILLIC.items()}})
_MARKUP = re.compile(
    r"</?(?!https?:)[a-z][^<>]*>"  # HTML tags
    r"|\(?\[[^\]\n]{1,40}\]\(\#[^)\s]*\)\)?"  # links into the same document
    r"|\\[a-z]+"  # LaTeX commands
    r"|^[ \t]*o(?=[ \t])",  # a bullet drawn as a letter
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER = re.compile(r"[0-9]{1,3}")
_LONGEST_OMISSION = 400
_ANCHORS = (20, 14, 8)
"""How many characters must agree for a place to count as the quote's continuation, longest tried first."""


class Repair(StrEnum):
    """What was left out of the lines."""

    MARKUP = "opmærkning"
    FOOTNOTE = "fodnotetal"
    LINES = "hele linjer"


@dataclass(frozen=True, slots=True)
class _Original:
    """The lines without mark-up: normalised characters, and where each stands in ``raw``."""

    raw: str
    text: str
    at: tuple[int, ...]


def _original(lines: str) -> _Original:
    raw = _MARKUP.sub(" ", lines.translate(_SAME_LETTER))
    kept = [(char, i) for i, letter in enumerate(raw) for char in norm(letter)]
    return _Original(raw, "".join(char for char, _ in kept), tuple(i for _, i in kept))


def find_repairs(quote: str, lines: str) -> tuple[Repair, ...] | None:
    """Return the repairs that explain a quote, in text order; ``None`` where they do not.

    ``lines`` are the named lines joined by line feeds. An empty tuple means that mark-up alone was dropped.
    """
    wanted, original = norm(quote), _original(lines)
    for size in _ANCHORS if wanted else ():
        start = original.text.find(wanted[:size])
        while start >= 0:
            found = _align(wanted, original, start)
            if found is not None:
                return found
            start = original.text.find(wanted[:size], start + 1)
    return None


def _align(wanted: str, original: _Original, place: int) -> tuple[Repair, ...] | None:
    """Follow the quote from a place of the original; every gap must be explained."""
    repairs: list[Repair] = []
    done = 0
    while True:
        same = _common(wanted, done, original.text, place)
        done, place = done + same, place + same
        if done == len(wanted):
            return tuple(repairs)
        following = _continuation(wanted[done:], original, place)
        if following is None:
            return None
        place, explained = following
        repairs.extend(explained)


def _common(wanted: str, done: int, text: str, place: int) -> int:
    length = 0
    while (
        done + length < len(wanted)
        and place + length < len(text)
        and wanted[done + length] == text[place + length]
    ):
        length += 1
    return length


def _continuation(rest: str, original: _Original, place: int) -> tuple[int, tuple[Repair, ...]] | None:
    """Return the nearest place behind an explained gap where the quote goes on."""
    for size in _ANCHORS:
        limit = place + _LONGEST_OMISSION + size
        found = original.text.find(rest[:size], place + 1, limit)
        while found >= 0:
            explained = _explained(original, place, found)
            if explained is not None:
                return found, explained
            found = original.text.find(rest[:size], found + 1, limit)
    return None


def _explained(original: _Original, start: int, end: int) -> tuple[Repair, ...] | None:
    """Explain the gap ``start <= i < end`` of normalised characters, or one that reads the same.

    A gap whose last letters are those just before it can as well lie further left.
    """
    while True:
        repairs = _kinds(original.raw, _after(original, start), original.at[end])
        if repairs is not None:
            return repairs
        if start == 0 or original.text[start - 1] != original.text[end - 1]:
            return None
        start, end = start - 1, end - 1


def _after(original: _Original, start: int) -> int:
    return original.at[start - 1] + 1 if start else 0


def _kinds(raw: str, start: int, end: int) -> tuple[Repair, ...] | None:
    """Name what ``raw[start:end]`` is; ``None`` where it holds anything but repairs.

    Lines between the first and the last line feed are left out whole; before and after them only a footnote
    number may stand.
    """
    first, last = raw.find("\n", start, end), raw.rfind("\n", start, end)
    stretches = [(start, end)] if first < 0 else [(start, first), (last, end)]
    repairs: list[Repair] = []
    for begin, stop in stretches:
        if not norm(raw[begin:stop]):
            continue
        if not _is_footnote(raw, begin, stop):
            return None
        repairs.append(Repair.FOOTNOTE)
    if first >= 0 and norm(raw[first:last]):
        repairs.append(Repair.LINES)
    return tuple(repairs)


def _is_footnote(raw: str, begin: int, stop: int) -> bool:
    """Tell whether a stretch is one footnote number and no part of a larger number.

    It is glued to the text before it, or stands alone between two sentences.
    """
    found = _NUMBER.search(raw, begin, stop)
    if found is None or norm(raw[begin:stop]) != found.group():
        return False
    before, behind = raw[: found.start()][-8:], raw[found.end() :][:8]
    if re.search(r"\d[.,]?$", before) and not re.search(r"\b(19|20)\d\d[.,]$", before):
        return False
    if re.match(r"[.,]?\d", behind):
        return False
    between_sentences = re.search(r"[.!?]\s+$", before) and re.match(r"\s+[A-ZÆØÅ]", behind)
    return bool(before[-1:].strip() or between_sentences)

"""Hyphens at line ends and inside lines: soft ones go, suspended and real ones stay."""

import re
from enum import Enum

from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.vocabulary import Vocabulary

_CONJUNCTION = re.compile(r"^(?:og|eller|samt|til|såvel|og/eller|/)\b")
_LAST_TOKEN = re.compile(r"(\S+)-$")
_FIRST_WORD = re.compile(r"^[^\W\d_]+")
_ABBREVIATION = re.compile(r"(?:^|[-/(])[A-ZÆØÅ0-9]{2,}$")
_INNER = re.compile(r"\b([^\W\d_]{2,})- ([^\W\d_]{2,})\b")
_INNER_NUMBER = re.compile(r"\b(\d{4})- (\d{4})\b")
_TIGHT = re.compile(r"\b([^\W\d_]{3,})-([^\W\d_]{3,})\b")
_OPEN_COMPOUND_HEADS = frozenset(
    {"smart city", "big data", "life science", "business case", "ren luft", "machine learning", "end-to-end"}
)
"""Heads of several words, which Danish spelling joins to the next part by a real hyphen."""


class Join(Enum):
    """How two halves meet."""

    DROP_HYPHEN = ""
    KEEP_HYPHEN = "-"
    SUSPENDED = "- "


class Hyphens:
    """Decides by the file's own words and a Danish dictionary what a hyphen is."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def at_line_end(self, line: str, following: str) -> Join | None:
        """Judge a line that may end in a hyphen; ``None`` when it does not end in one."""
        token = _LAST_TOKEN.search(line.rstrip())
        if token is None or not token.group(1)[-1].isalnum():
            return None
        following = following.lstrip()
        if _CONJUNCTION.match(following):
            return Join.SUSPENDED
        stem = token.group(1)
        first = _FIRST_WORD.match(following)
        if first is None and not following[:1].isdigit():
            return Join.SUSPENDED
        if first is None or _ABBREVIATION.search(stem):
            return Join.KEEP_HYPHEN
        if following[0].isupper() and not (first.group().isupper() and stem[0].isupper()):
            return Join.KEEP_HYPHEN
        if " ".join(line.rstrip()[:-1].split()[-2:]).lower() in _OPEN_COMPOUND_HEADS:
            return Join.KEEP_HYPHEN
        part = re.split(r"[-/(]", stem)[-1]
        if len(part) == 1:
            return Join.KEEP_HYPHEN
        if "-" in stem.lstrip("-(”") and not self._vocabulary.knows(part + first.group()):
            return Join.DROP_HYPHEN if not self._vocabulary.knows(part) else Join.KEEP_HYPHEN
        return Join.DROP_HYPHEN

    def inside_line(self, line: TrackedText, log: RepairLog) -> TrackedText:
        """Mend words broken by a hyphen in mid-line ("projektle- delse", "CON-CITO", "2024- 2027")."""
        for pattern, joined in ((_INNER, self._inner), (_TIGHT, self._tight)):
            line, count = line.sub(pattern, joined)
            log.add("ord brudt af bindestreg inde i linjen", count)
        line, count = line.sub(_INNER_NUMBER, r"\1-\2")
        log.add("ord brudt af bindestreg inde i linjen", count)
        return line

    def _inner(self, match: re.Match[str]) -> str:
        first, second = match.groups()
        if _CONJUNCTION.match(second) or first.isupper() or not second[0].islower():
            return match.group()
        whole = first + second
        halves_known = self._vocabulary.knows(first) and self._vocabulary.knows(second)
        return whole if self._vocabulary.knows(whole) or not halves_known else match.group()

    def _tight(self, match: re.Match[str]) -> str:
        first, second = match.groups()
        whole = first + second
        broken = first.isupper() == second.isupper() and not self._vocabulary.knows(second)
        return whole if broken and self._vocabulary.knows(whole) else match.group()

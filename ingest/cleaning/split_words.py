"""Words torn apart by a lost ligature ("ti lbud"), and glued together ("HusetNavn")."""

import re
from collections import Counter

from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.vocabulary import WORD, Vocabulary, is_danish

_EVIDENCE = re.compile(r"\bti l(?:[a-zæøå]*)\b|\b[a-zæøå]*ti l[a-zæøå]+\b|\bi l [a-zæøå]")
_MINIMUM_EVIDENCE = 5
_TRIPLE = re.compile(r"\b([^\W\d_]*i) (l) (l[^\W\d_]+)\b")
_PAIR = re.compile(r"\b([^\W\d_]+[il]) (l[^\W\d_]*)\b|\b([^\W\d_]*l) (i[^\W\d_]+)\b")
_YEAR = re.compile(r"\b((?:19|20)\d) (\d)\b")
_STRAY_STOP = re.compile(r"(?<=[\w)”]) (?=[.,](?:\s|$))")
_SPACES = re.compile(r"[ \u00a0\u2007\u202f]{2,}|[\u00a0\u2007\u202f]")
_GLUED = re.compile(r"\b([A-ZÆØÅ][a-zæøå]{3,})([A-ZÆØÅ][a-zæøå]{3,})\b")


class SplitWords:
    """Mends torn words, but only in a text that shows the fault often enough to be sure of it.

    ``vocabulary`` is of the whole file; a fragment counts as a word only if the dictionary knows it or the
    file uses it outside the torn text.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._torn = len(_EVIDENCE.findall(text)) >= _MINIMUM_EVIDENCE
        self._own = Counter(word.lower() for word in WORD.findall(text)) if self._torn else Counter()

    def repair(self, line: TrackedText, log: RepairLog) -> TrackedText:
        """Mend one line; double spaces and spaces before a stop are mended in any text."""
        line, count = line.sub(_SPACES, " ")
        log.add("dobbelte mellemrum", count)
        if self._torn:
            for pattern, joined in ((_TRIPLE, self._triple), (_PAIR, self._pair), (_YEAR, r"\1\2")):
                line, count = line.sub(pattern, joined)
                log.add("delte ord", count)
        line, count = line.sub(_STRAY_STOP, "")
        log.add("løse skilletegn", count)
        line, count = line.sub(_GLUED, self._parted)
        log.add("sammenskrevne ord", count)
        return line

    def _triple(self, match: re.Match[str]) -> str:
        joined = "".join(match.groups())
        return joined if self._is_word(joined) or not self._is_word(match.group(3)) else match.group()

    def _pair(self, match: re.Match[str]) -> str:
        first, second = (part for part in match.groups() if part is not None)
        whole = self._is_word(first) and self._is_word(second) and not self._is_rare_half(first, second)
        return match.group() if whole else first + second

    def _is_word(self, fragment: str) -> bool:
        word = fragment.lower()
        if len(word) == 1:
            return word in "iåø"
        return is_danish(word) or self._vocabulary.count(word) > self._own[word]

    def _is_rare_half(self, first: str, second: str) -> bool:
        """Two dictionary words that the file never uses alone, while their sum is one ("stil ler")."""
        elsewhere = self._vocabulary.count(second) > self._own[second.lower()]
        return not elsewhere and is_danish((first + second).lower())

    def _parted(self, match: re.Match[str]) -> str:
        first, second = match.groups()
        return f"{first} {second}" if self._vocabulary.pair_count(first, second) > 1 else match.group()

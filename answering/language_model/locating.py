"""Finds the words that a language model quotes where they really stand."""

import re
from typing import Final

from answering.selection import Quote
from corpus.sources import Passage, Source
from ingest.analysis import word_stems
from ingest.sentences import sentence_spans

_LONGEST, _SHORTEST, _FEWEST_STEMS = 700, 12, 2
_AROUND = " \t\n\r»«“”„\"'"
_SAME: Final = ('"”“»«„', "-–—‑", "'’‘")
"""Characters that models write for one another; the quote shown is always the source's own."""


def located(words: str, passage: Passage, source: Source) -> Quote | None:
    """Return the whole sentences of the passage in which these words stand as one stretch.

    White space, case and kinds of marks may differ. Whole sentences, because a part can leave out a "højst"
    or an "ikke" before it. ``None`` where the words do not stand there, or are too few or too many to carry
    a claim.
    """
    wanted = words.strip(_AROUND)
    if not _SHORTEST <= len(wanted) <= _LONGEST or len(word_stems(wanted)) < _FEWEST_STEMS:
        return None
    pattern = r"\s+".join("".join(_any_of(char) for char in word) for word in wanted.split())
    found = re.search(rf"(?<!\w){pattern}(?!\w)", passage.text, re.I)
    if found is None:
        return None
    touched = [(a, b) for a, b in sentence_spans(passage.text) if a < found.end() and found.start() < b]
    start, end = touched[0][0], touched[-1][1]
    if end - start > _LONGEST:
        return None
    return Quote(source, passage, passage.start + start, passage.start + end, score=0.0)


def _any_of(char: str) -> str:
    same = next((group for group in _SAME if char in group), None)
    return f"[{re.escape(same)}]" if same else re.escape(char)

"""Which regions a question names, and what a passage about one of them, or about another, is worth."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "regioner.yaml"
_SHORT = 5
"""A name this short must be the whole word: "vejle" is no beginning of "vejledning"."""


class Regions:
    """Knows the regions by the words that name them; keys are the names that sources use."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._patterns = {region: _pattern(words) for region, words in names.items()}
        self._known = {region.casefold() for region in names}

    def asked(self, question: str) -> frozenset[str]:
        """Return the regions that a question names, case-folded; mostly none."""
        return frozenset(r.casefold() for r, pattern in self._patterns.items() if pattern.search(question))

    def without(self, text: str, mark: str) -> str:
        """Return a text with a mark for every word or name that stands for a region."""
        for pattern in self._patterns.values():
            text = pattern.sub(mark, text)
        return text

    def fit(self, asked: frozenset[str], region: str | None) -> float:
        """Return 1 for a region asked about, -1 for another one, 0 where no region is asked or told."""
        told = (region or "").casefold()
        if not asked or told not in self._known:
            return 0.0
        return 1.0 if told in asked else -1.0


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    whole = [re.escape(word) + "s?" for word in words if len(word) <= _SHORT]
    begun = [re.escape(word) + r"\w*" for word in words if len(word) > _SHORT]
    return re.compile(rf"\b(?:{'|'.join(whole + begun)})\b", re.I)


@lru_cache(maxsize=1)
def regions() -> Regions:
    """Read the names of the regions once."""
    return Regions(yaml.safe_load(_FILE.read_text("utf-8")))

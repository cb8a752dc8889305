"""When a passage covers a quote: shared character grams, so line breaks and split words do not matter.

The rules are those of the gold questions' own description; figures are comparable only when every
system is judged by exactly them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from evals.gold import Evidence, GoldQuestion

GRAM = 20
COVERED = 0.7
_DROPPED = re.compile(r"[^0-9a-zæøåéäöü]+")


def norm(text: str) -> str:
    """Return the text in lower case with only digits and the letters a-z æ ø å é ä ö ü."""
    return _DROPPED.sub("", text.lower())


def grams(normalised: str) -> frozenset[str]:
    """Return the distinct 20-character grams of a normalised text; a shorter text is one gram."""
    if not normalised:
        return frozenset()
    return frozenset(normalised[i : i + GRAM] for i in range(max(len(normalised) - GRAM, 0) + 1))


@lru_cache(maxsize=4096)
def quote_grams(quote: str) -> frozenset[str]:
    """Return the grams of a raw quote; cached, since every ranking is judged against the same quotes."""
    return grams(norm(quote))


@lru_cache(maxsize=65536)
def _normalised(passage: str) -> str:
    return norm(passage)


def coverage(quote: str, passage: str) -> float:
    """Return the share (0-1) of the quote's grams that occur in the passage; both are raw text."""
    wanted = quote_grams(quote)
    if not wanted:
        return 0.0
    text = _normalised(passage)
    return sum(gram in text for gram in wanted) / len(wanted)


def covers(evidence: Evidence, file: str, passage: str) -> bool:
    """Tell whether a passage of ``file`` covers a quote: the same file and at least 70 % of its grams."""
    return file == evidence.file and coverage(evidence.quote, passage) >= COVERED


@dataclass(frozen=True, slots=True)
class Judgement:
    """Where a question's quotes stand in a ranking.

    ``units`` are 1-based first ranks, one for each relevant unit (``None``: not in the ranking): with
    ``need`` ``any`` the quotes together are one unit, with ``all`` each is one. ``chars`` is the summed
    length of the passages down to and including the one that completes the hit, ``None`` without a hit.
    """

    units: tuple[int | None, ...]
    chars: int | None

    @property
    def rank(self) -> int | None:
        """Return the rank at which the last needed unit is covered, ``None`` if one is missing."""
        found = [unit for unit in self.units if unit is not None]
        return max(found) if found and len(found) == len(self.units) else None


def judge(question: GoldQuestion, ranking: Sequence[tuple[str, str]]) -> Judgement:
    """Judge a ranking of ``(file, text)`` passages, best first, against an answerable question."""
    firsts = [
        next((rank for rank, (file, text) in enumerate(ranking, start=1) if covers(quote, file, text)), None)
        for quote in question.evidence
    ]
    if question.need == "any":
        found = [rank for rank in firsts if rank is not None]
        firsts = [min(found) if found else None]
    judgement = Judgement(tuple(firsts), None)
    if judgement.rank is None:
        return judgement
    return Judgement(tuple(firsts), sum(len(text) for _, text in ranking[: judgement.rank]))

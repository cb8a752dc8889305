"""Retrieval figures for one question, and their table over all, each type and each kind of user."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log2
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, ConfigDict

from evals.bootstrap import Estimate, mean_estimate
from evals.gold import GoldQuestion, QuestionType, UserType
from evals.judging import Judgement

CUTOFF = 10
BUDGET = 4000


class QuestionRanks(BaseModel):
    """What one system did with one question: ids and ranks only, never the question's text.

    ``units`` are the 1-based first ranks of the relevant units, ``rank`` that of the whole question,
    ``chars`` the summed length of the passages down to the hit (see ``evals.judging.Judgement``).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    type: QuestionType
    user: UserType
    units: tuple[int | None, ...]
    rank: int | None
    chars: int | None

    @classmethod
    def of(cls, question: GoldQuestion, judgement: Judgement) -> Self:
        return cls(
            id=question.id,
            type=question.type,
            user=question.user,
            units=judgement.units,
            rank=judgement.rank,
            chars=judgement.chars,
        )


def recall_at(ranks: QuestionRanks, k: int) -> float:
    """Return 1 when everything needed stands among the first ``k`` passages, else 0."""
    return float(ranks.rank is not None and ranks.rank <= k)


def recall_within(ranks: QuestionRanks, budget: int = BUDGET) -> float:
    """Return 1 when the passages down to the hit fit in ``budget`` characters together, else 0."""
    return float(ranks.chars is not None and ranks.chars <= budget)


def reciprocal_rank(ranks: QuestionRanks, cutoff: int = CUTOFF) -> float:
    """Return 1/rank of the whole question, 0 below the cutoff."""
    return 1 / ranks.rank if ranks.rank is not None and ranks.rank <= cutoff else 0.0


def ndcg(ranks: QuestionRanks, cutoff: int = CUTOFF) -> float:
    """Return the normalised discounted cumulative gain; each unit gains 1 once, at its first rank.

    The ideal ranking covers one unit a passage, in the first places. A passage that covers several units at
    once could beat it; the value is therefore capped at 1.
    """
    gain = sum(1 / log2(unit + 1) for unit in ranks.units if unit is not None and unit <= cutoff)
    ideal = sum(1 / log2(place + 1) for place in range(1, min(len(ranks.units), cutoff) + 1))
    return min(gain / ideal, 1.0)


RETRIEVAL_METRICS: Mapping[str, Callable[[QuestionRanks], float]] = MappingProxyType(
    {
        "R@1": lambda ranks: recall_at(ranks, 1),
        "R@5": lambda ranks: recall_at(ranks, 5),
        "R@10": lambda ranks: recall_at(ranks, 10),
        "R@20": lambda ranks: recall_at(ranks, 20),
        "R@4000c": recall_within,
        "MRR@10": reciprocal_rank,
        "nDCG@10": ndcg,
    }
)

Figures = Mapping[str, Estimate | None]
"""Metric name → figure."""


def figures(questions: Sequence[QuestionRanks]) -> Figures:
    """Return every retrieval metric over the questions, with n and interval."""
    return {
        name: mean_estimate([metric(question) for question in questions])
        for name, metric in RETRIEVAL_METRICS.items()
    }


def by_group(
    questions: Iterable[QuestionRanks], group: Callable[[QuestionRanks], str]
) -> Mapping[str, Figures]:
    """Return the figures of each group (type or user), groups in alphabetical order."""
    groups: dict[str, list[QuestionRanks]] = {}
    for question in questions:
        groups.setdefault(group(question), []).append(question)
    return {name: figures(groups[name]) for name in sorted(groups)}

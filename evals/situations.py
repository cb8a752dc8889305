"""Measures programme matching: is a programme or actor that fits among the first shown?"""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict

from evals.bootstrap import Estimate, mean_estimate
from evals.environment import describe_environment
from evals.own_sets import Situation, set_sha256
from evals.results import FileFact, RunFacts
from evals.tables import figure, markdown
from evals.timing import Timing, timing
from retrieval.matching.result import MatchResult

RESULT_NAME = "programmer"
"""The folder below a run's folder that holds these results; the other commands read other kinds."""
_TOP = 3
_LIBRARIES = ("bm25s", "PyStemmer")


class SituationMatcher(Protocol):
    """Anything that matches a description with programmes and actors."""

    def match(self, text: str) -> MatchResult:
        """Return what fits, best first."""
        ...


class SituationRank(BaseModel):
    """What matching did with one situation: the 1-based ``rank`` of the first expected record shown.

    ``offered`` are closed or proposed schemes that stood there as if they could be had, ``first`` what came
    first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    rank: int | None
    first: tuple[str, ...]
    offered: tuple[str, ...]


def _recall(found: SituationRank, k: int) -> float:
    return float(found.rank is not None and found.rank <= k)


SITUATION_METRICS: Mapping[str, Callable[[SituationRank], float]] = MappingProxyType(
    {
        "R@1": lambda found: _recall(found, 1),
        "R@3": lambda found: _recall(found, 3),
        "R@5": lambda found: _recall(found, 5),
        "tilbudt lukket": lambda found: float(bool(found.offered)),
    }
)


class SituationsResult(RunFacts):
    """The summary of a run."""

    kind: Literal["programmer"] = "programmer"
    match: Timing
    overall: Mapping[str, Estimate | None]


class SituationRanks(BaseModel):
    """The ranks behind a summary, one entry a situation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gold: FileFact
    situations: tuple[SituationRank, ...]


def rank_situation(situation: Situation, result: MatchResult) -> SituationRank:
    """Return where the first expected record stands, and what was offered against the rules."""
    shown = [match.id for match in result.shown]
    offered = {match.id for match in result.shown if match.open}
    return SituationRank(
        id=situation.id,
        rank=next((n for n, found in enumerate(shown, start=1) if found in situation.expected), None),
        first=tuple(shown[:_TOP]),
        offered=tuple(found for found in situation.must_not_offer if found in offered),
    )


def run_situations(
    situations: Sequence[Situation],
    set_path: Path,
    matcher: SituationMatcher,
    facts: Mapping[str, str | int | float] = MappingProxyType({}),
) -> tuple[SituationsResult, SituationRanks]:
    """Match every situation; ``facts`` describe the embedding model."""
    began = time.perf_counter()
    ranks: list[SituationRank] = []
    durations: list[float] = []
    for situation in situations:
        asked = time.perf_counter()
        found = matcher.match(situation.situation)
        durations.append(time.perf_counter() - asked)
        ranks.append(rank_situation(situation, found))
    gold = FileFact(name=set_path.name, sha256=set_sha256(set_path))
    result = SituationsResult(
        system="ours",
        gold=gold,
        documents=(),
        environment=describe_environment(_LIBRARIES),
        settings=dict(facts),
        seconds=round(time.perf_counter() - began, 2),
        match=timing(durations),
        overall={name: mean_estimate([m(r) for r in ranks]) for name, m in SITUATION_METRICS.items()},
    )
    return result, SituationRanks(gold=gold, situations=tuple(ranks))


def situations_table(result: SituationsResult) -> str:
    """Return the figures with their intervals as a Markdown table."""
    count = next((e.n for e in result.overall.values() if e), 0)
    row = ["alle", str(count), *(figure(result.overall.get(name)) for name in SITUATION_METRICS)]
    return markdown(["Situationer", "n", *SITUATION_METRICS], [row])


def missed(ranks: SituationRanks, k: int = _TOP) -> list[SituationRank]:
    """Return the situations without an expected record among the first ``k`` shown."""
    return [found for found in ranks.situations if not _recall(found, k)]

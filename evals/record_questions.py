"""Measures how well the hybrid search finds our own records, question by question."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log2
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict

from corpus.records import Record, Records
from corpus.records.kinds import Folder
from corpus.records.render import source_id
from evals.bootstrap import Estimate, mean_estimate
from evals.environment import describe_environment
from evals.gold import UserType
from evals.own_sets import OwnSetError, RecordQuestion, set_sha256
from evals.results import FileFact, RunFacts
from evals.tables import figure, markdown
from evals.timing import Timing, timing
from ingest.library import Library
from retrieval.hits import Searcher

DEPTH = 20
CUTOFF = 10
RESULT_NAME = "poster"
"""The folder below a run's folder that holds these results; the other commands read other kinds."""
_LIBRARIES = ("chromadb", "bm25s", "PyStemmer", "simplemma", "sentencex")


class RecordRank(BaseModel):
    """What the search did with one question: 1-based ``rank`` of the first expected record's passage.

    ``kind`` is the folder of the first record it expects, ``first`` the source that came first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    user: UserType
    kind: Folder
    rank: int | None
    first: str | None


def _recall(found: RecordRank, k: int) -> float:
    return float(found.rank is not None and found.rank <= k)


def _ndcg(found: RecordRank) -> float:
    # One record is enough, so the ideal ranking gains 1 and the value is the discount of the first hit.
    return 1 / log2(found.rank + 1) if found.rank is not None and found.rank <= CUTOFF else 0.0


RECORD_METRICS: Mapping[str, Callable[[RecordRank], float]] = MappingProxyType(
    {
        "R@1": lambda found: _recall(found, 1),
        "R@5": lambda found: _recall(found, 5),
        "R@10": lambda found: _recall(found, 10),
        "nDCG@10": _ndcg,
    }
)

RecordFigures = Mapping[str, Estimate | None]
"""Metric name → figure."""


class RecordQuestionsResult(RunFacts):
    """The summary; ``not_indexed`` are questions left out because the index lacks what they expect."""

    kind: Literal["poster"] = "poster"
    depth: int
    search: Timing
    not_indexed: tuple[str, ...]
    overall: RecordFigures
    by_kind: dict[str, RecordFigures]
    by_user: dict[str, RecordFigures]


class RecordRanks(BaseModel):
    """The ranks behind a summary, one entry a question asked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gold: FileFact
    questions: tuple[RecordRank, ...]


def run_record_questions(
    questions: Sequence[RecordQuestion],
    set_path: Path,
    records: Records,
    library: Library,
    searcher: Searcher,
    facts: Mapping[str, str | int | float] = MappingProxyType({}),
) -> tuple[RecordQuestionsResult, RecordRanks]:
    """Ask every question whose expected records the index holds, and note where the first one stands.

    A hit is a passage whose source is an expected record; ``facts`` describe the embedding model.

    Raises:
        OwnSetError: the index holds none of the expected records.
    """
    indexed = {source.id for source in library.sources}
    began = time.perf_counter()
    ranks: list[RecordRank] = []
    durations: list[float] = []
    not_indexed: list[str] = []
    for question in questions:
        expected = _expected_records(question, records)
        wanted = {source_id(record) for record in expected} & indexed
        if not wanted:
            not_indexed.append(question.id)
            continue
        asked = time.perf_counter()
        hits = searcher.search(question.question, DEPTH)
        durations.append(time.perf_counter() - asked)
        ranks.append(_rank(question, expected[0].folder, wanted, [hit.passage.source_id for hit in hits]))
    if not ranks:
        raise OwnSetError("Indekset indeholder ingen af de poster, der spørges efter. Læs corpus/ ind først.")
    gold = FileFact(name=set_path.name, sha256=set_sha256(set_path))
    result = RecordQuestionsResult(
        system="ours",
        gold=gold,
        documents=tuple(FileFact(name=s.file, sha256=s.file_sha256) for s in library.sources),
        environment=describe_environment(_LIBRARIES),
        settings=dict(facts),
        seconds=round(time.perf_counter() - began, 2),
        depth=DEPTH,
        search=timing(durations),
        not_indexed=tuple(not_indexed),
        overall=record_figures(ranks),
        by_kind=_groups(ranks, lambda found: found.kind),
        by_user=_groups(ranks, lambda found: found.user),
    )
    return result, RecordRanks(gold=gold, questions=tuple(ranks))


def record_figures(ranks: Sequence[RecordRank]) -> RecordFigures:
    """Return every metric over the questions, with n and interval."""
    return {name: mean_estimate([metric(r) for r in ranks]) for name, metric in RECORD_METRICS.items()}


def record_table(result: RecordQuestionsResult) -> str:
    """Return the figures over all questions, each kind of record and each kind of user, as Markdown."""
    groups = {"alle": result.overall, **result.by_kind, **result.by_user}
    return markdown(
        ["Spørgsmål", "n", *RECORD_METRICS],
        [
            [name, str(_n(table)), *(figure(table.get(column)) for column in RECORD_METRICS)]
            for name, table in groups.items()
        ],
    )


def missed(ranks: RecordRanks, k: int = CUTOFF) -> list[RecordRank]:
    """Return the questions without an expected record among the first ``k`` passages."""
    return [found for found in ranks.questions if not _recall(found, k)]


def _n(table: RecordFigures) -> int:
    return next((estimate.n for estimate in table.values() if estimate), 0)


def _expected_records(question: RecordQuestion, records: Records) -> list[Record]:
    found = (records.get(record_id) for record_id in question.expected)
    return [record for record in found if record is not None]


def _rank(question: RecordQuestion, kind: Folder, wanted: set[str], sources: Sequence[str]) -> RecordRank:
    return RecordRank(
        id=question.id,
        user=question.user,
        kind=kind,
        rank=next((n for n, source in enumerate(sources, start=1) if source in wanted), None),
        first=sources[0] if sources else None,
    )


def _groups(ranks: Iterable[RecordRank], group: Callable[[RecordRank], str]) -> dict[str, RecordFigures]:
    groups: dict[str, list[RecordRank]] = {}
    for found in ranks:
        groups.setdefault(group(found), []).append(found)
    return {name: record_figures(groups[name]) for name in sorted(groups)}

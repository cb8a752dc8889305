"""Measures one retrieval system on the gold questions."""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from types import MappingProxyType

from evals.environment import describe_environment
from evals.gold import GoldError, GoldSet
from evals.judging import judge
from evals.metrics import QuestionRanks, by_group, figures
from evals.result_files import document_facts, gold_fact
from evals.results import PassageFacts, RetrievalRanks, RetrievalResult
from evals.systems.system import RetrievalSystem, RetrievedPassage
from evals.timing import timing

DEPTH = 20
PASSAGE_LIMIT = 1500
"""Longer passages hold more of everything: figures other than R@4000c then no longer compare."""


def _passage_facts(indexed: int, passages: Sequence[RetrievedPassage]) -> PassageFacts:
    lengths = [len(passage.text) for passage in passages] or [0]
    return PassageFacts(
        indexed=indexed,
        mean_characters=round(fmean(lengths), 1),
        longest=max(lengths),
        limit=PASSAGE_LIMIT,
        over_limit=len({passage.text for passage in passages if len(passage.text) > PASSAGE_LIMIT}),
    )


def run_retrieval(
    system: RetrievalSystem,
    gold: GoldSet,
    documents: Path,
    depth: int = DEPTH,
    facts: Mapping[str, str | int | float] = MappingProxyType({}),
) -> tuple[RetrievalResult, RetrievalRanks]:
    """Index the documents, ask every answerable question and judge the first ``depth`` passages.

    ``facts`` are settings that the system itself does not know, such as the embedding model.

    Raises:
        RetrievalSystemError: the system cannot index the documents.
        GoldError: no question can be answered from the documents.
    """
    if not gold.answerable:
        raise GoldError(f"{gold.name} indeholder ingen spørgsmål, der kan besvares ud fra dokumenterne.")
    began = time.perf_counter()
    indexed = system.index(documents)
    index_seconds = time.perf_counter() - began

    ranks: list[QuestionRanks] = []
    durations: list[float] = []
    seen: list[RetrievedPassage] = []
    for question in gold.answerable:
        asked = time.perf_counter()
        passages = system.search(question.question, depth)
        durations.append(time.perf_counter() - asked)
        seen.extend(passages)
        judgement = judge(question, [(passage.file, passage.text) for passage in passages])
        ranks.append(QuestionRanks.of(question, judgement))
    result = RetrievalResult(
        system=system.name,
        gold=gold_fact(gold),
        documents=document_facts(documents),
        environment=describe_environment(system.libraries),
        settings={**facts, **system.settings},
        seconds=round(time.perf_counter() - began, 2),
        depth=depth,
        passages=_passage_facts(indexed, seen),
        index_seconds=round(index_seconds, 2),
        search=timing(durations),
        overall=figures(ranks),
        by_type=dict(by_group(ranks, lambda question: question.type)),
        by_user=dict(by_group(ranks, lambda question: question.user)),
    )
    return result, RetrievalRanks(
        system=system.name, gold=gold_fact(gold), depth=depth, questions=tuple(ranks)
    )

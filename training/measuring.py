"""How well a model finds the places of questions: alone ("vektor") and in the whole search ("samlet")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from pydantic import BaseModel, ConfigDict

from evals.ablation import recipe_values
from evals.bootstrap import Difference, paired_difference
from evals.gold import GoldQuestion
from evals.metrics import RETRIEVAL_METRICS, QuestionRanks
from evals.tables import markdown, number
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index
from retrieval.hybrid import HybridSearcher
from retrieval.recipe import RECIPE, Recipe
from training.general import GeneralPair
from training.questions import TrainingQuestion

DEPTH = 20
SHOWN = ("R@1", "R@5", "MRR@10", "nDCG@10")
WAYS: Mapping[str, Recipe] = MappingProxyType(
    {
        "vektor": Recipe(window=0, grams=0, stems=0, added_words=0, added_vector=0, region=0),
        "samlet": RECIPE,
    }
)
"""The model's own ranking of passages, and the search that people use."""

Values = Mapping[str, Sequence[float]]
"""Metric → one value a question."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A question with the ids of the passages that answer it."""

    question: TrainingQuestion
    passages: frozenset[str]


class Gain(BaseModel):
    """What a model gains over the base model on one set of questions, by metric."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str
    questions: str
    way: str
    n: int
    metrics: dict[str, Difference]


def placed(index: Index, questions: Sequence[TrainingQuestion]) -> list[Placed]:
    """Return the questions that the index can answer: passages with one of the lines, or of the record."""
    found: list[Placed] = []
    for question in questions:
        ids = frozenset(
            passage.id
            for passage in index.library.passages
            if _answers(question, index.library.source(passage.source_id).file, passage.lines)
        )
        if ids:
            found.append(Placed(question, ids))
    return found


def _answers(question: TrainingQuestion, file: str, lines: tuple[int, int] | None) -> bool:
    if question.record is not None:
        return file.removesuffix(".md") == question.record
    if file != question.file or lines is None or question.lines is None:
        return False
    return lines[0] <= question.lines[1] and question.lines[0] <= lines[1]


def place_values(index: Index, embedder: Embedder, recipe: Recipe, questions: Sequence[Placed]) -> Values:
    """Search for every question and return its metrics; the first passage that answers counts."""
    searcher = HybridSearcher(index, embedder, recipe)
    ranks: list[QuestionRanks] = []
    for number_, asked in enumerate(questions):
        hits = searcher.search(asked.question.question, DEPTH)
        rank = next((hit.rank for hit in hits if hit.passage.id in asked.passages), None)
        ranks.append(
            QuestionRanks(
                id=str(number_),
                type="fakta",
                user=asked.question.user,
                units=(rank,),
                rank=rank,
                chars=None,
            )
        )
    return {name: [RETRIEVAL_METRICS[name](rank) for rank in ranks] for name in SHOWN}


def gold_values(
    index: Index, embedder: Embedder, recipe: Recipe, questions: Sequence[GoldQuestion]
) -> Values:
    """Return the metrics of gold questions, judged by their quotes."""
    values = recipe_values(index, embedder, recipe, questions)
    return {name: values[name] for name in SHOWN}


def general_values(embedder: Embedder, pairs: Sequence[GeneralPair]) -> Values:
    """Rank the passages of all pairs for every question; only its own is right."""
    cosines = (
        embedder.encode_queries([p.question for p in pairs])
        @ embedder.encode_passages([p.passage for p in pairs]).T
    )
    ranks = 1 + np.sum(cosines > np.diag(cosines)[:, None], axis=1)
    return {
        "R@1": [float(rank <= 1) for rank in ranks],
        "R@5": [float(rank <= 5) for rank in ranks],
        "MRR@10": [1 / float(rank) if rank <= 10 else 0.0 for rank in ranks],
        "nDCG@10": [1 / float(np.log2(rank + 1)) if rank <= 10 else 0.0 for rank in ranks],
    }


def gain(model: str, questions: str, way: str, base: Values, adapted: Values) -> Gain:
    """Compare two models question by question."""
    metrics = {name: paired_difference(base[name], adapted[name]) for name in SHOWN}
    return Gain(model=model, questions=questions, way=way, n=len(base[SHOWN[0]]), metrics=metrics)


def gain_table(gains: Sequence[Gain]) -> str:
    """Return one row a comparison: base → adapted, and the difference with its 95 % interval."""
    rows = [
        [f"{g.model}: {g.questions}", g.way, str(g.n), *(_change(g.metrics[name]) for name in SHOWN)]
        for g in gains
    ]
    return markdown(["Model: spørgsmål", "måde", "n", *SHOWN], rows)


def _change(d: Difference) -> str:
    low, high = number(d.difference.low), number(d.difference.high)
    sign = "+" if d.difference.value >= 0 else ""
    return f"{number(d.first)} → {number(d.second)} ({sign}{number(d.difference.value)} [{low}; {high}])"

"""What each part of search is worth: the same questions without it, compared pairwise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict

from evals.bootstrap import Difference, Estimate, mean_estimate, paired_difference
from evals.environment import Environment
from evals.gold import GoldQuestion
from evals.judging import judge
from evals.metrics import RETRIEVAL_METRICS, QuestionRanks
from evals.results import FileFact
from evals.tables import figure, markdown
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index
from retrieval.hybrid import HybridSearcher
from retrieval.recipe import RECIPE, Recipe

DEPTH = 20
WHOLE = "hele søgningen"
SHOWN = ("nDCG@10", "R@5", "R@10")

WITHOUT: Mapping[str, Recipe] = MappingProxyType(
    {
        "lighed med afsnit": replace(RECIPE, passage=0.0),
        "lighed med to sætninger": replace(RECIPE, window=0.0),
        "tegnstumper (BM25)": replace(RECIPE, grams=0.0),
        "ordstammer (BM25)": replace(RECIPE, stems=0.0),
        "fagord i BM25": replace(RECIPE, added_words=0.0),
        "fagord i vektoren": replace(RECIPE, added_vector=0.0),
        "fagord i det hele taget": replace(RECIPE, added_words=0.0, added_vector=0.0),
        "region": replace(RECIPE, region=0.0),
    }
)
"""What is left out → the recipe without it."""


class PartGain(BaseModel):
    """What search loses without a part: ``gains`` are whole minus without, by metric."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str
    without: dict[str, float]
    gains: dict[str, Difference]


class AblationResult(BaseModel):
    """Everything one ablation measured."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["ablation"] = "ablation"
    environment: Environment
    gold: FileFact
    documents: tuple[FileFact, ...]
    settings: dict[str, str | int | float]
    whole: dict[str, Estimate | None]
    parts: tuple[PartGain, ...]


Values = Mapping[str, list[float]]


def recipe_values(
    index: Index, embedder: Embedder, recipe: Recipe, questions: Sequence[GoldQuestion]
) -> Values:
    """Return one value a question for every metric."""
    searcher = HybridSearcher(index, embedder, recipe)
    ranks: list[QuestionRanks] = []
    for question in questions:
        found = [
            (index.library.source(hit.passage.source_id).file, hit.passage.text)
            for hit in searcher.search(question.question, DEPTH)
        ]
        ranks.append(QuestionRanks.of(question, judge(question, found)))
    return {name: [metric(rank) for rank in ranks] for name, metric in RETRIEVAL_METRICS.items()}


def ablate(
    index: Index, embedder: Embedder, questions: Sequence[GoldQuestion]
) -> tuple[dict[str, Estimate | None], tuple[PartGain, ...]]:
    """Return the figures of the whole search, and what every part of ``WITHOUT`` adds to them."""
    whole = recipe_values(index, embedder, RECIPE, questions)
    parts: list[PartGain] = []
    for part, recipe in WITHOUT.items():
        without = recipe_values(index, embedder, recipe, questions)
        gains = {name: paired_difference(without[name], whole[name]) for name in whole}
        parts.append(PartGain(part=part, without={n: g.first for n, g in gains.items()}, gains=gains))
    return {name: mean_estimate(values) for name, values in whole.items()}, tuple(parts)


def ablation_table(whole: Mapping[str, Estimate | None], parts: Sequence[PartGain]) -> str:
    """Return one row a part, the most valuable first; a star marks gains whose interval leaves zero out."""
    rows = [[WHOLE, *(figure(whole.get(name)) for name in SHOWN)]]
    for part in sorted(parts, key=lambda p: -p.gains[SHOWN[0]].difference.value):
        gains = [part.gains[name] for name in SHOWN]
        rows.append([part.part, *(figure(g.difference) + (" *" if g.significant else "") for g in gains)])
    return markdown(["Del", *(f"{name}: bidrag" for name in SHOWN)], rows)

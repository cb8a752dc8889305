"""Cases that are like another one, with the reasons."""

from dataclasses import dataclass

import numpy as np

from corpus.records.rows import UNKNOWN
from ingest.embedding.protocol import Vectors
from retrieval.cases.catalogue import FACETS, CaseEntry, Catalogue
from retrieval.cases.facets import FacetIndex
from retrieval.cases.ranking import standardised

_SHARED_WEIGHT = 1.0
_REASONS = 3
_SAME_CONTENT = "Handler om noget, der ligner"
_WIDE = frozenset({UNKNOWN, "alle"})


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """A case with its score and at least one reason, the most telling first."""

    entry: CaseEntry
    score: float
    reasons: tuple[str, ...]


def similar_cases(
    position: int, catalogue: Catalogue, facets: FacetIndex, vectors: Vectors, k: int
) -> list[SimilarCase]:
    """Return at most ``k`` cases, most alike first; ``vectors`` holds one row a case.

    A shared facet value counts the more, the fewer cases have it.
    """
    size = len(catalogue)
    own = catalogue.entries[position]
    others = np.ones(size, dtype=np.bool_)
    others[position] = False
    likeness = standardised(np.asarray(vectors @ vectors[position], np.float32), others)
    shared = np.zeros(size, dtype=np.float32)
    telling: list[tuple[float, str, str]] = []
    for facet in FACETS:
        for value in own.values[facet]:
            having = facets.having(facet, value)
            rarity = float(np.log(size / having.sum()))
            if value not in _WIDE and rarity > 0.0:
                shared[having] += rarity
                telling.append((rarity, facet, value))
    telling.sort(key=lambda item: (-item[0], item[1], item[2]))
    score = likeness + _SHARED_WEIGHT * standardised(shared, others)
    order = [int(i) for i in np.argsort(-score, kind="stable") if others[i]][:k]
    return [
        SimilarCase(catalogue.entries[i], float(score[i]), _reasons(catalogue.entries[i], telling))
        for i in order
    ]


def _reasons(entry: CaseEntry, telling: list[tuple[float, str, str]]) -> tuple[str, ...]:
    found = [f"{FACETS[facet]}: {value}" for _, facet, value in telling if value in entry.values[facet]]
    return tuple(found[:_REASONS]) or (_SAME_CONTENT,)

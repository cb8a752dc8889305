"""The signals of hybrid search: what each view of the passages says about a question."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.index.generation import Index
from retrieval.query import Query

DEPTH = 100
_WINDOW_DEPTH = 400


@dataclass(frozen=True, slots=True)
class Signal:
    """Raw scores of one view by passage position; a passage it did not return is not in it.

    ``zeros`` is the number of passages that share nothing with the question (lexical views only).
    """

    name: str
    scores: Mapping[int, float]
    zeros: int = 0


def dense_passages(index: Index, vector: NDArray[np.float32], only: Set[int] | None) -> Signal:
    """Cosine of question and passage, for the nearest ``DEPTH`` passages."""
    ids = None if only is None else {index.library.passages[i].id for i in only}
    found = index.passage_vectors.query(vector, DEPTH, ids)
    return Signal("afsnit", {index.library.position(i): cosine for i, cosine in found})


def dense_windows(index: Index, vector: NDArray[np.float32], only: Set[int] | None) -> Signal:
    """Cosine of question and the best two-sentence window, for the passages of the nearest windows."""
    ids = None
    if only is not None:
        allowed = {index.library.passages[i].id for i in only}
        ids = {w.id for w in index.windows.values() if w.passage_id in allowed}
    best: dict[int, float] = {}
    for window_id, cosine in index.window_vectors.query(vector, _WINDOW_DEPTH, ids):
        position = index.library.position(index.windows[window_id].passage_id)
        best[position] = max(best.get(position, -1.0), cosine)
    return Signal("sætninger", best)


def lexical(index: Index, analyser: str, query: Query, only: Set[int] | None, added: float) -> Signal:
    """BM25 of one analyser, for the ``DEPTH`` passages that share most with the question.

    Terms added by the thesaurus count ``added`` of the question's own words.
    """
    scores = index.lexical[analyser].scores(query.question)
    if query.terms and added:
        scores = scores + added * index.lexical[analyser].scores(query.terms)
    eligible = len(scores)
    if only is not None:
        mask = np.zeros(len(scores), dtype=bool)
        mask[list(only)] = True
        scores, eligible = np.where(mask, scores, 0.0), len(only)
    best = _best(scores)
    return Signal(
        analyser, {int(i): float(scores[i]) for i in best}, eligible - int(np.count_nonzero(scores > 0.0))
    )


def _best(scores: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the positions of the ``DEPTH`` highest scores above zero, best first, ties by position."""
    positive = np.flatnonzero(scores > 0.0)
    if len(positive) > DEPTH:
        least = np.partition(scores[positive], len(positive) - DEPTH)[len(positive) - DEPTH]
        positive = positive[scores[positive] >= least]
    order: NDArray[np.intp] = positive[np.argsort(-scores[positive], kind="stable")][:DEPTH]
    return order

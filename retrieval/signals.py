"""The signals of hybrid search: what each view of the passages says about a question."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.index.generation import Index
from retrieval.query import Query

DEPTH = 100
ADDED_WEIGHT = 0.5
_WINDOW_DEPTH = 400


@dataclass(frozen=True, slots=True)
class Signal:
    """Raw scores of one view by passage position; a passage it did not return is not in it."""

    name: str
    scores: Mapping[int, float]


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
        if cosine > best.get(position, -1.0):
            best[position] = cosine
    return Signal("sætninger", best)


def lexical(index: Index, analyser: str, query: Query, only: Set[int] | None) -> Signal:
    """BM25 of one analyser, for the ``DEPTH`` passages that share most with the question.

    Terms added by the thesaurus count ``ADDED_WEIGHT`` of the question's own words.
    """
    scores = index.lexical[analyser].scores(query.question)
    if query.terms:
        scores = scores + ADDED_WEIGHT * index.lexical[analyser].scores(query.terms)
    if only is not None:
        mask = np.zeros(len(scores), dtype=bool)
        mask[list(only)] = True
        scores = np.where(mask, scores, 0.0)
    order = np.argsort(-scores, kind="stable")[:DEPTH]
    return Signal(analyser, {int(i): float(scores[i]) for i in order if scores[i] > 0.0})

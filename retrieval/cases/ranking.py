"""Scores of cases for a search: vectors and two lexical views, standardised and added up."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.protocol import Embedder, Vectors
from ingest.index.lexical import ANALYSERS, LexicalIndex
from retrieval.cases.facets import Mask
from retrieval.recipe import RECIPE
from retrieval.signals import DEPTH

Scores = NDArray[np.float32]

WEIGHTS: Mapping[str, float] = {"indhold": 1.2, "tegn": 0.8, "stammer": 0.6}
_OUTSTANDING = 2.5
_SHARE_OF_BEST = 0.3
_BATCH = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a case: the case itself or a moment of its transcript.

    ``told`` is embedded, ``words`` are searched word for word.
    """

    case: int
    told: str
    words: str


@dataclass(frozen=True, slots=True)
class RowScores:
    """Raw scores of every row: cosine, and BM25 of each analyser."""

    cosine: Scores
    lexical: Mapping[str, Scores]


class CaseRows:
    """All texts of all cases with their vectors and lexical indexes, made when first needed.

    Rows are in order of their cases, and every case has at least one; safe to use from several threads.
    Vectors are kept in ``cache`` between runs, so that the same cases are embedded once.
    """

    def __init__(self, rows: Sequence[Row], embedder: Embedder, cache: Path | None) -> None:
        self.rows = tuple(rows)
        owners = np.asarray([row.case for row in self.rows], dtype=np.intp)
        self.first: NDArray[np.intp] = np.flatnonzero(np.diff(owners, prepend=-1))
        self._embedder = embedder
        self._cache = cache
        self._lock = threading.Lock()
        self._vectors: Vectors | None = None
        self._lexical: dict[str, LexicalIndex] = {}

    @property
    def vectors(self) -> Vectors:
        """The vector of every row, shape ``(rows, d)``."""
        with self._lock:
            if self._vectors is None:
                self._vectors = self._embedded()
            return self._vectors

    @property
    def lexical(self) -> Mapping[str, LexicalIndex]:
        """The lexical index of each analyser over the rows."""
        with self._lock:
            if not self._lexical:
                said = [row.words for row in self.rows]
                self._lexical = {name: LexicalIndex.build(name, said) for name in ANALYSERS}
            return self._lexical

    def scores(self, words: str, added: str, vector: NDArray[np.float32]) -> RowScores:
        """Score every row; added terms count ``RECIPE.added_words`` of the words asked for."""
        lexical = {}
        for name, index in self.lexical.items():
            found = index.scores(words)
            lexical[name] = found + RECIPE.added_words * index.scores(added) if added else found
        return RowScores(np.asarray(self.vectors @ vector, np.float32), lexical)

    def by_case(self, scores: Scores) -> Scores:
        """Return the best score of each case's rows."""
        best: Scores = np.maximum.reduceat(scores, self.first)
        return best

    def of_case(self, case: int) -> tuple[int, int]:
        """Return the first row of a case and the row behind its last."""
        after = int(self.first[case + 1]) if case + 1 < len(self.first) else len(self.rows)
        return int(self.first[case]), after

    def _embedded(self) -> Vectors:
        told = [row.told for row in self.rows]
        if self._cache is None:
            return self._embedder.encode_passages(told, _BATCH)
        cached = CachedEmbedder(self._embedder, self._cache)
        vectors = cached.encode_passages(told, _BATCH)
        cached.prune(cached.passage_key(text) for text in told)
        return vectors


def standardised(scores: Scores, allowed: Mask) -> Scores:
    """Return z-scores over the ``DEPTH`` best allowed cases; what lies below them gets their lowest value.

    The same measure as ``retrieval.fusion.standardise``, for whole arrays. Scores that are all the same say
    nothing and become 0.
    """
    top = scores[allowed]
    if len(top) > DEPTH:
        top = np.partition(top, len(top) - DEPTH)[-DEPTH:]
    spread = float(top.std()) if len(top) > 1 else 0.0
    if spread == 0.0:
        return np.zeros_like(scores)
    found: Scores = (np.maximum(scores, top.min()) - top.mean()) / spread
    return found


def outstanding(cosine: Scores) -> Mask:
    """Tell which rows lie so near the search that it is no chance.

    Cosines of the model all lie close together, whatever is asked; only what stands out from the rest means
    something. Fewer than eight rows can never stand out and are found by their words.
    """
    spread = float(cosine.std()) if len(cosine) > 1 else 0.0
    if spread == 0.0:
        return np.zeros(len(cosine), dtype=np.bool_)
    found: Mask = cosine >= cosine.mean() + _OUTSTANDING * spread
    return found


def sharing_words(stems: Scores) -> Mask:
    """Tell which rows share words that weigh something beside the best row's."""
    best = float(stems.max(initial=0.0))
    found: Mask = (stems > 0.0) & (stems >= _SHARE_OF_BEST * best)
    return found

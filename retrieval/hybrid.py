"""Hybrid search over one index: dense passages, dense windows and two lexical views, added up."""

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.sources import Passage
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index
from retrieval.fusion import fuse
from retrieval.hits import Filter, Hit
from retrieval.signals import dense_passages, dense_windows, lexical
from retrieval.windows import ScoredWindow, WindowRanker

WEIGHTS: Mapping[str, float] = {"afsnit": 1.0, "sætninger": 1.0, "tegn": 0.7, "stammer": 0.3}
_REMEMBERED = 64


class HybridSearcher:
    """Ranks passages by the weighted sum of four standardised signals.

    A filter becomes a set of passage positions before any ranking, so it never costs recall.
    """

    def __init__(self, index: Index, embedder: Embedder, weights: Mapping[str, float] = WEIGHTS) -> None:
        self._index = index
        self._embedder = embedder
        self._weights = weights
        self._windows = WindowRanker(index)
        self._vectors: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._lock = threading.Lock()

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        """Return at most ``k`` hits, best first; nothing for an empty index or an empty filter result."""
        passages = self._index.library.passages
        allowed = self._allowed(only)
        if not passages or k <= 0 or (allowed is not None and not allowed):
            return []
        vector = self._vector(question)
        signals = [
            dense_passages(self._index, vector, allowed),
            dense_windows(self._index, vector, allowed),
            lexical(self._index, "tegn", question, allowed),
            lexical(self._index, "stammer", question, allowed),
        ]
        ranked = fuse(signals, self._weights)[:k]
        return [
            Hit(rank, passages[position], score, parts)
            for rank, (position, score, parts) in enumerate(ranked, start=1)
        ]

    def windows(self, question: str, hits: Sequence[Hit]) -> Sequence[ScoredWindow]:
        """Return the two-sentence windows of hits that fit the question, best first."""
        return self._windows.rank(question, self._vector(question), hits) if hits else []

    def _vector(self, question: str) -> NDArray[np.float32]:
        """Embed a question, or take it from the last few: one answer needs it more than once."""
        with self._lock:
            if question in self._vectors:
                self._vectors.move_to_end(question)
                return self._vectors[question]
        vector: NDArray[np.float32] = np.asarray(self._embedder.encode_queries([question])[0], np.float32)
        with self._lock:
            self._vectors[question] = vector
            while len(self._vectors) > _REMEMBERED:
                self._vectors.popitem(last=False)
        return vector

    def _allowed(self, only: Filter | None) -> frozenset[int] | None:
        if only is None or only.is_empty:
            return None
        return frozenset(
            i for i, passage in enumerate(self._index.library.passages) if self._matches(passage, only)
        )

    def _matches(self, passage: Passage, only: Filter) -> bool:
        source = self._index.library.source(passage.source_id)
        return (
            (not only.source_ids or source.id in only.source_ids)
            and (not only.kinds or passage.kind in only.kinds)
            and (not only.regions or (passage.region or source.region) in only.regions)
            and (not only.statuses or source.status in only.statuses)
        )

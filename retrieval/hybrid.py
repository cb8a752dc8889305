"""Hybrid search over one index: dense passages, dense windows and two lexical views, added up."""

from collections.abc import Mapping, Sequence

from corpus.sources import Passage
from ingest.analysis import word_stems
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index
from retrieval.fusion import fuse
from retrieval.hits import Closeness, Filter, Hit
from retrieval.query import QueryMaker
from retrieval.signals import dense_passages, dense_windows, lexical
from retrieval.thesaurus import Thesaurus, thesaurus
from retrieval.windows import ScoredWindow, WindowRanker

WEIGHTS: Mapping[str, float] = {"afsnit": 1.2, "sætninger": 0.8, "tegn": 0.9, "stammer": 0.5}


class HybridSearcher:
    """Ranks passages by the weighted sum of four standardised signals.

    A filter becomes a set of passage positions before any ranking, so it never costs recall.
    """

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        weights: Mapping[str, float] = WEIGHTS,
        words: Thesaurus | None = None,
    ) -> None:
        self._index = index
        self._weights = weights
        self._queries = QueryMaker(embedder, words or thesaurus())
        self._windows = WindowRanker(index)

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        """Return at most ``k`` hits, best first; nothing for an empty index or an empty filter result."""
        passages = self._index.library.passages
        allowed = self._allowed(only)
        if not passages or k <= 0 or (allowed is not None and not allowed):
            return []
        query = self._queries.make(question)
        signals = [
            dense_passages(self._index, query.vector, allowed),
            dense_windows(self._index, query.vector, allowed),
            lexical(self._index, "tegn", query, allowed),
            lexical(self._index, "stammer", query, allowed),
        ]
        ranked = fuse(signals, self._weights)[:k]
        return [
            Hit(rank, passages[position], score, parts)
            for rank, (position, score, parts) in enumerate(ranked, start=1)
        ]

    def windows(self, question: str, hits: Sequence[Hit]) -> Sequence[ScoredWindow]:
        """Return the two-sentence windows of hits that fit the question, best first."""
        return self._windows.rank(self._queries.make(question), hits) if hits else []

    def closeness(self, question: str) -> Closeness:
        """Return how near the question is to the sources; an empty index is near nothing."""
        vector = self._queries.make(question).own
        nearest = [
            max((cosine for _, cosine in store.query(vector, 1)), default=0.0)
            for store in (self._index.passage_vectors, self._index.window_vectors)
        ]
        asked = word_stems(question)
        known = sum(self._index.lexical["stammer"].knows(term) for term in asked)
        return Closeness(sum(nearest) / len(nearest), known / len(asked) if asked else 0.0)

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

"""Hybrid search over one index: dense passages, dense windows and two lexical views, added up."""

from collections.abc import Sequence, Set

from corpus.sources import Passage
from ingest.analysis import word_stems
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index
from retrieval.everyday import EverydayTopics
from retrieval.fusion import fuse
from retrieval.hits import Closeness, Filter, Hit
from retrieval.nearness import calibrated, nearness
from retrieval.query import Query, QueryMaker
from retrieval.ranking import Scored, ranked, with_part
from retrieval.recipe import RECIPE, Recipe
from retrieval.regions import Regions, regions
from retrieval.signals import dense_passages, dense_windows, lexical
from retrieval.thesaurus import Thesaurus, thesaurus
from retrieval.windows import ScoredWindow, WindowRanker

PARTS = ("afsnit", "sætninger", "tegn", "stammer", "region")
"""What contributes to a score: four signals, and the region that is asked about."""


class HybridSearcher:
    """Ranks passages by the weighted sum of four standardised signals, and the region that is asked about.

    A filter becomes a set of passage positions before any ranking, so it never costs recall.
    """

    def __init__(
        self,
        index: Index,
        embedder: Embedder,
        recipe: Recipe = RECIPE,
        words: Thesaurus | None = None,
        places: Regions | None = None,
        queries: QueryMaker | None = None,
    ) -> None:
        self._index = index
        self._recipe = recipe
        self._queries = queries or QueryMaker(embedder, words or thesaurus(), recipe.added_vector)
        self._regions = places or regions()
        self._windows = WindowRanker(index)
        self._everyday = EverydayTopics(embedder)

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        """Return at most ``k`` hits, best first; nothing for an empty index or an empty filter result."""
        passages = self._index.library.passages
        allowed = self._allowed(only)
        if not passages or k <= 0 or (allowed is not None and not allowed):
            return []
        found = self._with_region(question, self._by_signals(self._queries.make(question), allowed))
        return [
            Hit(rank, passages[scored.position], scored.score, scored.parts)
            for rank, scored in enumerate(ranked(found)[:k], start=1)
        ]

    def _by_signals(self, query: Query, allowed: Set[int] | None) -> list[Scored]:
        recipe, index = self._recipe, self._index
        return fuse(
            [
                (dense_passages(index, query.vector, allowed), recipe.passage),
                (dense_windows(index, query.vector, allowed), recipe.window),
                (lexical(index, "tegn", query, allowed, recipe.added_words), recipe.grams),
                (lexical(index, "stammer", query, allowed, recipe.added_words), recipe.stems),
            ]
        )

    def _with_region(self, question: str, found: Sequence[Scored]) -> list[Scored]:
        asked = self._regions.asked(question)
        library = self._index.library
        told: list[Scored] = []
        for scored in found:
            passage = library.passages[scored.position]
            region = passage.region or library.source(passage.source_id).region
            told.append(with_part(scored, "region", self._recipe.region * self._regions.fit(asked, region)))
        return told

    def windows(self, question: str, hits: Sequence[Hit]) -> Sequence[ScoredWindow]:
        """Return the two-sentence windows of hits that fit the question, best first."""
        return self._windows.rank(self._queries.make(question), hits) if hits else []

    def closeness(self, question: str) -> Closeness:
        """Return how near the question is to the sources; an empty index is near nothing."""
        if not self._index.library.passages:
            return Closeness(-1.0, 0.0)
        query = self._queries.make(question)
        nearest = [
            max(cosine for _, cosine in store.query(vector, 1))
            for store, vector in (
                (self._index.passage_vectors, query.own),
                (self._index.window_vectors, query.own),
                (self._index.passage_vectors, query.vector),
            )
        ]
        asked = word_stems(question)
        known = sum(self._index.lexical["stammer"].knows(term) for term in asked)
        model_id = self._index.meta.model_id
        near = nearness(model_id, sum(nearest) / len(nearest))
        # Without a calibration nothing is far from the sources, and nothing near to other topics.
        everyday = nearness(model_id, self._everyday.cosine(query.own)) if model_id in calibrated() else 0.0
        rarity = {term: self._windows.relative_rarity(term) for term in asked}
        return Closeness(near, known / len(asked) if asked else 0.0, everyday, rarity)

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

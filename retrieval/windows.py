"""Which two sentences of the best passages fit a question most closely."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from ingest.analysis import word_stems
from ingest.index.generation import Index
from retrieval.hits import Hit
from retrieval.query import Query

_NEAREST = 400
_LEXICAL, _PASSAGE, _ADDED = 3.0, 0.5, 0.5


@dataclass(frozen=True, slots=True)
class ScoredWindow:
    """A stretch of a hit's passage; ``start`` and ``end`` are offsets in the source's text.

    ``cosine`` is the similarity to the question, ``shared`` the share (0-1) of the question's words, weighted
    by how rare they are; ``score`` adds both and the passage's own score.
    """

    hit: Hit
    start: int
    end: int
    cosine: float
    shared: float
    score: float


class WindowRanker:
    """Scores the windows of hits; knows how rare each word stem is in the index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._of_passage: dict[str, list[str]] = {}
        for window in index.windows.values():
            self._of_passage.setdefault(window.passage_id, []).append(window.id)
        self._passages_with: Counter[str] = Counter()
        for passage in index.library.passages:
            self._passages_with.update(set(word_stems(passage.text)))

    def rank(self, query: Query, hits: Sequence[Hit]) -> list[ScoredWindow]:
        """Return the windows of the hits, best first; ties by source order."""
        by_passage = {hit.passage.id: hit for hit in hits}
        ids = {w for passage_id in by_passage for w in self._of_passage.get(passage_id, ())}
        cosines = dict(self._index.window_vectors.query(query.vector, min(len(ids), _NEAREST), ids))
        if not cosines:
            return []
        mean, spread = float(np.mean(list(cosines.values()))), float(np.std(list(cosines.values()))) or 1.0
        wanted = {term: _ADDED * self._rarity(term) for term in set(word_stems(query.terms))}
        wanted |= {term: self._rarity(term) for term in set(word_stems(query.question))}
        total = sum(wanted.values()) or 1.0
        scored: list[ScoredWindow] = []
        for window_id, cosine in cosines.items():
            window = self._index.windows[window_id]
            hit = by_passage[window.passage_id]
            text = hit.passage.text[window.start : window.end]
            shared = sum(wanted[t] for t in wanted.keys() & set(word_stems(text))) / total
            score = (cosine - mean) / spread + _LEXICAL * shared + _PASSAGE * hit.score
            offset = hit.passage.start
            scored.append(
                ScoredWindow(hit, offset + window.start, offset + window.end, cosine, shared, score)
            )
        return sorted(scored, key=lambda w: (-w.score, w.hit.rank, w.start))

    def relative_rarity(self, term: str) -> float:
        """Return how rare a stem is in the index: 1 for one that no passage has, near 0 for one in all."""
        return self._rarity(term) / log(1.0 + len(self._index.library.passages))

    def _rarity(self, term: str) -> float:
        return log(1.0 + len(self._index.library.passages) / (1.0 + self._passages_with[term]))

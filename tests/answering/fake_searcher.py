"""A searcher over a made library that ranks by shared words; it needs no model."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.analysis import word_stems
from ingest.library import Library
from ingest.sentences import sentence_spans
from retrieval.hits import Closeness, Filter, Hit
from retrieval.windows import ScoredWindow

NEAR = Closeness(nearness=3.0, known=1.0)
FAR = Closeness(nearness=-2.0, known=0.0, everyday=6.0)


@dataclass
class FakeSearcher:
    """Ranks passages and sentences by shared word stems, ties in text order; remembers what was asked."""

    library: Library
    near: Closeness = NEAR
    asked: list[str] = field(default_factory=list)

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        self.asked.append(question)
        scored = [(self._shared(question, p.text), p) for p in self.library.passages]
        ranked = sorted((s for s in scored if s[0] > 0), key=lambda s: -s[0])[:k]
        return [Hit(rank, passage, score) for rank, (score, passage) in enumerate(ranked, start=1)]

    def windows(self, question: str, hits: Sequence[Hit]) -> Sequence[ScoredWindow]:
        found = []
        for hit in hits:
            for start, end in sentence_spans(hit.passage.text):
                score = self._shared(question, hit.passage.text[start:end])
                offset = hit.passage.start
                found.append(ScoredWindow(hit, offset + start, offset + end, 0.9, score, score))
        return sorted(found, key=lambda w: (-w.score, w.hit.rank, w.start))

    def closeness(self, question: str) -> Closeness:
        return self.near

    def _shared(self, question: str, text: str) -> float:
        return float(len(set(word_stems(question)) & set(word_stems(text))))

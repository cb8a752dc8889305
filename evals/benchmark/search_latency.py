"""How long a search takes inside one process, with and without the embedding of the question."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from api.runtime import Runtime
from evals.benchmark.wording import greeted
from evals.timing import Timing, timing
from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Embedder, VectorEmbeddings, Vectors
from ingest.index.generation import open_index
from ingest.index.layout import IndexLayout

DEPTH = 10


class KnownQueries(VectorEmbeddings):
    """An embedder that has the vectors of some questions ready and asks another one for everything else."""

    def __init__(self, embedder: Embedder, questions: Sequence[str]) -> None:
        self._inner = embedder
        self._known = dict(zip(questions, embedder.encode_queries(questions), strict=True))
        self.model_id: str = embedder.model_id
        self.precision: Precision = embedder.precision
        self.dimension: int = embedder.dimension
        self.max_tokens: int = embedder.max_tokens
        self.query_prompt: str = embedder.query_prompt
        self.passage_prompt: str = embedder.passage_prompt

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage."""
        return self._inner.count_tokens(texts)

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, computed."""
        return self._inner.encode_passages(texts, batch_size, on_batch)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, known ones without computing anything."""
        rows = [
            self._known[text] if text in self._known else self._inner.encode_queries([text])[0]
            for text in texts
        ]
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)


@dataclass(frozen=True, slots=True)
class SearchLatency:
    """The same questions searched with the vectors known, and with everything done."""

    without_embedding: Timing
    whole: Timing


def _durations(runtime: Runtime, questions: Sequence[str]) -> list[float]:
    durations: list[float] = []
    for question in questions:
        began = time.perf_counter()
        runtime.searcher.search(question, DEPTH)
        durations.append(time.perf_counter() - began)
    return durations


def search_latency(data: Path, embedder: Embedder, questions: Sequence[str]) -> SearchLatency:
    """Search the live index of a data directory; each way is warmed up with the questions in other words."""
    layout = IndexLayout(data)
    found: list[Timing] = []
    for used in (KnownQueries(embedder, questions), embedder):
        runtime = Runtime(layout, used, open_index(layout, embedder.model_id))
        try:
            _durations(runtime, greeted(questions))
            found.append(timing(_durations(runtime, questions)))
        finally:
            runtime.close()
    return SearchLatency(without_embedding=found[0], whole=found[1])

"""How long a search takes inside one process, with and without the embedding of the question."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from api.runtime import Runtime
from evals.benchmark.remembered_queries import RememberedQueries
from evals.benchmark.wording import greeted
from evals.timing import Timing, timing
from ingest.embedding.protocol import Embedder
from ingest.index.generation import open_index
from ingest.index.layout import IndexLayout
from retrieval.hits import Searcher

DEPTH = 10


@dataclass(frozen=True, slots=True)
class SearchLatency:
    """The same questions searched with the vectors known, and with everything done."""

    without_embedding: Timing
    whole: Timing


def search_durations(searcher: Searcher, questions: Sequence[str]) -> list[float]:
    """Return the seconds that each question's search took."""
    durations: list[float] = []
    for question in questions:
        began = time.perf_counter()
        searcher.search(question, DEPTH)
        durations.append(time.perf_counter() - began)
    return durations


def search_latency(data: Path, embedder: Embedder, questions: Sequence[str]) -> SearchLatency:
    """Search the live index of a data directory; each way is warmed up with the questions in other words."""
    remembered = RememberedQueries(embedder)
    _timed(data, remembered, questions)  # every text is embedded now, the expanded questions too
    return SearchLatency(
        without_embedding=_timed(data, remembered, questions), whole=_timed(data, embedder, questions)
    )


def _timed(data: Path, embedder: Embedder, questions: Sequence[str]) -> Timing:
    layout = IndexLayout(data)
    runtime = Runtime(layout, embedder, open_index(layout, embedder.model_id))
    try:
        search_durations(runtime.searcher, greeted(questions))
        return timing(search_durations(runtime.searcher, questions))
    finally:
        runtime.close()

"""How long a case search takes among many cases: words, facets and counts, with and without embedding.

The cases are generated: real facet values and real words of the project's cases in new combinations, with
vectors drawn near the real ones. They exist only while the benchmark runs.
"""

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.records.rows import UNKNOWN
from evals.benchmark.remembered_queries import RememberedQueries
from evals.benchmark.wording import greeted
from evals.timing import Timing, timing
from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Embedder, VectorEmbeddings, Vectors, unit_rows
from retrieval.cases.catalogue import FACETS, CaseEntry, Catalogue, read_catalogue
from retrieval.cases.facets import Selection
from retrieval.cases.search import CaseQuery, CaseSearch

CASES = 10_000
SEED = 2024
_NOISE = 0.05
_SENTENCES = 4
_FACETS_CHOSEN = ("branche", "geografi", "maalgruppe")


class _NearbyVectors(VectorEmbeddings):
    """Gives generated cases vectors near those of real ones; queries go to the embedder that is measured."""

    def __init__(self, real: Vectors, queries: Embedder) -> None:
        self._real = real
        self._queries = queries
        self.model_id: str = queries.model_id
        self.precision: Precision = queries.precision
        self.dimension: int = queries.dimension
        self.max_tokens: int = queries.max_tokens
        self.query_prompt: str = queries.query_prompt
        self.passage_prompt: str = queries.passage_prompt

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage."""
        return self._queries.count_tokens(texts)

    def encode_passages(
        self,
        texts: Sequence[str],
        batch_size: int = 32,  # noqa: ARG002 - the interface's
        on_batch: OnBatch | None = None,  # noqa: ARG002
    ) -> Vectors:
        """Return one vector a text, each near that of some real case."""
        draw = np.random.default_rng(SEED)
        near = self._real[draw.integers(0, len(self._real), len(texts))]
        return unit_rows(near + draw.normal(0.0, _NOISE, near.shape))

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries."""
        return self._queries.encode_queries(texts)


def generated(real: Sequence[CaseEntry], count: int = CASES) -> Catalogue:
    """Return a catalogue of made-up combinations; the same for the same real cases."""
    draw = random.Random(SEED)
    sentences = [line for entry in real for line in entry.told.split("\n") if line]
    values = {facet: [entry.values[facet] for entry in real] for facet in FACETS}
    return Catalogue(_generated(real, sentences, values, number, draw) for number in range(count))


def _generated(
    real: Sequence[CaseEntry],
    sentences: Sequence[str],
    values: dict[str, list[tuple[str, ...]]],
    number: int,
    draw: random.Random,
) -> CaseEntry:
    found = {facet: draw.choice(values[facet]) for facet in FACETS}
    tags = tuple(tag for tag in found["tag"] if tag != UNKNOWN)
    data = draw.choice(real).data.model_copy(
        update={
            "id": f"afproevning-{number}",
            "titel": f"{draw.choice(sentences)} {number}",
            "tags": tags,
            "dato": f"{draw.randint(2015, 2024)}-{draw.randint(1, 12):02}",
            "typiske_spoergsmaal": (),
        }
    )
    body = "\n".join(draw.sample(sentences, _SENTENCES))
    return CaseEntry(data, body, found, f"case-{data.id}")


@dataclass(frozen=True, slots=True)
class CaseLatency:
    """The same searches with the vectors of the questions known, and with everything done."""

    without_embedding: Timing
    whole: Timing


def _selections(catalogue: Catalogue, count: int) -> list[Selection]:
    """Return one choice a question: none, or one or two values of a facet."""
    draw = random.Random(SEED)
    chosen: list[Selection] = []
    for i in range(count):
        facet = _FACETS_CHOSEN[i % len(_FACETS_CHOSEN)]
        values = sorted({value for entry in catalogue.entries for value in entry.values[facet]})
        chosen.append({facet: frozenset(draw.sample(values, i % 2 + 1))} if i % 3 else {})
    return chosen


def _durations(search: CaseSearch, questions: Sequence[str], chosen: Sequence[Selection]) -> list[float]:
    durations = []
    for question, selected in zip(questions, chosen, strict=True):
        began = time.perf_counter()
        search.search(CaseQuery(question, selected))
        durations.append(time.perf_counter() - began)
    return durations


def case_latency(embedder: Embedder, questions: Sequence[str], count: int = CASES) -> CaseLatency:
    """Search ``count`` generated cases; each way is warmed up with the questions in other words."""
    real = read_catalogue().entries
    catalogue = generated(real, count)
    chosen = _selections(catalogue, len(questions))
    vectors = embedder.encode_passages([entry.told for entry in real])
    remembered = RememberedQueries(embedder)
    found: list[Timing] = []
    for used in (remembered, remembered, embedder):  # the first round embeds what the second one remembers
        search = CaseSearch(catalogue, _NearbyVectors(vectors, used))
        search.prepare()
        _durations(search, greeted(questions), chosen)
        found.append(timing(_durations(search, questions, chosen)))
    return CaseLatency(without_embedding=found[1], whole=found[2])

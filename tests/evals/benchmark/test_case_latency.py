"""The benchmark of case search: generated cases, real values."""

from collections.abc import Sequence

from evals.benchmark.case_latency import case_latency, generated
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.protocol import Vectors
from retrieval.cases.catalogue import FACETS, read_catalogue

QUESTIONS = ["Hvem har fået nye kunder?", "En video om klima", "Rekruttering af akademikere"]


def test_generated_cases_have_only_values_of_real_ones_and_are_the_same_every_time() -> None:
    real = read_catalogue().entries
    made = generated(real, 200)
    assert len({entry.id for entry in made.entries}) == 200
    for facet in FACETS:
        known = {value for entry in real for value in entry.values[facet]}
        assert {value for entry in made.entries for value in entry.values[facet]} <= known
    again = generated(real, 200)
    assert [entry.words for entry in again.entries] == [entry.words for entry in made.entries]
    assert len({entry.told for entry in made.entries}) == 200


def test_known_vectors_are_measured_apart() -> None:
    embedder = _Counting()
    latency = case_latency(embedder, QUESTIONS, 50)
    assert latency.whole.n == latency.without_embedding.n == len(QUESTIONS)
    # Twice the warm-up, once to know the vectors, once to measure: what is known is not computed again.
    assert sum(text.startswith("Hej.") for text in embedder.asked) % 2 == 0
    assert embedder.asked.count(QUESTIONS[0]) == 2


class _Counting(FakeEmbedder):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return super().encode_queries(texts)

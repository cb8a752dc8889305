from collections.abc import Sequence

import numpy as np
import pytest

from evals.benchmark.search_latency import KnownQueries
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.protocol import Vectors


class Counting(FakeEmbedder):
    computed = 0

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.computed += len(texts)
        return super().encode_queries(texts)


def test_known_questions_are_not_computed_again_and_give_the_same_vectors() -> None:
    inner = Counting()
    known = KnownQueries(inner, ["kaj", "mole"])
    assert inner.computed == 2
    found = known.encode_queries(["mole", "kaj", "mole"])
    assert inner.computed == 2
    assert np.array_equal(found, FakeEmbedder().encode_queries(["mole", "kaj", "mole"]))


def test_other_questions_and_passages_are_passed_on() -> None:
    inner = Counting()
    known = KnownQueries(inner, ["kaj"])
    assert known.embed_query("fyr") == pytest.approx(FakeEmbedder().embed_query("fyr"))
    assert inner.computed == 2
    assert known.model_id == inner.model_id
    assert known.encode_queries([]).shape == (0, inner.dimension)
    assert known.count_tokens(["en kaj"]) == inner.count_tokens(["en kaj"])

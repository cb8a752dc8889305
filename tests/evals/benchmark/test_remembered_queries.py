from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from evals.benchmark.remembered_queries import RememberedQueries
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.protocol import Vectors


class Counting(FakeEmbedder):
    computed = 0

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.computed += len(texts)
        return super().encode_queries(texts)


def test_a_text_is_computed_once_and_gives_the_same_vector_again() -> None:
    inner = Counting()
    remembered = RememberedQueries(inner)
    remembered.encode_queries(["kaj", "mole", "kaj"])
    assert inner.computed == 2
    found = remembered.encode_queries(["mole", "kaj", "mole"])
    assert inner.computed == 2
    assert np.array_equal(found, FakeEmbedder().encode_queries(["mole", "kaj", "mole"]))


def test_other_questions_and_passages_are_passed_on() -> None:
    inner = Counting()
    remembered = RememberedQueries(inner)
    assert remembered.embed_query("fyr") == pytest.approx(FakeEmbedder().embed_query("fyr"))
    assert inner.computed == 1
    assert remembered.model_id == inner.model_id
    assert remembered.encode_queries([]).shape == (0, inner.dimension)
    assert remembered.count_tokens(["en kaj"]) == inner.count_tokens(["en kaj"])
    assert np.array_equal(remembered.encode_passages(["en kaj"]), inner.encode_passages(["en kaj"]))


def test_another_process_need_not_compute_them(tmp_path: Path) -> None:
    first, inner = RememberedQueries(FakeEmbedder()), Counting()
    vectors = first.encode_queries(["kaj", "mole"])
    first.save(tmp_path / "kendte.npz")
    second = RememberedQueries(inner)
    second.load(tmp_path / "kendte.npz")
    assert np.array_equal(second.encode_queries(["kaj", "mole"]), vectors)
    assert inner.computed == 0

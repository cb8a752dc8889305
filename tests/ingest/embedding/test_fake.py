import numpy as np
import pytest

from ingest.embedding.fake import FakeEmbedder
from tests.ingest.embedding.embedder_contract import EmbedderContract


class TestFakeEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self) -> FakeEmbedder:
        return FakeEmbedder()


def test_vectors_are_the_same_in_every_process() -> None:
    vector = FakeEmbedder(8).encode_passages(["Havnen i Testby"])[0]
    assert vector.tolist() == pytest.approx([-0.5774, 0, 0, 0.5, 0.5774, 0.2887, 0, 0], abs=1e-4)


def test_related_texts_are_nearer_than_unrelated_ones() -> None:
    embedder = FakeEmbedder()
    passages = embedder.encode_passages(
        ["Havnens skibe sejler om natten", "Bageren sælger rundstykker", "En cyklist punkterede"]
    )
    assert np.argmax(passages @ embedder.encode_queries(["skib i havnen"])[0]) == 0
    assert np.argmax(passages @ embedder.encode_queries(["hvornår bager BAGEREN rundstykket"])[0]) == 1


def test_dimension_is_part_of_the_identity() -> None:
    assert FakeEmbedder(64).model_id != FakeEmbedder(128).model_id
    assert FakeEmbedder(64).encode_queries(["a"]).shape == (1, 64)

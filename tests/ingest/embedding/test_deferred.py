from pathlib import Path

import pytest

from ingest.embedding.deferred import DeferredEmbedder
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.model_source import ModelSource
from ingest.embedding.opening import deferred_embedder
from ingest.embedding.protocol import Embedder
from tests.ingest.embedding.embedder_contract import EmbedderContract


class Loader:
    """Gives the fake and counts how often it was asked to."""

    def __init__(self, failures: int = 0) -> None:
        self.calls = 0
        self._failures = failures

    def __call__(self) -> Embedder:
        self.calls += 1
        if self.calls <= self._failures:
            raise EmbeddingModelError("Søgemodellen kan ikke indlæses.")
        return FakeEmbedder()


class TestDeferredEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self) -> DeferredEmbedder:
        return DeferredEmbedder("falsk-256", Loader())


def test_model_is_loaded_once_and_not_for_its_name() -> None:
    loader = Loader()
    embedder = DeferredEmbedder("falsk-256", loader)
    assert embedder.model_id == "falsk-256"
    assert loader.calls == 0
    embedder.embed_query("havn")
    embedder.embed_documents(["skib"])
    assert embedder.dimension == 256
    assert loader.calls == 1


def test_failure_to_load_is_told_at_every_call_that_needs_the_model() -> None:
    embedder = DeferredEmbedder("falsk-256", Loader(failures=2))
    for _ in range(2):
        with pytest.raises(EmbeddingModelError):
            embedder.embed_query("havn")
    assert len(embedder.embed_query("havn")) == 256


def test_folder_is_found_at_once_and_loaded_later(tiny_model: ModelSource, tmp_path: Path) -> None:
    embedder = deferred_embedder(tmp_path, str(tiny_model.folder))
    assert embedder.model_id.startswith("multilingual-e5-small-q4-")
    assert len(embedder.embed_query("havn")) == 64
    with pytest.raises(EmbeddingModelError, match="hverken en mappe"):
        deferred_embedder(tmp_path, "/findes/ikke")
    assert isinstance(deferred_embedder(tmp_path, "falsk"), FakeEmbedder)

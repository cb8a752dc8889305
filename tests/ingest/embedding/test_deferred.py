import threading
from pathlib import Path

import pytest

from ingest.embedding.deferred import DeferredEmbedder
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.model_source import ModelSource
from ingest.embedding.opening import deferred_embedder, open_embedder
from ingest.embedding.protocol import Embedder
from tests.ingest.embedding.embedder_contract import EmbedderContract
from tests.ingest.embedding.test_opening import run


class TestDeferredEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self) -> Embedder:
        return DeferredEmbedder("falsk-256", FakeEmbedder)


def test_the_model_id_is_known_without_loading() -> None:
    def load() -> Embedder:
        raise AssertionError("loaded without need")

    assert DeferredEmbedder("en-model", load).model_id == "en-model"


def test_the_model_is_loaded_once_however_many_ask() -> None:
    loads = []

    def load() -> Embedder:
        loads.append(threading.get_ident())
        return FakeEmbedder()

    embedder = DeferredEmbedder("falsk-256", load)
    askers = [threading.Thread(target=lambda: embedder.encode_queries(["havn"])) for _ in range(8)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert embedder.dimension == 256
    assert len(loads) == 1


def test_what_loading_raises_comes_out_every_time() -> None:
    def load() -> Embedder:
        raise EmbeddingModelError("Modellen mangler.")

    embedder = DeferredEmbedder("en-model", load)
    for _ in range(2):
        with pytest.raises(EmbeddingModelError, match="Modellen mangler"):
            _ = embedder.dimension


def test_the_fake_needs_no_deferring(tmp_path: Path) -> None:
    assert isinstance(deferred_embedder(tmp_path, "falsk"), FakeEmbedder)


def test_a_deferred_model_gives_the_same_vectors_as_a_loaded_one(tiny_model: ModelSource) -> None:
    folder = tiny_model.folder
    deferred, loaded = (make(Path("ubrugt"), str(folder)) for make in (deferred_embedder, open_embedder))
    assert deferred.model_id == loaded.model_id
    assert (deferred.encode_queries(["havn"]) == loaded.encode_queries(["havn"])).all()


def test_a_model_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="hverken en mappe"):
        deferred_embedder(tmp_path, "/findes/ikke")


def test_nobody_waits_for_torch_before_the_first_vector(tiny_model: ModelSource) -> None:
    code = """
import sys
from pathlib import Path
from ingest.embedding.opening import deferred_embedder
embedder = deferred_embedder(Path("ubrugt"), sys.argv[1])
print(bool(embedder.model_id), "torch" in sys.modules, end=" ")
print(embedder.dimension, "torch" in sys.modules)
"""
    assert run(code, str(tiny_model.folder)) == "True False 64 True"

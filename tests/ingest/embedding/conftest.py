"""A tiny model for the tests of everything but the real vectors, and the real one."""

from pathlib import Path

import pytest

from ingest.embedding import weights
from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.model_source import ModelSource, find_model
from ingest.embedding.precision import Precision
from tests.ingest.embedding.tiny_weights import write_tiny_weights


@pytest.fixture(scope="session")
def tiny_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small E5S1 file."""
    return write_tiny_weights(tmp_path_factory.mktemp("weights") / "tiny.bin")


@pytest.fixture
def tiny_package(tiny_weights: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the small file stand in for the weights of the installed package."""
    monkeypatch.setattr(weights, "bundled_weights", lambda: tiny_weights)
    return tiny_weights


@pytest.fixture(scope="session")
def tiny_model(tiny_weights: Path, tmp_path_factory: pytest.TempPathFactory) -> ModelSource:
    """The small file, unpacked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "bundled_weights", lambda: tiny_weights)
        return find_model(None, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def bundled_model(model_data: Path) -> ModelSource:
    """The real model, unpacked."""
    return find_model(None, model_data)


@pytest.fixture(scope="session")
def real_embedder(bundled_model: ModelSource) -> SentenceEmbedder:
    """The real model in full precision."""
    return SentenceEmbedder(bundled_model, Precision.FLOAT32)

"""A tiny model for the tests of everything but the real vectors, and the real one."""

from pathlib import Path

import numpy as np
import pytest

from ingest.embedding import model_source, weights
from ingest.embedding.adapter import Adapter, write_adapter
from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.model_source import BASE_MODEL, ModelSource, find_model
from ingest.embedding.precision import Precision
from tests.ingest.embedding.tiny_weights import HIDDEN, write_tiny_weights


@pytest.fixture(scope="session")
def tiny_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small E5S1 file."""
    return write_tiny_weights(tmp_path_factory.mktemp("weights") / "tiny.bin")


@pytest.fixture(scope="session")
def tiny_adapter(tmp_path_factory: pytest.TempPathFactory) -> Adapter:
    """An adapter for the small file."""
    random = np.random.default_rng(3)
    down, up = (random.normal(0, 0.1, shape).astype(np.float32) for shape in ((2, HIDDEN), (HIDDEN, 2)))
    facts = tmp_path_factory.mktemp("tilpasning") / "lille.json"
    return write_adapter(facts, {"encoder.layer.0.attention.self.query": (down, up)}, {})


@pytest.fixture
def tiny_package(tiny_weights: Path, tiny_adapter: Adapter, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the small file stand in for the weights of the installed package, with an adapter that fits it."""
    monkeypatch.setattr(weights, "bundled_weights", lambda: tiny_weights)
    monkeypatch.setattr(model_source, "read_adapter", lambda: tiny_adapter)
    return tiny_weights


@pytest.fixture(scope="session")
def tiny_model(tiny_weights: Path, tmp_path_factory: pytest.TempPathFactory) -> ModelSource:
    """The small file, unpacked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "bundled_weights", lambda: tiny_weights)
        return find_model(BASE_MODEL, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def bundled_model(model_data: Path) -> ModelSource:
    """The real model, adapted to Danish questions, unpacked."""
    return find_model(None, model_data)


@pytest.fixture(scope="session")
def real_embedder(bundled_model: ModelSource) -> SentenceEmbedder:
    """The real model in full precision."""
    return SentenceEmbedder(bundled_model, Precision.FLOAT32)


@pytest.fixture(scope="session")
def base_embedder(model_data: Path) -> SentenceEmbedder:
    """The real model without its adapter, in full precision."""
    return SentenceEmbedder(find_model(BASE_MODEL, model_data), Precision.FLOAT32)

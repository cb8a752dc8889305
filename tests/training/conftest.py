"""A tiny model to train, and the same with an adapter merged in."""

from pathlib import Path

import pytest

from ingest.embedding import weights
from ingest.embedding.adapter import Adapter
from ingest.embedding.weights import ensure_bundled_model
from tests.ingest.embedding.tiny_weights import write_tiny_weights


class TinyModel:
    """Unpacks a tiny model, with or without an adapter."""

    def __init__(self, file: Path, data: Path) -> None:
        self._file, self._data = file, data

    def folder(self, adapter: Adapter | None = None) -> Path:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(weights, "bundled_weights", lambda: self._file)
            return ensure_bundled_model(self._data, adapter=adapter)


@pytest.fixture(scope="session")
def libraries() -> None:
    """What training needs; skips where the extra is not installed."""
    pytest.importorskip("peft", reason="training needs the extra: pip install -e '.[traening]'")


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> TinyModel:
    file = write_tiny_weights(tmp_path_factory.mktemp("weights") / "tiny.bin")
    return TinyModel(file, tmp_path_factory.mktemp("data"))

from pathlib import Path

import pytest

from ingest.index.vector_store import NumpyStore, VectorStore
from tests.ingest.index.vector_store_contract import Reopen, VectorStoreContract, names, units


class TestNumpyStore(VectorStoreContract):
    @pytest.fixture
    def store(self) -> NumpyStore:
        return NumpyStore()

    @pytest.fixture
    def reopen(self, tmp_path: Path) -> Reopen:
        def reopened(store: VectorStore) -> VectorStore:
            assert isinstance(store, NumpyStore)
            store.save(tmp_path / "vektorer.npz")
            return NumpyStore.load(tmp_path / "vektorer.npz")

        return reopened


def test_an_empty_store_can_be_saved(tmp_path: Path) -> None:
    NumpyStore().save(tmp_path / "tom.npz")
    opened = NumpyStore.load(tmp_path / "tom.npz")
    assert opened.count() == 0
    opened.add(names(2), units(2))
    assert opened.count() == 2


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vektorer.npz"
    path.write_bytes(b"ikke vektorer")
    with pytest.raises(ValueError):
        NumpyStore.load(path)
    with pytest.raises(OSError):
        NumpyStore.load(tmp_path / "findes-ikke.npz")


def test_later_changes_of_the_given_vectors_do_not_reach_the_store() -> None:
    vectors = units(2)
    store = NumpyStore()
    store.add(names(2), vectors)
    kept = vectors[0].copy()
    vectors[0] = 0
    assert store.query(kept, 1)[0][1] == pytest.approx(1.0, abs=1e-5)

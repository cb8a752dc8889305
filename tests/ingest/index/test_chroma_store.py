import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from ingest.index.chroma_store import ChromaStore, open_client
from ingest.index.vector_store import NumpyStore, VectorStore
from tests.ingest.index.vector_store_contract import Reopen, VectorStoreContract, names, units

PROJECT = Path(__file__).resolve().parents[3]


class Database:
    """A Chroma folder that can be closed and opened again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = open_client(folder)
        self.store = ChromaStore(self.client, "proeve-samling")

    def again(self) -> ChromaStore:
        self.client.close()
        self.client = open_client(self.folder)
        self.store = ChromaStore(self.client, "proeve-samling")
        return self.store


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "chroma")
    yield opened
    opened.client.close()


class TestChromaStore(VectorStoreContract):
    @pytest.fixture
    def store(self, database: Database) -> ChromaStore:
        return database.store

    @pytest.fixture
    def reopen(self, database: Database) -> Reopen:
        def reopened(_: VectorStore) -> VectorStore:
            return database.again()

        return reopened


def test_more_vectors_than_a_batch_are_all_stored(database: Database) -> None:
    vectors = units(4001)
    database.store.add(names(4001), vectors)
    assert database.store.count() == 4001
    assert database.again().query(vectors[4000], 1)[0][0] == "id-4000"
    database.store.delete(names(4001)[:2500])
    assert database.store.count() == 1501


def test_neighbours_are_those_of_an_exact_search(database: Database) -> None:
    vectors = units(2000, dimension=64)
    database.store.add(names(2000), vectors)
    exact = NumpyStore()
    exact.add(names(2000), vectors)
    found = wanted = 0
    for query in units(20, dimension=64, seed=3):
        best = {i for i, _ in exact.query(query, 100)}
        found += len(best & {i for i, _ in database.store.query(query, 100)})
        wanted += 100
    assert found / wanted > 0.995


def test_a_filter_never_costs_recall(database: Database) -> None:
    vectors = units(2000, dimension=64)
    database.store.add(names(2000), vectors)
    exact = NumpyStore()
    exact.add(names(2000), vectors)
    random = np.random.default_rng(7)
    for size in (5, 50, 500, 1900):
        only = set(random.choice(names(2000), size, replace=False).tolist())
        query = units(1, dimension=64, seed=size)[0]
        got = [i for i, _ in database.store.query(query, 100, only)]
        assert got == [i for i, _ in exact.query(query, 100, only)]


def test_collections_of_a_database_are_apart(database: Database) -> None:
    other = ChromaStore(database.client, "en-anden")
    other.add(names(2), units(2, dimension=4))
    assert (database.store.count(), other.count()) == (0, 2)


@pytest.mark.parametrize("size", [1, 2, 50, 2001])
def test_opening_and_searching_leave_the_graph_as_it_was_written(database: Database, size: int) -> None:
    """Two processes read the same folder at the same time: neither may write the graph anew."""
    vectors = units(size)
    database.store.add(names(size), vectors)
    database.client.close()
    before = graph(database.folder)
    assert before
    assert database.again().query(vectors[0], 1)[0][0] == "id-0000"
    database.client.close()
    assert graph(database.folder) == before


def graph(folder: Path) -> dict[str, str]:
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.startswith("chroma.sqlite3"))
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def test_several_processes_read_at_the_same_time(database: Database) -> None:
    database.store.add(names(100), units(100))
    database.client.close()
    code = (
        "import sys; from pathlib import Path;"
        "from ingest.index.chroma_store import ChromaStore, open_client;"
        "from tests.ingest.index.vector_store_contract import units;"
        "store = ChromaStore(open_client(Path(sys.argv[1])), 'proeve-samling');"
        "print(store.count(), store.query(units(100)[7], 1)[0][0])"
    )
    command = [sys.executable, "-c", code, str(database.folder)]
    readers = [subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [reader.communicate()[0].strip() for reader in readers] == ["100 id-0007"] * 4

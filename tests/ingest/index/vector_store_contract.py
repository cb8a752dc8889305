"""What every vector store promises; its test class inherits this and gives the fixtures it names."""

from collections.abc import Callable

import numpy as np
import pytest

from ingest.index.vector_store import VectorError, Vectors, VectorStore

Reopen = Callable[[VectorStore], VectorStore]


def units(rows: int, dimension: int = 16, seed: int = 1) -> Vectors:
    """Return seeded random vectors of length one."""
    vectors = np.random.default_rng(seed).standard_normal((rows, dimension)).astype(np.float32)
    lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths


def names(rows: int) -> list[str]:
    return [f"id-{i:04}" for i in range(rows)]


def exact(vectors: Vectors, query: Vectors, only: set[str] | None = None) -> list[str]:
    """Return the ids, nearest first, as computed by hand."""
    cosines = vectors @ query
    ids = [i for i in names(len(vectors)) if only is None or i in only]
    return sorted(ids, key=lambda i: (-float(cosines[int(i[3:])]), i))


class VectorStoreContract:
    """Inherit it; ``store`` is an empty store, ``reopen`` gives what a new process would find of one."""

    def test_nearest_come_first_with_their_cosines(self, store: VectorStore) -> None:
        vectors = units(50)
        store.add(names(50), vectors)
        query = units(1, seed=2)[0]
        found = store.query(query, 10)
        assert [i for i, _ in found] == exact(vectors, query)[:10]
        for name, cosine in found:
            assert cosine == pytest.approx(float(vectors[int(name[3:])] @ query), abs=1e-5)

    def test_an_empty_store_finds_nothing(self, store: VectorStore) -> None:
        assert store.count() == 0
        assert store.query(units(1)[0], 5) == []
        assert store.query(units(1)[0], 5, {"id-0001"}) == []

    def test_adding_nothing_changes_nothing(self, store: VectorStore) -> None:
        store.add([], np.empty((0, 16), np.float32))
        assert store.count() == 0

    def test_a_single_vector_is_enough(self, store: VectorStore) -> None:
        store.add(["eneste"], units(1))
        ((name, cosine),) = store.query(units(1)[0], 3)
        assert (name, round(cosine, 4)) == ("eneste", 1.0)

    def test_adding_in_parts_gives_the_same_as_at_once(self, store: VectorStore) -> None:
        vectors = units(30)
        for start in range(0, 30, 7):
            store.add(names(30)[start : start + 7], vectors[start : start + 7])
        assert store.count() == 30
        assert [i for i, _ in store.query(vectors[3], 30)] == exact(vectors, vectors[3])

    def test_an_id_that_is_there_is_replaced(self, store: VectorStore) -> None:
        vectors = units(5)
        store.add(names(5), vectors)
        store.add(["id-0002", "id-0009"], np.stack([-vectors[2], units(1, seed=9)[0]]))
        assert store.count() == 6
        assert dict(store.query(vectors[2], 6))["id-0002"] == pytest.approx(-1.0, abs=1e-5)

    def test_deleted_ones_are_gone_and_unknown_ids_ignored(self, store: VectorStore) -> None:
        store.add(names(5), units(5))
        store.delete(["id-0001", "id-0003", "findes-ikke"])
        store.delete([])
        assert store.count() == 3
        assert {i for i, _ in store.query(units(5)[1], 5)} == {"id-0000", "id-0002", "id-0004"}

    def test_a_deleted_id_can_come_back(self, store: VectorStore) -> None:
        store.add(names(3), units(3))
        store.delete(names(3))
        assert store.query(units(3)[0], 3) == []
        store.add(names(3), units(3))
        assert store.query(units(3)[0], 1)[0][0] == "id-0000"

    def test_only_the_ids_asked_for_are_found(self, store: VectorStore) -> None:
        vectors = units(300)
        store.add(names(300), vectors)
        query = units(1, seed=5)[0]
        for size in (1, 3, 40, 299, 300):
            only = set(np.random.default_rng(size).choice(names(300), size, replace=False).tolist())
            assert [i for i, _ in store.query(query, 25, only)] == exact(vectors, query, only)[:25]

    def test_no_ids_asked_for_find_nothing(self, store: VectorStore) -> None:
        store.add(names(5), units(5))
        assert store.query(units(5)[0], 5, set()) == []

    def test_unknown_ids_asked_for_are_ignored(self, store: VectorStore) -> None:
        vectors = units(5)
        store.add(names(5), vectors)
        assert store.query(vectors[0], 5, {"findes-ikke", "heller-ikke"}) == []
        found = store.query(vectors[0], 5, {"findes-ikke", "id-0002", "id-0004"})
        assert [i for i, _ in found] == exact(vectors, vectors[0], {"id-0002", "id-0004"})

    def test_a_deleted_id_asked_for_is_ignored(self, store: VectorStore) -> None:
        store.add(names(5), units(5))
        store.delete(["id-0002"])
        assert [i for i, _ in store.query(units(5)[0], 5, {"id-0002", "id-0000"})] == ["id-0000"]

    def test_more_are_asked_for_than_there_are(self, store: VectorStore) -> None:
        vectors = units(7)
        store.add(names(7), vectors)
        assert [i for i, _ in store.query(vectors[0], 500)] == exact(vectors, vectors[0])
        assert len(store.query(vectors[0], 500, {"id-0001", "id-0002"})) == 2

    @pytest.mark.parametrize("k", [0, -1])
    def test_none_are_asked_for(self, store: VectorStore, k: int) -> None:
        store.add(names(3), units(3))
        assert store.query(units(3)[0], k) == []

    def test_ties_are_ordered_by_id(self, store: VectorStore) -> None:
        same = np.repeat(units(1), 6, axis=0)
        store.add(["d", "a", "f", "c", "b", "e"], same)
        assert [i for i, _ in store.query(same[0], 6)] == ["a", "b", "c", "d", "e", "f"]
        assert [i for i, _ in store.query(same[0], 3, {"f", "b", "d"})] == ["b", "d", "f"]

    def test_the_same_question_gets_the_same_answer_every_time(
        self, store: VectorStore, reopen: Reopen
    ) -> None:
        vectors = np.repeat(units(100), 3, axis=0)  # three of each: ties at every place
        store.add(names(300), vectors)
        query = units(1, seed=8)[0]
        first = store.query(query, 50)
        assert store.query(query, 50) == first
        assert reopen(store).query(query, 50) == first

    def test_what_was_stored_survives_a_restart(self, store: VectorStore, reopen: Reopen) -> None:
        vectors = units(40)
        store.add(names(40), vectors)
        store.delete(["id-0003"])
        store.add(["id-0004"], -vectors[4:5])
        opened = reopen(store)
        assert opened.count() == 39
        found = dict(opened.query(vectors[4], 40))
        assert "id-0003" not in found
        assert found["id-0004"] == pytest.approx(-1.0, abs=1e-5)
        opened.add(["ny"], units(1, seed=4))
        assert opened.count() == 40

    def test_a_vector_of_another_dimension_is_refused(self, store: VectorStore) -> None:
        store.add(names(3), units(3))
        with pytest.raises(VectorError, match="dimension"):
            store.add(["ny", "id-0001"], units(2, dimension=8))
        with pytest.raises(VectorError, match="dimension"):
            store.query(units(1, dimension=8)[0], 2)
        assert store.count() == 3
        assert dict(store.query(units(3)[1], 3))["id-0001"] == pytest.approx(1.0, abs=1e-5)

    def test_vectors_that_do_not_fit_their_ids_are_refused(self, store: VectorStore) -> None:
        with pytest.raises(VectorError, match="2 ids"):
            store.add(["a", "b"], units(3))
        with pytest.raises(VectorError, match="1 ids"):
            store.add(["a"], units(1)[0])
        with pytest.raises(VectorError, match="twice"):
            store.add(["a", "b", "a"], units(3))
        with pytest.raises(VectorError, match="finite"):
            store.add(["a"], np.full((1, 16), np.nan, np.float32))
        assert store.count() == 0

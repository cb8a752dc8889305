import logging
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from ingest.embedding.vector_file import Vector, VectorFile, open_checked

DIMENSION = 4


def key(number: int) -> bytes:
    return number.to_bytes(32, "big")


def vector(number: int) -> Vector:
    values = np.array([number, 1, 2, 3], np.float32)
    return values / np.linalg.norm(values)


def count(file: VectorFile) -> int:
    return len(file.get([key(n) for n in range(5_000)]))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "min-model-float32.sqlite"


@pytest.fixture
def file(path: Path) -> Iterator[VectorFile]:
    with closing(open_checked(path, DIMENSION)) as opened:
        yield opened


def fill(path: Path, count: int) -> None:
    with closing(open_checked(path, DIMENSION)) as file:
        file.put({key(n): vector(n) for n in range(count)})


def test_vectors_come_back_bit_for_bit(file: VectorFile) -> None:
    file.put({key(n): vector(n) for n in range(1_200)})
    found = file.get([key(n) for n in range(2_000)])
    assert len(found) == count(file) == 1_200
    assert all((found[key(n)] == vector(n)).all() for n in range(1_200))


def test_stored_vectors_survive_closing(path: Path) -> None:
    fill(path, 3)
    with closing(VectorFile(path, DIMENSION)) as file:
        assert set(file.get([key(0), key(2), key(9)])) == {key(0), key(2)}


def test_storing_again_replaces(file: VectorFile) -> None:
    file.put({key(1): vector(1)})
    file.put({key(1): vector(5)})
    assert (file.get([key(1)])[key(1)] == vector(5)).all()


def test_only_the_kept_are_left(file: VectorFile) -> None:
    file.put({key(n): vector(n) for n in range(10)})
    assert file.prune([key(3), key(7), key(99)]) == 8
    assert set(file.get([key(n) for n in range(10)])) == {key(3), key(7)}
    assert file.prune([]) == 2
    assert count(file) == 0


def test_pruned_file_shrinks(path: Path) -> None:
    fill(path, 5_000)
    before = path.stat().st_size
    with closing(VectorFile(path, DIMENSION)) as file:
        file.prune([key(1)])
    assert path.stat().st_size < before / 5


@pytest.mark.parametrize(
    "blob",
    [b"", b"\x00" * 12, np.zeros(DIMENSION, "<f4").tobytes(), np.full(DIMENSION, np.nan, "<f4").tobytes()],
)
def test_damaged_vector_counts_as_absent(path: Path, blob: bytes) -> None:
    fill(path, 2)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE vectors SET vector = ? WHERE key = ?", (blob, key(1)))
    with closing(VectorFile(path, DIMENSION)) as file:
        assert set(file.get([key(0), key(1)])) == {key(0)}


@pytest.mark.parametrize("damage", ["header", "middle", "not a database", "half"])
def test_damaged_file_is_moved_aside_with_a_warning(
    path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    fill(path, 500)
    data = bytearray(path.read_bytes())
    if damage == "header":
        data[:16] = bytes(16)
    elif damage == "middle":
        data[4096 * 2 : 4096 * 6] = b"\xff" * (4096 * 4)
    elif damage == "not a database":
        data = bytearray(b"tekst i stedet for en database " * 50)
    else:
        data = data[: len(data) // 2]
    path.write_bytes(data)
    with caplog.at_level(logging.WARNING), closing(open_checked(path, DIMENSION)) as file:
        assert count(file) == 0
        file.put({key(1): vector(1)})
    assert "var ødelagt" in caplog.text
    assert path.with_name(path.name + ".defekt").read_bytes() == data
    with closing(open_checked(path, DIMENSION)) as file:
        assert count(file) == 1


def test_whole_file_is_left_alone(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    fill(path, 500)
    fill(path, 501)
    assert caplog.text == ""
    assert list(path.parent.glob("*.defekt")) == []


def test_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    with pytest.raises(OSError):
        open_checked(tmp_path / "cache" / "a.sqlite", DIMENSION)


def test_batch_is_stored_whole_or_not_at_all(file: VectorFile) -> None:
    with pytest.raises(sqlite3.Error):
        file.put({key(1): vector(1), (2,): vector(2)})  # type: ignore[dict-item]
    assert count(file) == 0
    file.put({key(3): vector(3)})
    assert count(file) == 1


def test_two_open_files_write_in_turn(path: Path) -> None:
    fill(path, 0)

    def write(first: int) -> None:
        with closing(VectorFile(path, DIMENSION)) as file:
            for n in range(first, 100, 2):
                file.put({key(n): vector(n)})

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with closing(VectorFile(path, DIMENSION)) as file:
        assert count(file) == 100

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.index.file_sums import damaged_file, file_sums


def written_into(database: Path, rows: int) -> None:
    with closing(sqlite3.connect(database)) as opened, opened:
        opened.execute("CREATE TABLE IF NOT EXISTS prøve (id INTEGER PRIMARY KEY, navn TEXT UNIQUE)")
        opened.executemany("INSERT INTO prøve (navn) VALUES (hex(randomblob(20)))", [()] * rows)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "under").mkdir()
    (tmp_path / "a.jsonl").write_bytes(b"hundrede")
    (tmp_path / "under" / "b.bin").write_bytes(b"\0" * 50)
    written_into(tmp_path / "under" / "chroma.sqlite3", 500)
    (tmp_path / "under" / "chroma.sqlite3-wal").write_bytes(b"\1" * 50)
    return tmp_path


def test_every_lasting_file_has_a_sum(folder: Path) -> None:
    sums = file_sums(folder)
    assert list(sums) == ["a.jsonl", "under/b.bin", "under/chroma.sqlite3"]
    assert sums["a.jsonl"][0] == 8
    assert len(sums["a.jsonl"][1] or "") == 64
    assert sums["under/chroma.sqlite3"] == ((folder / "under" / "chroma.sqlite3").stat().st_size, None)


def test_a_whole_folder_is_whole(folder: Path) -> None:
    assert damaged_file(folder, file_sums(folder)) is None
    assert damaged_file(folder, {}) is None


@pytest.mark.parametrize("content", [b"hundred", b"hundrede!", b"hundredf", b""])
def test_another_content_is_damage(folder: Path, content: bytes) -> None:
    sums = file_sums(folder)
    (folder / "a.jsonl").write_bytes(content)
    assert damaged_file(folder, sums) == "a.jsonl"


def test_a_missing_file_is_damage(folder: Path) -> None:
    sums = file_sums(folder)
    (folder / "under" / "b.bin").unlink()
    assert damaged_file(folder, sums) == "under/b.bin"


def test_the_database_may_be_written_into(folder: Path) -> None:
    sums = file_sums(folder)
    written_into(folder / "under" / "chroma.sqlite3", 1)
    assert damaged_file(folder, sums) is None


def test_a_database_that_is_cut_is_damaged(folder: Path) -> None:
    sums = file_sums(folder)
    database = folder / "under" / "chroma.sqlite3"
    database.write_bytes(database.read_bytes()[:-4096])
    assert damaged_file(folder, sums) == "under/chroma.sqlite3"


@pytest.mark.parametrize("place", [0, 4096 + 3, 3 * 4096 + 3])
def test_a_database_with_a_broken_page_is_damaged(folder: Path, place: int) -> None:
    """Chroma may end the whole process on such a one, so it must not get to see it."""
    sums = file_sums(folder)
    database = folder / "under" / "chroma.sqlite3"
    content = bytearray(database.read_bytes())
    content[place : place + 40] = b"\xff" * 40
    database.write_bytes(content)
    assert damaged_file(folder, sums) == "under/chroma.sqlite3"


def test_a_name_with_signs_of_an_address_is_only_a_name(folder: Path) -> None:
    other = folder / "100% #1 ?mode=memory"
    (folder / "under").rename(other)
    sums = file_sums(folder)
    assert damaged_file(folder, sums) is None
    (other / "chroma.sqlite3").write_bytes(b"x" * 10**6)
    assert damaged_file(folder, sums) == f"{other.name}/chroma.sqlite3"


def test_files_that_come_later_do_not_matter(folder: Path) -> None:
    sums = file_sums(folder)
    (folder / "under" / "chroma.sqlite3-wal").unlink()
    (folder / "ny").write_bytes(b"1")
    assert damaged_file(folder, sums) is None

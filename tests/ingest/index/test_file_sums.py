from pathlib import Path

import pytest

from ingest.index.file_sums import damaged_file, file_sums


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "under").mkdir()
    (tmp_path / "a.jsonl").write_bytes(b"hundrede")
    (tmp_path / "under" / "b.bin").write_bytes(b"\0" * 50)
    (tmp_path / "under" / "chroma.sqlite3").write_bytes(b"\1" * 50)
    (tmp_path / "under" / "chroma.sqlite3-wal").write_bytes(b"\1" * 50)
    return tmp_path


def test_every_lasting_file_has_a_sum(folder: Path) -> None:
    sums = file_sums(folder)
    assert list(sums) == ["a.jsonl", "under/b.bin", "under/chroma.sqlite3"]
    assert sums["a.jsonl"][0] == 8
    assert len(sums["a.jsonl"][1] or "") == 64
    assert sums["under/chroma.sqlite3"] == (50, None)


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


def test_the_database_may_be_written_into_but_not_be_cut(folder: Path) -> None:
    sums = file_sums(folder)
    database = folder / "under" / "chroma.sqlite3"
    database.write_bytes(b"\2" * 60)
    assert damaged_file(folder, sums) is None
    database.write_bytes(b"\2" * 49)
    assert damaged_file(folder, sums) == "under/chroma.sqlite3"


def test_files_that_come_later_do_not_matter(folder: Path) -> None:
    sums = file_sums(folder)
    (folder / "under" / "chroma.sqlite3-wal").unlink()
    (folder / "ny").write_bytes(b"1")
    assert damaged_file(folder, sums) is None

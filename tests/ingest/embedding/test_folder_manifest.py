from pathlib import Path

import pytest

from ingest.embedding.folder_manifest import damaged_files, is_whole, write_manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lag").mkdir()
    (tmp_path / "lag" / "a.json").write_text("{}")
    (tmp_path / "vægte.bin").write_bytes(bytes(range(100)))
    write_manifest(tmp_path, "min-model")
    return tmp_path


def test_written_folder_is_whole(folder: Path) -> None:
    assert is_whole(folder, "min-model")
    assert damaged_files(folder) == []


def test_folder_of_another_model_is_not_whole(folder: Path) -> None:
    assert not is_whole(folder, "en-anden")


@pytest.mark.parametrize("name", ["lag/a.json", "vægte.bin"])
def test_missing_file_is_noticed(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert not is_whole(folder, "min-model")
    assert damaged_files(folder) == [name]


def test_shortened_file_is_noticed(folder: Path) -> None:
    (folder / "vægte.bin").write_bytes(bytes(99))
    assert not is_whole(folder, "min-model")
    assert damaged_files(folder) == ["vægte.bin"]


def test_changed_content_of_the_same_size_is_found_by_the_full_check(folder: Path) -> None:
    (folder / "vægte.bin").write_bytes(bytes(100))
    assert is_whole(folder, "min-model")
    assert damaged_files(folder) == ["vægte.bin"]


def test_folder_without_readable_list_is_not_whole(folder: Path) -> None:
    (folder / "vejviser-filer.json").write_text('{"model_id": "min-model"}')
    assert not is_whole(folder, "min-model")
    assert damaged_files(folder) == ["vejviser-filer.json"]
    assert not is_whole(folder / "findes-ikke", "min-model")

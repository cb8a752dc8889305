"""A disk that is full, refuses or is not there: a Danish message, the old index untouched, nothing left."""

import errno
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ingest.index import generation, layout
from ingest.index.chroma_store import ChromaStore
from ingest.index.lexical import LexicalIndex
from ingest.pipeline import IngestError
from ingest.report import IngestReport
from tests.ingest.index.invented import (
    fake_index,
    fake_ingest,
    generations,
    left_over,
    sentences,
    write_documents,
)

NOBODY = 65534


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    write_documents(tmp_path / "dokumenter", 3)
    return tmp_path / "dokumenter"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def change(documents: Path) -> None:
    (documents / "ny.md").write_text(f"# Ny\n\n{sentences(30, 77)}", "utf-8")


def assert_untouched(data: Path, before: IngestReport) -> None:
    index = fake_index(data)
    index.close()
    assert index.meta.name == before.generation
    assert len(index.library.passages) == before.passages
    assert generations(data) == [before.generation]
    assert left_over(data) == []


def refusing(number: int) -> Callable[..., Any]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


PLACES: list[tuple[object, str]] = [
    (generation, "write_jsonl"),
    (LexicalIndex, "save"),
    (generation, "open_client"),
    (ChromaStore, "add"),
    (layout, "_sync"),
    (layout, "file_sums"),
    (os, "rename"),
    (os, "replace"),
    (Path, "write_text"),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place[1])
def test_a_disk_that_is_full_at_any_write(
    place: tuple[object, str], documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fake_ingest([documents], data)
    change(documents)
    with monkeypatch.context() as patch:
        patch.setattr(*place, refusing(errno.ENOSPC))
        with pytest.raises(IngestError, match=r"^Disken er fuld\. Gør plads i .*indeks er uændret\.$"):
            fake_ingest([documents], data)
    assert_untouched(data, before)
    after = fake_ingest([documents], data)
    assert after.passages > before.passages
    assert after.embedded == 0  # the vectors of the failed run were kept


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.EDQUOT, "Disken er fuld"),
        (errno.EROFS, "Der må ikke skrives i datamappen .* VEJVISER_DATA"),
        (errno.EACCES, "Der må ikke skrives i datamappen"),
        (errno.EIO, r"kan ikke skrives i datamappen .* \(EIO\)"),
    ],
)
def test_every_refusal_has_its_danish_sentence(
    number: int, message: str, documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fake_ingest([documents], data)
    change(documents)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refusing(number))
        with pytest.raises(IngestError, match=message):
            fake_ingest([documents], data)
    assert_untouched(data, before)


@pytest.mark.parametrize(("free", "message"), [(4096, "Disken er fuld"), (10**12, "kan ikke skrives")])
def test_a_short_write_is_told_by_the_free_space(
    free: int, message: str, documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numpy gives no number when the disk takes only the first part of an array."""

    def short(*_: object) -> None:
        raise OSError("11490 requested and 5088 written")

    before = fake_ingest([documents], data)
    change(documents)
    with monkeypatch.context() as patch:
        patch.setattr(LexicalIndex, "save", short)
        patch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
        with pytest.raises(IngestError, match=message):
            fake_ingest([documents], data)
    assert_untouched(data, before)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """Mount a file system of a size on an empty folder; skips where that is not allowed."""
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        subprocess.run(mounting, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no file system can be mounted here: {error}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("size", ["40k", "400k", "1200k", "1500k", "2m", "2600k", "3400k"])
def test_a_disk_that_is_really_full(size: str, tmp_path: Path) -> None:
    documents = tmp_path / "dokumenter"
    write_documents(documents, 4, sentences_each=240)
    data = tmp_path / "lille disk"
    with small_disk(data, size):
        with pytest.raises(IngestError, match="^Disken er fuld"):
            fake_ingest([documents], data)
        assert generations(data) == []
        assert left_over(data) == []


def test_an_index_on_a_disk_that_fills_up_stays(tmp_path: Path) -> None:
    documents = tmp_path / "dokumenter"
    write_documents(documents, 1)
    data = tmp_path / "lille disk"
    with small_disk(data, "3m"):
        before = fake_ingest([documents], data)
        write_documents(documents, 4, sentences_each=240)
        with pytest.raises(IngestError, match="^Disken er fuld"):
            fake_ingest([documents], data)
        assert_untouched(data, before)


def test_a_data_directory_that_is_a_file(documents: Path, data: Path) -> None:
    data.write_text("optaget", "utf-8")
    with pytest.raises(IngestError, match=r"Datamappen .*data er ikke en mappe\. Vælg en anden"):
        fake_ingest([documents], data)
    with pytest.raises(IngestError, match="er ikke en mappe"):
        fake_ingest([documents], data / "under")
    assert data.read_text("utf-8") == "optaget"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in folder.rglob("*"):
            path.chmod(0o755)


@contextmanager
def without_rights() -> Iterator[None]:
    """Be a user whom file rights bind: root may do everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_data_directory_without_write_rights(open_folder: Path, documents: Path, data: Path) -> None:
    fake_ingest([documents], data)  # loads every module while it may be read
    write_documents(open_folder / "dokumenter", 1)
    (open_folder / "data").mkdir(mode=0o555)
    with without_rights(), pytest.raises(IngestError, match="Der må ikke skrives i datamappen"):
        fake_ingest([open_folder / "dokumenter"], open_folder / "data")
    assert list((open_folder / "data").iterdir()) == []


def test_a_folder_and_a_file_without_read_rights(open_folder: Path, documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    write_documents(open_folder / "dokumenter", 2)
    write_documents(open_folder / "lukket", 1)
    (open_folder / "dokumenter" / "dok0.md").chmod(0o000)
    (open_folder / "lukket").chmod(0o000)
    (open_folder / "data").mkdir()
    (open_folder / "data").chmod(0o777)
    with without_rights():
        report = fake_ingest([open_folder / "lukket", open_folder / "dokumenter"], open_folder / "data")
    assert [note.file for note in report.sources] == ["dok1.md"]
    assert {note.name for note in report.failed} == {"lukket", "dok0.md"}
    assert all("læserettighed" in note.text for note in report.failed)

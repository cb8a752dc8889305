"""A generation is opened whole or not at all."""

import errno
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from chromadb.api.client import Client
from chromadb.errors import InternalError

from corpus.sources import Passage, Source
from ingest.embedding.fake import FakeEmbedder
from ingest.index import generation
from ingest.index.chroma_store import ChromaStore, open_client
from ingest.index.errors import BrokenIndexError, NoIndexError
from ingest.index.file_sums import file_sums
from ingest.index.generation import Content, open_index, write_generation
from ingest.index.layout import GenerationMeta, IndexLayout
from ingest.index.lexical import LexicalIndex
from ingest.windows import Window, cut_windows
from tests.ingest.index.invented import fake_index, fake_ingest, generations, write_documents


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with one generation; copy it before damaging it."""
    folder = tmp_path_factory.mktemp("bygget")
    fake_ingest(write_documents(folder / "dokumenter", 4), folder / "data")
    return folder / "data"


@pytest.fixture
def data(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "data"))


def live(data: Path) -> Path:
    return data / "indeks" / generations(data)[-1]


def test_everything_written_is_there_again(data: Path) -> None:
    index = fake_index(data)
    try:
        assert index.meta.name == generations(data)[0]
        assert len(index.library.sources) == index.meta.sources == 4
        assert len(index.library.passages) == index.meta.passages == index.passage_vectors.count()
        assert len(index.windows) == index.meta.windows == index.window_vectors.count()
        for passage in index.library.passages:
            assert passage.text == index.library.source(passage.source_id).text[passage.start : passage.end]
            assert {w.id for w in cut_windows(passage)} <= index.windows.keys()
            assert len(index.lexical["stammer"].scores(passage.text)) == index.meta.passages
    finally:
        index.close()


def test_vectors_belong_to_their_passages_and_windows(data: Path) -> None:
    index = fake_index(data)
    try:
        window = list(index.windows.values())[5]
        passage = index.library.passage(window.passage_id)
        text = passage.text[window.start : window.end]
        question = FakeEmbedder().encode_queries([text])[0]
        assert index.window_vectors.query(question, 1)[0][0] == window.id
        assert index.passage_vectors.query(question, 1)[0][0] == passage.id
        scores = index.lexical["tegn"].scores(text)
        assert index.library.passages[int(scores.argmax())] == passage
    finally:
        index.close()


def test_an_index_of_another_model_is_told_apart(data: Path) -> None:
    with pytest.raises(BrokenIndexError, match=r"søgemodellen falsk-256, men nu bruges falsk-64"):
        open_index(IndexLayout(data), "falsk-64")
    open_index(IndexLayout(data)).close()  # whoever needs no vectors does not ask


def test_no_index_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NoIndexError):
        open_index(IndexLayout(tmp_path))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


FILES = ("kilder.jsonl", "passager.jsonl", "vinduer.jsonl", "bm25-tegn/meta.json", "data_level0.bin")


@pytest.mark.parametrize("damage", [cut, flip, Path.unlink])
@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_makes_a_broken_index(data: Path, file: str, damage: Callable[[Path], None]) -> None:
    damage(next(live(data).rglob(file.rpartition("/")[2])) if "/" not in file else live(data) / file)
    with pytest.raises(BrokenIndexError, match="skal bygges igen"):
        fake_index(data)


@pytest.mark.parametrize("damage", [cut, Path.unlink, lambda path: path.write_bytes(bytes(10**7))])
def test_a_damaged_database_makes_a_broken_index(data: Path, damage: Callable[[Path], None]) -> None:
    damage(live(data) / "chroma" / "chroma.sqlite3")
    with pytest.raises(BrokenIndexError, match="skal bygges igen"):
        fake_index(data)


def test_opening_leaves_the_checked_files_as_they_were(data: Path) -> None:
    before = file_sums(live(data))
    for _ in range(2):
        index = fake_index(data)
        index.passage_vectors.query(FakeEmbedder().encode_queries(["bafe"])[0], 3)
        index.close()
    after = file_sums(live(data))
    assert {name: known for name, known in after.items() if known[1]} == {
        name: known for name, known in before.items() if known[1]
    }


@pytest.mark.parametrize("change", [{"passages": 1}, {"windows": 1}])
def test_fewer_than_were_written_make_a_broken_index(data: Path, change: dict[str, int]) -> None:
    path = live(data) / "generation.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **change}), "utf-8")
    with pytest.raises(BrokenIndexError, match="ufuldstændigt"):
        fake_index(data)


@pytest.mark.parametrize("row", ['{"id": "x"}', "[]", '"tekst"', "{"])
def test_rows_that_make_no_sense_make_a_broken_index(data: Path, row: str) -> None:
    """Whoever writes the wrong rows also writes the right sums."""
    folder = live(data)
    (folder / "passager.jsonl").write_text(row + "\n", "utf-8")
    path = folder / "generation.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "files": file_sums(folder)}), "utf-8")
    with pytest.raises(BrokenIndexError, match="beskadiget"):
        fake_index(data)


def test_a_database_that_could_not_be_used_is_closed_again(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Client] = []

    def watched(folder: Path) -> Client:
        opened.append(open_client(folder))
        return opened[-1]

    monkeypatch.setattr(generation, "open_client", watched)
    monkeypatch.setattr(LexicalIndex, "load", lambda _: 1 / 0)
    with pytest.raises(BrokenIndexError):
        fake_index(data)
    (client,) = opened
    with pytest.raises(AttributeError):  # Chroma's answer once it is closed
        client.heartbeat()


def content() -> Content:
    source = Source("a", "Titel", "En sætning. Og en til.", "a.txt", "0" * 64)
    passage = Passage("a-p0", "a", 0, 22, source.text)
    vectors = FakeEmbedder().encode_passages([source.text])
    return Content([source], [passage], [Window("a-p0.0", "a-p0", 0, 22)], vectors, vectors)


def test_the_smallest_index_has_one_passage_and_one_window(tmp_path: Path) -> None:
    layout = IndexLayout(tmp_path)
    with layout.writing():
        folder = layout.new_folder()
        write_generation(folder, content())
        layout.publish(folder, GenerationMeta("gen-1", "f", "falsk-256", 0.0, 1, 1, 1))
    for _ in range(3):
        index = open_index(layout)
        assert index.passage_vectors.query(FakeEmbedder().encode_queries(["en til"])[0], 5)[0][0] == "a-p0"
        index.close()


def test_vectors_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    wrong = replace(content(), window_vectors=np.empty((0, 256), np.float32))
    with pytest.raises(ValueError, match="1 ids"):
        write_generation(tmp_path, wrong)


def test_chroma_on_a_full_disk_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise InternalError("error returned from database: (code: 13) database or disk is full")

    monkeypatch.setattr(ChromaStore, "add", full)
    with pytest.raises(OSError) as caught:
        write_generation(tmp_path, content())
    assert caught.value.errno == errno.ENOSPC

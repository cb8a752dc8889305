"""Opening the index, mending a broken one, and following new generations while requests run."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from answering.answer import Answer
from api.runtime import Runtime, open_runtime
from api.settings import Settings
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.fake import FakeEmbedder
from ingest.index.errors import NoIndexError, SecondWriterError
from ingest.index.layout import IndexLayout
from ingest.pipeline import IngestError, ingest
from tests.ingest.index.invented import fake_ingest, generations, write_documents

QUESTION = "Hvad står der i notat nummer 0?"


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    write_documents(tmp_path / "dokumenter", 2)
    return tmp_path / "dokumenter"


@pytest.fixture
def data(tmp_path: Path, documents: Path) -> Path:
    """A data directory with one generation of two documents."""
    fake_ingest([documents], tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def settings(data: Path) -> Settings:
    return Settings(data=data, embedding_model="falsk")


def live(data: Path) -> Path:
    return data / "indeks" / str(IndexLayout(data).current_name())


def opened(settings: Settings) -> tuple[Runtime, list[str]]:
    said: list[str] = []
    return open_runtime(settings, said.append), said


def test_a_whole_index_is_opened_in_silence(settings: Settings) -> None:
    runtime, said = opened(settings)
    try:
        assert said == []
        assert runtime.generation == live(settings.data).name
        assert runtime.model_id == "falsk-256"
        assert len(runtime.library.sources) == 2
        assert runtime.searcher.search(QUESTION, 1)[0].passage.source_id == "dok0"
        answer = runtime.assistant.answer(QUESTION)
        assert isinstance(answer, Answer)
        for citation in answer.citations:
            assert runtime.library.source(citation.source_id).text[citation.start : citation.end]
    finally:
        runtime.close()


def test_without_an_index_it_is_said_how_to_get_one(tmp_path: Path) -> None:
    said: list[str] = []
    with pytest.raises(NoIndexError, match="Kør først: vejviser ingest"):
        open_runtime(Settings(data=tmp_path / "tom", embedding_model="falsk"), said.append)
    assert said == []
    assert not (tmp_path / "tom").exists()


def test_without_an_index_no_model_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(NoIndexError):
        open_runtime(Settings(data=tmp_path, embedding_model="/findes/ikke"))


def test_a_model_that_is_not_there_is_told(data: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="hverken en mappe"):
        open_runtime(Settings(data=data, embedding_model="/findes/ikke"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize("damage", [cut, Path.unlink])
@pytest.mark.parametrize("file", ["kilder.jsonl", "chroma/chroma.sqlite3", "bm25-tegn/meta.json"])
def test_a_broken_index_is_built_again_and_it_is_said(
    settings: Settings, file: str, damage: Callable[[Path], None]
) -> None:
    before = live(settings.data)
    damage(before / file)
    runtime, said = opened(settings)
    try:
        assert len(said) == 1
        assert "er beskadiget" in said[0]
        assert "skal bygges igen. Det sker nu og kan tage et par minutter." in said[0]
        assert runtime.generation != before.name
        assert {s.id for s in runtime.library.sources} == {"dok0", "dok1"}
        assert runtime.searcher.search(QUESTION, 1)[0].passage.source_id == "dok0"
    finally:
        runtime.close()


def test_an_index_of_another_model_is_built_again_and_it_is_said(settings: Settings, documents: Path) -> None:
    ingest([documents], settings.data, FakeEmbedder(64))
    runtime, said = opened(settings)
    try:
        assert said[0].startswith("Indekset er bygget med søgemodellen falsk-64, men nu bruges falsk-256.")
        assert runtime.model_id == "falsk-256"
        assert len(runtime.library.sources) == 2
    finally:
        runtime.close()


def test_what_can_no_longer_be_read_again_is_said(settings: Settings, documents: Path) -> None:
    other = documents.parent / "usb-nøgle"
    write_documents(other, 3)
    fake_ingest([documents, other / "dok2.md"], settings.data)
    (other / "dok2.md").unlink()
    cut(live(settings.data) / "kilder.jsonl")
    runtime, said = opened(settings)
    runtime.close()
    assert said[1] == f"Findes ikke længere og kommer derfor ikke med: {other / 'dok2.md'}."
    assert len(said) == 2
    assert {s.id for s in runtime.library.sources} == {"dok0", "dok1"}


def test_a_description_that_is_lost_is_taken_from_the_generation_before(
    settings: Settings, documents: Path
) -> None:
    write_documents(documents, 3)
    fake_ingest([documents], settings.data)
    (live(settings.data) / "generation.json").unlink()
    runtime, said = opened(settings)
    runtime.close()
    assert len(said) == 1
    assert len(runtime.library.sources) == 3


def test_when_nothing_is_known_the_knowledge_base_is_read_and_it_is_said(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_documents(tmp_path / "vidensbase", 1)
    monkeypatch.setattr("api.runtime.CORPUS_FOLDER", tmp_path / "vidensbase")
    (live(settings.data) / "generation.json").unlink()
    runtime, said = opened(settings)
    runtime.close()
    assert said[1].startswith("Kun vidensbasen kommer med.")
    assert [s.id for s in runtime.library.sources] == ["dok0"]


def test_an_index_that_cannot_be_built_again_is_an_error(settings: Settings, documents: Path) -> None:
    cut(live(settings.data) / "kilder.jsonl")
    with IndexLayout(settings.data).writing(), pytest.raises(SecondWriterError):
        opened(settings)
    for path in documents.iterdir():
        path.write_bytes(b"")
    with pytest.raises(IngestError, match="ingen tekst"):
        opened(settings)


def test_a_new_generation_is_followed(settings: Settings, documents: Path) -> None:
    runtime, _ = opened(settings)
    try:
        assert not runtime.refresh()
        write_documents(documents, 3)
        report = fake_ingest([documents], settings.data)
        assert "dok2" not in {s.id for s in runtime.library.sources}  # until it is asked to look
        assert runtime.refresh()
        assert runtime.generation == report.generation
        assert len(runtime.library.sources) == 3
        found = runtime.searcher.search("Hvad står der i notat nummer 2?", 1)
        assert found[0].passage.source_id == "dok2"
        assert not runtime.refresh()
    finally:
        runtime.close()


def test_what_a_request_took_stays_usable_after_a_switch(settings: Settings, documents: Path) -> None:
    runtime, _ = opened(settings)
    try:
        taken = runtime.serving
        (documents / "dok0.md").unlink()
        fake_ingest([documents], settings.data)
        assert runtime.refresh()
        hit = taken.searcher.search(QUESTION, 1)[0]
        assert hit.passage.source_id == "dok0"
        assert taken.index.library.passage(hit.passage.id) is hit.passage
        assert "dok0" not in {s.id for s in runtime.library.sources}
    finally:
        runtime.close()


def test_old_generations_are_closed_one_switch_later(settings: Settings, documents: Path) -> None:
    runtime, _ = opened(settings)
    first = runtime.serving
    for number in (3, 4):
        first.searcher.search(f"{QUESTION} {number}", 1)
        write_documents(documents, number)
        fake_ingest([documents], settings.data)
        assert runtime.refresh()
    with pytest.raises(AttributeError):  # Chroma's answer once it is closed
        first.searcher.search("En anden ting", 1)
    current = runtime.serving
    runtime.close()
    with pytest.raises(AttributeError):
        current.searcher.search("En tredje ting", 1)


@pytest.mark.parametrize("file", ["kilder.jsonl", "generation.json"])
def test_a_broken_new_generation_is_left_alone(settings: Settings, documents: Path, file: str) -> None:
    runtime, _ = opened(settings)
    try:
        old = runtime.generation
        write_documents(documents, 3)
        fake_ingest([documents], settings.data)
        cut(live(settings.data) / file)
        for _ in range(3):
            assert not runtime.refresh()
        assert runtime.generation == old
        assert runtime.searcher.search(QUESTION, 1)[0].passage.source_id == "dok0"

        mended = fake_ingest([documents], settings.data)
        assert runtime.refresh()
        assert runtime.generation == mended.generation
    finally:
        runtime.close()


def test_a_new_generation_of_another_model_is_left_alone(settings: Settings, documents: Path) -> None:
    runtime, _ = opened(settings)
    try:
        ingest([documents], settings.data, FakeEmbedder(64))
        assert not runtime.refresh()
        assert runtime.model_id == "falsk-256"
        assert runtime.searcher.search(QUESTION, 1)
    finally:
        runtime.close()


def test_a_pointer_that_is_gone_changes_nothing(settings: Settings) -> None:
    runtime, _ = opened(settings)
    try:
        (settings.data / "indeks" / "GÆLDENDE").unlink()
        assert not runtime.refresh()
        assert runtime.searcher.search(QUESTION, 1)
    finally:
        runtime.close()


def test_requests_run_on_while_generations_change(settings: Settings, documents: Path) -> None:
    """Every request sees one generation only: its hits are in its library."""
    runtime, _ = opened(settings)
    done = threading.Event()
    failures: list[BaseException] = []
    served: set[str] = set()

    def request() -> None:
        number = 0
        while not done.is_set():
            number += 1
            try:
                now = runtime.serving
                for hit in now.searcher.search(f"{QUESTION} {number}", 5):
                    assert now.index.library.passage(hit.passage.id) is hit.passage
                now.assistant.answer(QUESTION)
                served.add(now.index.meta.name)
            except BaseException as error:  # noqa: BLE001
                failures.append(error)
                return

    def follow() -> None:
        while not done.is_set():
            try:
                runtime.refresh()
            except BaseException as error:  # noqa: BLE001
                failures.append(error)
                return
            done.wait(0.02)

    threads = [threading.Thread(target=request) for _ in range(4)]
    threads += [threading.Thread(target=follow) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        for number in range(3, 7):
            write_documents(documents, number)
            fake_ingest([documents], settings.data)
            last = generations(settings.data)[-1]
            while last not in served and not failures:
                done.wait(0.02)
    finally:
        done.set()
        for thread in threads:
            thread.join()
        runtime.close()
    assert failures == []
    assert len(served) >= 4

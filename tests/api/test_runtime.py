"""Opening the index, and mending or replacing one that cannot be used."""

from collections.abc import Callable
from pathlib import Path

import pytest

from answering.answer import Answer
from api.runtime import open_runtime
from api.settings import Settings
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.fake import FakeEmbedder
from ingest.index.errors import NoIndexError, SecondWriterError
from ingest.index.layout import IndexLayout
from ingest.pipeline import IngestError, ingest
from retrieval.cases.search import CaseQuery
from tests.api.small_data import QUESTION, cut, live, opened, small_data
from tests.ingest.index.invented import fake_ingest, write_documents


@pytest.fixture
def prepared(tmp_path: Path) -> tuple[Path, Settings]:
    return small_data(tmp_path)


@pytest.fixture
def documents(prepared: tuple[Path, Settings]) -> Path:
    return prepared[0]


@pytest.fixture
def settings(prepared: tuple[Path, Settings]) -> Settings:
    return prepared[1]


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


def test_a_model_that_is_not_there_is_told(settings: Settings) -> None:
    with pytest.raises(EmbeddingModelError, match="hverken en mappe"):
        open_runtime(Settings(data=settings.data, embedding_model="/findes/ikke"))


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


def test_the_cases_are_found_and_kept_apart_from_the_index(settings: Settings) -> None:
    runtime, _ = opened(settings)
    try:
        runtime.cases.prepare()
        found = runtime.cases.search(CaseQuery("eksport"))
        assert found.total > 0
        assert any((settings.data / "cache" / "cases").glob("*.sqlite"))
    finally:
        runtime.close()

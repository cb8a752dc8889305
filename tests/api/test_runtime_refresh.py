"""Following new generations of the index while requests run."""

import threading
from pathlib import Path

import pytest

from api.settings import Settings
from ingest.embedding.fake import FakeEmbedder
from ingest.pipeline import ingest
from tests.api.small_data import QUESTION, cut, live, opened, small_data
from tests.ingest.index.invented import fake_ingest, generations, write_documents


@pytest.fixture
def prepared(tmp_path: Path) -> tuple[Path, Settings]:
    return small_data(tmp_path)


@pytest.fixture
def documents(prepared: tuple[Path, Settings]) -> Path:
    return prepared[0]


@pytest.fixture
def settings(prepared: tuple[Path, Settings]) -> Settings:
    return prepared[1]


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

"""A database in trouble never costs the user the answer."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event

from api.app import create_app
from api.chat import NOT_SAVED
from api.conversations.store import ConversationStore
from api.database.access import Database
from api.database.engine import DATABASE_FILE, open_engine
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime
from tests.api.sse import events_of


@pytest.fixture
def database(settings: Settings) -> Path:
    settings.data.mkdir(parents=True)
    return settings.data / DATABASE_FILE


@pytest.fixture
def broken(database: Path, app: FastAPI) -> Iterator[TestClient]:
    database.write_bytes(b"ikke en database" * 100)
    with TestClient(app) as client:
        yield client


def _is_whole_but_not_kept(answer: dict[str, object]) -> bool:
    return bool(answer["claims"]) and NOT_SAVED.model_dump() in answer["notices"]  # type: ignore[operator]


def test_broken_database(broken: TestClient) -> None:
    answer = broken.post("/api/chat", json={"question": "Hvad?"}).json()
    assert _is_whole_but_not_kept(answer)
    assert answer["conversation_id"] is None


def test_broken_database_while_streaming(broken: TestClient) -> None:
    events = events_of(broken.post("/api/chat/stream", json={"question": "Hvad?"}).text)
    assert events[-2] == ("notice", NOT_SAVED.model_dump())
    assert _is_whole_but_not_kept(events[-1][1])


def test_broken_database_and_a_conversation_going_on(broken: TestClient, runtime: FakeRuntime) -> None:
    answer = broken.post("/api/chat", json={"question": "Hvad?", "conversation_id": "en-samtale"}).json()
    assert _is_whole_but_not_kept(answer)
    assert answer["conversation_id"] == "en-samtale"
    assert runtime.assistant.histories == [()]


def test_broken_database_and_a_form(broken: TestClient) -> None:
    page = broken.post("/", data={"question": "Hvad?", "conversation_id": "en-samtale"})
    assert page.status_code == 200
    assert "Ja, i Prøvekommunen" in page.text
    assert NOT_SAVED.text in page.text


def test_locked_database(app: FastAPI, settings: Settings) -> None:
    url = f"sqlite:///{settings.data / DATABASE_FILE}"
    with TestClient(app) as client:
        client.post("/api/chat", json={"question": "Før?"})
        app.state.services.conversations = ConversationStore(
            Database(open_engine(app.state.services.database.engine.url, wait_seconds=0.05))
        )
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            locked = client.post("/api/chat", json={"question": "Under?"}).json()
            other.execute("ROLLBACK")
        assert _is_whole_but_not_kept(locked)
        after = client.post("/api/chat", json={"question": "Efter?"}).json()
    assert not _is_whole_but_not_kept(after)


def test_full_disk(app: FastAPI) -> None:
    with TestClient(app) as client:
        ident = client.post("/api/chat", json={"question": "Før?"}).json()["conversation_id"]
        engine = app.state.services.database.engine
        engine.dispose()
        event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA max_page_count=1"))
        full = client.post("/api/chat", json={"question": "Hvad?" * 300, "conversation_id": ident}).json()
        assert _is_whole_but_not_kept(full)
        assert len(client.get(f"/api/conversations/{ident}").json()["turns"]) == 1


def test_data_folder_that_cannot_be_made(tmp_path: Path, runtime: FakeRuntime) -> None:
    (tmp_path / "fil").write_text("her er allerede en fil")
    with TestClient(create_app(Settings(data=tmp_path / "fil" / "data"), runtime)) as client:
        assert _is_whole_but_not_kept(client.post("/api/chat", json={"question": "Hvad?"}).json())


def test_database_that_comes_back_is_used_again(broken: TestClient, database: Path) -> None:
    broken.post("/api/chat", json={"question": "Før?"})
    database.unlink()
    answer = broken.post("/api/chat", json={"question": "Efter?"}).json()
    assert not _is_whole_but_not_kept(answer)
    assert broken.get(f"/api/conversations/{answer['conversation_id']}").status_code == 200


def test_questions_are_kept_out_of_the_log(broken: TestClient, capsys: pytest.CaptureFixture[str]) -> None:
    broken.post("/api/chat", json={"question": "Noget meget privat?"})
    logged = capsys.readouterr().err
    assert "turn_not_saved" in logged
    assert "meget privat" not in logged


def test_broken_database_and_a_draft_that_is_being_made(broken: TestClient) -> None:
    reply = broken.post("/api/drafts", json={"idea": {"idea": "Vi vil bage."}})
    assert (reply.status_code, reply.json()["type"]) == (503, "urn:vejviser:problem:drafts-unavailable")
    page = broken.post("/udkast", data={"idea": "Vi vil bage."}, headers={"accept": "text/html"})
    assert page.status_code == 503

"""Kept conversations through the API."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime


def _ask(client: TestClient, question: str, conversation_id: str | None = None) -> str:
    body = {"question": question, "conversation_id": conversation_id}
    return str(client.post("/api/chat", json=body).json()["conversation_id"])


def test_turns_are_kept_in_order(client: TestClient) -> None:
    ident = _ask(client, "Første?")
    assert _ask(client, "Anden?", ident) == ident
    kept = client.get(f"/api/conversations/{ident}").json()
    assert [t["question"] for t in kept["turns"]] == ["Første?", "Anden?"]
    assert {t["answer"]["conversation_id"] for t in kept["turns"]} == {ident}
    assert kept["created"].endswith(("Z", "+00:00"))


def test_conversation_survives_a_restart(
    client: TestClient, settings: Settings, runtime: FakeRuntime
) -> None:
    ident = _ask(client, "Første?")
    client.close()
    with TestClient(create_app(settings, runtime)) as again:
        assert again.get(f"/api/conversations/{ident}").json()["turns"][0]["question"] == "Første?"


def test_ids_cannot_be_counted_through(client: TestClient) -> None:
    ids = {_ask(client, "Hvad?") for _ in range(5)}
    assert len(ids) == 5
    assert all(len(i) >= 20 for i in ids)


def test_deleted_is_gone_until_it_is_brought_back(client: TestClient) -> None:
    ident = _ask(client, "Hvad?")
    deleted = client.delete(f"/api/conversations/{ident}")
    assert deleted.json() == {"conversation_id": ident, "undo_seconds": 20}
    assert client.get(f"/api/conversations/{ident}").status_code == 404
    assert client.delete(f"/api/conversations/{ident}").status_code == 404
    assert client.post("/api/chat", json={"question": "?", "conversation_id": ident}).status_code == 404
    restored = client.post(f"/api/conversations/{ident}/restore")
    assert restored.json()["turns"][0]["question"] == "Hvad?"
    assert client.get(f"/api/conversations/{ident}").status_code == 200


def test_unknown_conversation(client: TestClient) -> None:
    for response in (
        client.get("/api/conversations/x"),
        client.delete("/api/conversations/x"),
        client.post("/api/conversations/x/restore"),
    ):
        assert response.status_code == 404
        assert response.json()["type"] == "urn:vejviser:problem:unknown-samtale"


def test_broken_database_is_a_503(settings: Settings, app: FastAPI) -> None:
    settings.data.mkdir(parents=True)
    (settings.data / "samtaler.sqlite3").write_bytes(b"ikke en database" * 100)
    with TestClient(app) as client:
        for response in (
            client.get("/api/conversations/x"),
            client.delete("/api/conversations/x"),
            client.post("/api/conversations/x/restore"),
        ):
            assert response.status_code == 503
            assert "Du kan stadig stille spørgsmål" in response.json()["detail"]

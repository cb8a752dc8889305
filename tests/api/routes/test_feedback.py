"""Saying by the API whether an answer helped."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.schemas.feedback import MAX_COMMENT


@pytest.fixture
def answer(client: TestClient) -> dict[str, str]:
    reply: dict[str, str] = client.post("/api/chat", json={"question": "Hvad kan jeg få?"}).json()
    return reply


@pytest.fixture
def address(answer: dict[str, str]) -> str:
    return f"/api/answers/{answer['answer_id']}/feedback"


def _said(client: TestClient, answer: dict[str, str]) -> object:
    kept = client.get(f"/api/conversations/{answer['conversation_id']}").json()
    return kept["turns"][0]["answer"]["feedback"]


def test_it_is_kept_changed_and_withdrawn(client: TestClient, answer: dict[str, str], address: str) -> None:
    assert _said(client, answer) is None
    body = {"helped": False, "reasons": ["andet", "forældet"], "comment": " Ringede til 12 34 56 78. "}
    reply = client.put(address, json=body)
    assert reply.status_code == 200
    kept = {"helped": False, "reasons": ["forældet", "andet"], "comment": "Ringede til •••."}
    assert reply.json() == kept
    assert _said(client, answer) == kept
    client.put(address, json={"helped": True})
    assert _said(client, answer) == {"helped": True, "reasons": [], "comment": ""}
    assert client.delete(address).status_code == 204
    assert _said(client, answer) is None


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"helped": "måske"},
        {"helped": True, "reasons": ["forældet"]},
        {"helped": False, "reasons": ["<script>"]},
        {"helped": False, "reasons": ["andet"] * 21},
        {"helped": True, "comment": "x" * (MAX_COMMENT + 1)},
        {"helped": True, "comment": 5},
        {"helped": True, "navn": "Prøve"},
    ],
)
def test_what_does_not_fit_is_refused(client: TestClient, address: str, body: dict[str, object]) -> None:
    reply = client.put(address, json=body)
    assert reply.status_code == 422
    assert reply.headers["content-type"] == "application/problem+json"


def test_a_comment_of_the_full_length_and_of_odd_characters_is_kept(client: TestClient, address: str) -> None:
    long = client.put(address, json={"helped": True, "comment": "æ" * MAX_COMMENT})
    assert long.json()["comment"] == "æ" * MAX_COMMENT
    body = r'{"helped": true, "comment": "a\u0000b \ud83d"}'
    odd = client.put(address, content=body, headers={"content-type": "application/json"})
    assert odd.json()["comment"] == "a b"


def test_an_answer_of_a_deleted_conversation_is_unknown(
    client: TestClient, answer: dict[str, str], address: str
) -> None:
    client.delete(f"/api/conversations/{answer['conversation_id']}")
    assert client.put(address, json={"helped": True}).status_code == 404
    assert client.delete(address).status_code == 404


def test_a_database_in_trouble_is_said(app: FastAPI, client: TestClient, address: str) -> None:
    app.state.services.database.close()
    database = app.state.services.database.engine.url.database
    for suffix in ("", "-wal", "-shm"):
        with open(f"{database}{suffix}", "wb") as file:  # noqa: PTH123 - the suffix is no extension
            file.write(b"ikke en database" * 300)
    reply = client.put(address, json={"helped": True})
    assert reply.status_code == 503
    assert reply.json()["title"] == "Tilbagemeldingen kunne ikke gemmes"

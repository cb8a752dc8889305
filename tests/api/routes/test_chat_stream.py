"""The answer as server-sent events."""

import json

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.conversations.store import ConversationStore
from tests.api.fake_runtime import FakeRuntime
from tests.api.live_server import running
from tests.api.sse import events_of


def test_events_come_in_the_assistants_order(client: TestClient) -> None:
    response = client.post("/api/chat/stream", json={"question": "Hvad kan jeg få?"})
    assert response.headers["content-type"].startswith("text/event-stream")
    names = [name for name, _ in events_of(response.text)]
    assert names == "status intro citation claim citation citation claim notice notice done".split()


def test_citations_come_before_the_claims_that_use_them(client: TestClient) -> None:
    seen: set[int] = set()
    for name, data in events_of(client.post("/api/chat/stream", json={"question": "Hvad?"}).text):
        if name == "citation":
            seen.add(data["n"])
        if name == "claim":
            assert set(data["citations"]) <= seen


def test_done_is_the_whole_answer_and_is_kept(client: TestClient) -> None:
    _, done = events_of(client.post("/api/chat/stream", json={"question": "Hvad?"}).text)[-1]
    kept = client.get(f"/api/conversations/{done['conversation_id']}").json()
    assert kept["turns"][0]["answer"] == done


def test_parts_and_whole_agree(client: TestClient) -> None:
    events = events_of(client.post("/api/chat/stream", json={"question": "Hvad?"}).text)
    done = events[-1][1]
    for name, key in (("claim", "claims"), ("citation", "citations"), ("notice", "notices")):
        assert [data for found, data in events if found == name] == done[key]


def test_refused_question_is_a_problem_not_a_stream(client: TestClient) -> None:
    response = client.post("/api/chat/stream", json={"question": "uklart"})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("question", ["fejl", "brud"])
def test_error_midway_is_an_event_without_internals(client: TestClient, question: str) -> None:
    response = client.post("/api/chat/stream", json={"question": question})
    assert response.status_code == 200
    name, problem = events_of(response.text)[-1]
    assert name == "error"
    assert problem["error_id"] in problem["detail"]
    assert "hemmelig" not in response.text


def test_events_are_sent_as_they_come(app: FastAPI, runtime: FakeRuntime) -> None:
    with (
        running(app) as address,
        httpx.stream("POST", f"{address}/api/chat/stream", json={"question": "vent"}, timeout=20) as response,
    ):
        lines = response.iter_lines()
        before = []
        for line in lines:
            before.append(line)
            if line == "event: claim":
                break
        assert "event: done" not in before
        assert not runtime.assistant.go.is_set()
        runtime.assistant.go.set()
        after = list(lines)
    assert "event: done" in after
    assert json.loads(after[after.index("event: done") + 1].removeprefix("data: "))["claims"]


def test_comments_keep_a_slow_stream_alive(
    app: FastAPI, runtime: FakeRuntime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fastapi.routing._PING_INTERVAL", 0.05)
    with (
        running(app) as address,
        httpx.stream("POST", f"{address}/api/chat/stream", json={"question": "vent"}, timeout=20) as response,
    ):
        for line in response.iter_lines():
            if line.startswith(":"):
                runtime.assistant.go.set()
                break
        else:
            pytest.fail("no comment came")


def test_reader_who_leaves_stops_the_assistant(app: FastAPI, runtime: FakeRuntime) -> None:
    with running(app) as address:
        with httpx.stream(
            "POST", f"{address}/api/chat/stream", json={"question": "vent"}, timeout=20
        ) as response:
            assert next(response.iter_lines()) == "event: status"
        runtime.assistant.go.set()
        assert runtime.assistant.closed.wait(10)
        assert httpx.get(f"{address}/health/live").json() == {"status": "ok"}
        store = app.state.services.conversations
        assert isinstance(store, ConversationStore)
        follow_up = httpx.post(f"{address}/api/chat", json={"question": "Hvad?"}, timeout=20)
        assert follow_up.status_code == 200

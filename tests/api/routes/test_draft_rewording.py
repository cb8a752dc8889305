"""Letting a language model word a draft over the interface; whatever it does, the draft stays true."""

import pytest
from fastapi.testclient import TestClient

from tests.answering.language_model.made import SHORT
from tests.answering.language_model.scripted_server import Behaviour, Played
from tests.api.fake_rewording import EXPORT, EXPORT_ID, FLUENT, GOOD, HOSTILE, INVENTED, desk_at, model_says
from tests.api.fake_runtime import FakeRuntime

IDEA = {"idea": "Vi vil hjælpe Hemmelighuset med eksport.", "title": "Bagerne"}


@pytest.fixture
def address(client: TestClient) -> str:
    return f"/api/drafts/{client.post('/api/drafts', json={'idea': IDEA}).json()['draft_id']}"


def _slow(played: Played) -> None:
    played.wait(60)


def _said(client: TestClient, address: str) -> list[str]:
    text = client.get(f"{address}/text").json()
    return [s["text"] for one in text["sections"] for p in one["paragraphs"] for s in p["sentences"]]


def test_what_stands_is_kept_as_a_new_version_and_told(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    with model_says(runtime, GOOD) as server:
        reply = client.post(f"{address}/reword")
    made = reply.json()
    assert (reply.status_code, made["rewritten"], made["kept"]) == (200, 1, 5)
    assert made["message"].startswith("Én sætning er skrevet om")
    assert (made["draft"]["version"], made["draft"]["kind"]) == (2, "formuleret af sprogmodel")
    assert reply.headers["etag"] == '"2"'
    assert made["draft"]["choices"]["wordings"] == {EXPORT_ID: FLUENT}
    assert FLUENT in _said(client, address)
    notices = client.get(f"{address}/text").json()["warnings"]
    assert [n["kind"] for n in notices] == ["sprogmodel"]
    assert EXPORT in server.sent and "Hemmelighuset" not in server.sent


def test_the_words_of_the_sources_come_back(client: TestClient, runtime: FakeRuntime, address: str) -> None:
    with model_says(runtime, GOOD):
        before = _said(client, address)
        client.post(f"{address}/reword")
        back = client.delete(f"{address}/reword").json()
    assert (back["version"], back["choices"]["wordings"], back["label"]) == (3, {}, "Kildernes egne ord")
    assert _said(client, address) == before
    assert client.get(f"{address}/text").json()["warnings"] == []
    assert client.delete(f"{address}/reword").json()["version"] == 3


def test_a_second_time_asks_only_for_what_has_no_words_yet(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    with model_says(runtime, GOOD) as server:
        client.post(f"{address}/reword")
        again = client.post(f"{address}/reword").json()
        assert len(server.bodies) == 1
    assert (again["rewritten"], again["draft"]["version"]) == (0, 2)
    assert "Der er ikke flere sætninger at skrive om" in again["message"]


def test_the_advisors_own_words_are_not_asked_for(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    own = "Aktøren svarer desuden på spørgsmål om eksport."
    client.put(address, json={"version": 1, "choices": {"wordings": {EXPORT_ID: own}}})
    with model_says(runtime, GOOD) as server:
        client.post(f"{address}/reword")
        client.delete(f"{address}/reword")
    assert server.bodies == []
    assert client.get(address).json()["choices"]["wordings"] == {EXPORT_ID: own}


@pytest.mark.parametrize(
    ("played", "seconds", "told"),
    [
        (_slow, SHORT, "ikke i tide"),
        (lambda played: played.head(500, "application/json"), 30, "ikke nås"),
        ("intet json", 30, "kunne ikke læses"),
        ("x" * 30_000, 30, "for langt"),
    ],
)
def test_a_model_in_trouble_changes_nothing_and_is_told(
    client: TestClient, runtime: FakeRuntime, address: str, played: Behaviour | str, seconds: float, told: str
) -> None:
    with model_says(runtime, played, seconds):
        reply = client.post(f"{address}/reword")
    assert (reply.status_code, reply.json()["type"]) == (503, "urn:vejviser:problem:language-model")
    assert told in reply.json()["detail"] and "Udkastet er uændret." in reply.json()["detail"]
    assert client.get(address).json()["version"] == 1


def test_a_model_that_is_down_changes_nothing(client: TestClient, runtime: FakeRuntime, address: str) -> None:
    with model_says(runtime, GOOD) as server:
        url = server.url
    runtime.desk = desk_at(runtime, url)
    reply = client.post(f"{address}/reword")
    assert reply.status_code == 503 and "kunne ikke nås" in reply.json()["detail"]
    assert client.get(address).json()["version"] == 1


@pytest.mark.parametrize("said", [INVENTED, HOSTILE])
def test_a_model_that_lies_changes_nothing(
    client: TestClient, runtime: FakeRuntime, address: str, said: str
) -> None:
    with model_says(runtime, said):
        before = _said(client, address)
        made = client.post(f"{address}/reword").json()
    assert (made["rewritten"], made["draft"]["version"]) == (0, 1)
    assert "kunne ikke eftervises" in made["message"]
    assert _said(client, address) == before


def test_what_was_saved_while_the_model_wrote_stays(
    client: TestClient, runtime: FakeRuntime, address: str
) -> None:
    def meanwhile(played: Played) -> None:
        client.put(address, json={"version": 1, "idea": {**IDEA, "title": "Ny titel"}})
        played.say(GOOD)

    with model_says(runtime, meanwhile):
        made = client.post(f"{address}/reword").json()
    assert (made["draft"]["version"], made["draft"]["idea"]["title"]) == (3, "Ny titel")
    assert made["draft"]["choices"]["wordings"] == {EXPORT_ID: FLUENT}


def test_without_a_language_model_there_is_nothing_to_ask(client: TestClient, address: str) -> None:
    reply = client.post(f"{address}/reword")
    assert (reply.status_code, reply.json()["type"]) == (404, "urn:vejviser:problem:no-language-model")


def test_an_unknown_draft(client: TestClient, runtime: FakeRuntime) -> None:
    with model_says(runtime, GOOD) as server:
        assert client.post("/api/drafts/findes-ikke/reword").status_code == 404
        assert client.delete("/api/drafts/findes-ikke/reword").status_code == 404
        assert server.bodies == []

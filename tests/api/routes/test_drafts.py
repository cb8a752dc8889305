"""The interface for drafts: keep, change, two windows, versions, delete."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

IDEA = {"idea": "Vi vil hjælpe opdigtede bagere.", "title": "Bagerne", "receiver": "DEB"}


@pytest.fixture
def made(client: TestClient) -> dict[str, Any]:
    response = client.post("/api/drafts", json={"idea": IDEA})
    assert response.status_code == 200
    body: dict[str, Any] = response.json()
    return body


def _address(made: dict[str, Any], rest: str = "") -> str:
    return f"/api/drafts/{made['draft_id']}{rest}"


def test_a_draft_is_kept_and_read(client: TestClient, made: dict[str, Any]) -> None:
    response = client.get(_address(made))
    assert response.json() == made
    assert response.headers["etag"] == '"1"'
    assert made["url"] == f"/udkast/{made['draft_id']}"
    assert client.get(made["url"]).status_code == 200


def test_a_change_names_the_version_it_is_based_on(client: TestClient, made: dict[str, Any]) -> None:
    change = {"idea": {**IDEA, "title": "Nyt navn"}}
    first = client.put(_address(made), json=change, headers={"If-Match": '"1"'}).json()
    assert (first["version"], first["idea"]["title"], first["kind"]) == (2, "Nyt navn", "gemt automatisk")
    named = client.put(_address(made), json={"version": 2, "label": "Sendt til læsning"}).json()
    assert (named["idea"]["title"], named["kind"], named["label"]) == (
        "Nyt navn",
        "gemt",
        "Sendt til læsning",
    )
    without = client.put(_address(made), json=change)
    assert (without.status_code, without.json()["type"]) == (428, "urn:vejviser:problem:version-missing")


def test_a_save_that_comes_too_late_is_refused_and_kept(client: TestClient, made: dict[str, Any]) -> None:
    client.put(_address(made), json={"version": 1, "idea": {**IDEA, "title": "Den ene"}})
    late = client.put(_address(made), json={"version": 1, "idea": {**IDEA, "title": "Den anden"}})
    assert late.status_code == 409
    assert "Din tekst er gemt som version 3" in late.json()["detail"]
    assert client.get(late.headers["location"]).json()["idea"]["title"] == "Den anden"
    assert client.get(_address(made)).json()["idea"]["title"] == "Den ene"
    chosen = client.post(_address(made, "/versions/3/restore")).json()
    assert chosen["idea"]["title"] == "Den anden"
    numbers = [(v["version"], v["current"]) for v in client.get(_address(made, "/versions")).json()]
    assert numbers == [(4, True), (3, False), (2, False), (1, False)]


def test_deleting_undoing_and_copying(client: TestClient, made: dict[str, Any]) -> None:
    copy = client.post(_address(made, "/duplicate")).json()
    assert copy["idea"]["title"] == "Bagerne (kopi)" and copy["draft_id"] != made["draft_id"]
    assert client.delete(_address(made)).json()["undo_seconds"] > 0
    assert client.get(_address(made)).status_code == 404
    assert client.put(_address(made), json={"version": 1}).status_code == 404
    assert client.post(_address(made, "/restore")).json()["idea"] == made["idea"]


@pytest.mark.parametrize(
    ("body", "field", "told"),
    [
        ({"idea": {"idea": "  "}}, "idea.idea", "mindst 1 tegn"),
        ({"idea": {"idea": "x" * 50_000}}, "idea.idea", "højst være 20000 tegn"),
        ({"idea": {"idea": "x", "amount_kr": -1}}, "idea.amount_kr", "mindst 0"),
        ({"idea": {"idea": "x", "receiver": "kongen"}}, "idea.receiver", "kendes ikke"),
        ({"idea": {"idea": "x", "hemmelig": 1}}, "idea.hemmelig", "kendes ikke"),
    ],
)
def test_what_cannot_be_kept_is_told_in_danish(
    client: TestClient, body: dict[str, Any], field: str, told: str
) -> None:
    response = client.post("/api/drafts", json=body)
    assert response.status_code == 422
    [error] = response.json()["errors"]
    assert error["field"] == field and told in error["message"]


def test_broken_letters_and_control_characters_do_no_harm(client: TestClient) -> None:
    raw = b'{"idea": {"idea": "Br\\ud800\\u00f8d \\u0000 og \\u0007 mel"}}'
    response = client.post("/api/drafts", content=raw, headers={"content-type": "application/json"})
    assert response.json()["idea"]["idea"] == "Brød   og   mel"
    assert client.get(f"/api/drafts/{response.json()['draft_id']}/export.docx").status_code == 200


@pytest.mark.parametrize(
    "rest", ["", "/versions", "/versions/1", "/arguments", "/criteria", "/text", "/export.md"]
)
def test_a_draft_that_does_not_exist(client: TestClient, rest: str) -> None:
    response = client.get(f"/api/drafts/findes-ikke{rest}")
    assert (response.status_code, response.json()["type"]) == (404, "urn:vejviser:problem:unknown-udkast")

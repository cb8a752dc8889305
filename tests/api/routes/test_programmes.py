"""Programmes through the API, over invented records."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

SITUATION = "Vi er tolv i Hjørring og vil ansætte en nyuddannet datamatiker til 32.000 kr. om måneden"


def match(client: TestClient, **body: Any) -> dict[str, Any]:
    response = client.post("/api/programmes/match", json=body)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def test_match_groups_what_fits(client: TestClient) -> None:
    body = match(client, text=SITUATION)
    assert body["may_apply"] == ["proevestoetten"]
    assert body["actors"] == ["proevehuset"]
    assert body["closed_or_proposed"] == ["proevepilot"]
    assert {m["id"] for m in body["shown"]} == {"proevestoetten", "proevehuset", "proevepilot"}
    assert [m["open"] for m in body["shown"] if m["id"] == "proevepilot"] == [False]


def test_match_tells_what_was_read_and_from_which_words(client: TestClient) -> None:
    readings = {r["field"]: (r["value"], r["words"]) for r in match(client, text=SITUATION)["readings"]}
    assert readings["kommune"] == ("Hjørring", ["Hjørring"])
    assert readings["kandidat_uddannelse"] == ("KVU", ["datamatiker"])
    assert readings["maanedsloen_kr"] == (32000, ["32.000 kr"])


def test_every_criterion_has_outcome_text_and_evidence(client: TestClient) -> None:
    pilot = next(m for m in match(client, text=SITUATION)["shown"] if m["id"] == "proevepilot")
    criteria = {c["id"]: c for c in pilot["criteria"]}
    assert criteria["uddannelse"]["outcome"] == "opfyldt"
    assert criteria["ledig"]["outcome"] == "ukendt"
    place = criteria["uddannelse"]["statement"]["places"][0]
    assert (place["file"], place["lines"]) == ("opdigtet.txt", [3, 4])
    assert pilot["benefit"]["total_kr"] == 50000
    assert "Er den, I vil ansætte, ledig i dag?" in pilot["clarify"]


def test_fields_alone_are_enough_and_go_before_the_text(client: TestClient) -> None:
    alone = match(client, profile={"kommune": "Morsø", "behov": ["Kvalificeret arbejdskraft"]})
    assert alone["readings"] == []
    both = match(client, text="Vi bor i Hjørring", profile={"kommune": "Morsø"})
    assert both["profile"]["kommune"] == "Morsø"


@pytest.mark.parametrize(
    "body", [{}, {"text": "  "}, {"profile": {}}, {"text": "", "profile": {"behov": []}}]
)
def test_nothing_given_asks_for_something(client: TestClient, body: dict[str, Any]) -> None:
    response = client.post("/api/programmes/match", json=body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"].startswith("Fortæl lidt om virksomheden")


def test_a_text_that_is_too_long_is_refused(client: TestClient) -> None:
    response = client.post("/api/programmes/match", json={"text": "a" * 20_000})
    assert response.status_code == 422
    assert "højst være 2.000 tegn" in response.json()["detail"]


@pytest.mark.parametrize(
    ("profile", "field"),
    [
        ({"kommune": "Atlantis"}, "profile.kommune"),
        ({"ansatte": -1}, "profile.ansatte"),
        ({"ukendt": 1}, "profile.ukendt"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(
    client: TestClient, profile: dict[str, Any], field: str
) -> None:
    response = client.post("/api/programmes/match", json={"profile": profile})
    assert response.status_code == 422
    assert [e["field"] for e in response.json()["errors"]] == [field]


def test_list_and_filters(client: TestClient) -> None:
    body = client.get("/api/programmes").json()
    assert [p["id"] for p in body["programmes"]] == ["proevestoetten", "proevepilot"]
    assert [p["open"] for p in body["programmes"]] == [True, False]
    closed = client.get("/api/programmes", params={"status": "lukket"}).json()
    assert [p["id"] for p in closed["programmes"]] == ["proevepilot"]
    assert client.get("/api/programmes", params={"theme": "Innovation"}).json()["total"] == 0
    assert client.get("/api/programmes", params={"status": "måske"}).status_code == 422


def test_one_programme(client: TestClient) -> None:
    body = client.get("/api/programmes/proevepilot").json()
    assert body["name"] == "Prøvepiloten"
    assert body["status_text"] == "lukket, oplyst 2023"
    assert body["alternatives"] == [{"id": "proevestoetten", "name": "Prøvestøtten"}]


def test_unknown_programme(client: TestClient) -> None:
    response = client.get("/api/programmes/ingen")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"] == "Der findes ikke et program med navnet »ingen«."

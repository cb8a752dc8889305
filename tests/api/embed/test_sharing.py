"""Listed partners get answers on three paths; everything else stays with our own pages."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime

PARTNER = "https://partner.example"
ALLOW = "access-control-allow-origin"
HEADERS = {"Origin": PARTNER, "Sec-Fetch-Site": "cross-site"}
PREFLIGHT = {
    "Origin": PARTNER,
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "content-type",
}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"embed_origins": (PARTNER,)})


@pytest.fixture
def app(settings: Settings, runtime: FakeRuntime) -> FastAPI:
    return create_app(settings, runtime)


@pytest.mark.parametrize("path", ["/api/chat", "/api/chat/stream"])
def test_a_listed_partner_may_ask(client: TestClient, path: str) -> None:
    allowed = client.options(path, headers=PREFLIGHT)
    assert allowed.status_code == 200
    assert allowed.headers[ALLOW] == PARTNER
    assert "POST" in allowed.headers["access-control-allow-methods"]
    answer = client.post(path, json={"question": "Hvad?"}, headers=HEADERS)
    assert answer.status_code == 200
    assert answer.headers[ALLOW] == PARTNER
    assert "Origin" in answer.headers["vary"]
    for response in (allowed, answer):
        assert "access-control-allow-credentials" not in response.headers


def test_a_listed_partner_may_search_cases_and_reads_what_was_wrong(client: TestClient) -> None:
    assert client.get("/api/cases", headers=HEADERS).headers[ALLOW] == PARTNER
    wrong = client.get("/api/cases?branche=findes-ikke", headers=HEADERS)
    assert (wrong.status_code, wrong.headers[ALLOW]) == (422, PARTNER)
    assert client.post("/api/chat", json={}, headers=HEADERS).headers[ALLOW] == PARTNER


@pytest.mark.parametrize(
    "origin",
    ["https://anden.example", "http://partner.example", "https://partner.example.anden.example", "null"],
)
def test_others_may_not(client: TestClient, origin: str) -> None:
    headers = {**HEADERS, "Origin": origin}
    assert client.options("/api/chat", headers={**PREFLIGHT, "Origin": origin}).status_code == 400
    refused = client.post("/api/chat", json={"question": "Hvad?"}, headers=headers)
    assert refused.status_code == 403
    assert ALLOW not in refused.headers
    assert ALLOW not in client.get("/api/cases", headers=headers).headers


@pytest.mark.parametrize(
    "path", ["/", "/kilder", "/api/sources", "/api/conversations/x", "/log-ind", "/static/js/page.js"]
)
def test_a_listed_partner_gets_nothing_else(client: TestClient, path: str) -> None:
    response = client.get(path, headers=HEADERS)
    assert ALLOW not in response.headers
    assert response.headers["cross-origin-resource-policy"] == "same-origin"


def test_a_listed_partner_cannot_change_anything_else(client: TestClient) -> None:
    ident = client.post("/api/chat", json={"question": "Hvad?"}).json()["conversation_id"]
    assert client.post("/", data={"question": "Hvad?"}, headers=HEADERS).status_code == 403
    assert client.delete(f"/api/conversations/{ident}", headers=HEADERS).status_code == 403
    assert client.options("/api/conversations/x", headers=PREFLIGHT).status_code == 405


def test_the_components_can_be_loaded_from_anywhere(client: TestClient) -> None:
    script = client.get("/static/embed/vejviser.js", headers=HEADERS)
    assert script.status_code == 200
    assert script.headers[ALLOW] == "*"
    assert script.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "javascript" in script.headers["content-type"]


def test_without_a_list_no_site_may_ask(runtime: FakeRuntime, settings: Settings) -> None:
    with TestClient(create_app(settings.model_copy(update={"embed_origins": ()}), runtime)) as client:
        assert client.options("/api/chat", headers=PREFLIGHT).status_code == 400
        assert client.post("/api/chat", json={"question": "Hvad?"}, headers=HEADERS).status_code == 403

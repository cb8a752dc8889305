"""Errors that belong to no single route."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.page_reader import one, soup_of, text_of

HTML = {"accept": "text/html,application/xhtml+xml"}


def test_unknown_page(client: TestClient) -> None:
    page = client.get("/ukendt", headers=HTML)
    assert page.status_code == 404
    assert text_of(soup_of(page.text), "h1") == "Siden findes ikke"
    assert client.get("/ukendt").headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/api/ukendt", "/health/ukendt"])
def test_program_paths_give_problems_even_to_browsers(client: TestClient, path: str) -> None:
    response = client.get(path, headers=HTML)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["title"] == "Siden findes ikke"


def test_unknown_page_offers_a_search_and_ways_on(client: TestClient) -> None:
    page = soup_of(client.get("/ukendt", headers=HTML).text)
    assert page.select_one('form[action="/kilder"] input[name="q"]')
    assert {a["href"] for a in page.select("main a")} == {"/", "/program", "/case", "/kilder"}
    assert page.title is not None
    assert page.title.get_text() == "Siden findes ikke · Vejviser"


def test_sources_not_ready_say_when_to_come_back(settings: Settings) -> None:
    app = create_app(settings)
    with TestClient(app) as client:
        response = client.get("/kilder?q=x", headers=HTML)
        assert response.status_code == 503
        assert response.headers["retry-after"] == "10"
        page = soup_of(response.text)
        assert text_of(page, "h1") == "Kilderne kan ikke bruges lige nu"
        assert one(page, "#waiting")["data-seconds"] == "10"
        assert one(page, "#retry")["href"] == "/kilder?q=x"
        assert client.get("/api/sources").headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("status", [403, 413, 415, 422, 429, 500, 503])
def test_every_error_is_a_page_in_danish_for_a_browser(app: FastAPI, status: int) -> None:
    from starlette.exceptions import HTTPException

    @app.get("/proeve")
    def fail() -> None:
        raise HTTPException(status, "English detail")

    with TestClient(app) as client:
        response = client.get("/proeve", headers=HTML)
    assert response.status_code == status
    page = soup_of(response.text)
    assert text_of(page, ".eyebrow") == f"Fejl {status}"
    assert "English" not in response.text
    assert page.select("header.top nav")


def test_wrong_method(client: TestClient) -> None:
    response = client.get("/api/chat")
    assert response.status_code == 405
    assert response.headers["allow"] == "POST"
    assert response.json()["title"] == "Det kan adressen ikke"


def test_unexpected_error_is_a_page_for_a_browser(client: TestClient) -> None:
    response = client.post("/", data={"question": "fejl"}, headers=HTML)
    assert response.status_code == 500
    assert "hemmelig" not in response.text
    assert text_of(soup_of(response.text), "h1") == "Der skete en fejl hos os"
    assert response.headers["x-content-type-options"] == "nosniff"


def test_several_wrong_fields_are_all_named(client: TestClient) -> None:
    problem = client.get("/api/search?k=mange").json()
    assert problem["detail"] == "Flere felter skal rettes."
    assert {e["field"]: e["message"] for e in problem["errors"]} == {
        "q": "Feltet mangler.",
        "k": "Feltet skal være et helt tal.",
    }


def test_number_out_of_range_names_the_limit(client: TestClient) -> None:
    assert client.get("/api/search?q=x&k=51").json()["detail"] == "Tallet må højst være 50."


def test_other_statuses_have_words_too(app: FastAPI) -> None:
    from starlette.exceptions import HTTPException

    @app.get("/api/tekande")
    def teapot() -> None:
        raise HTTPException(418, "I'm a teapot")

    with TestClient(app) as client:
        problem = client.get("/api/tekande").json()
    assert problem["status"] == 418
    assert problem["title"] == "Forespørgslen blev afvist"
    assert "teapot" not in str(problem)

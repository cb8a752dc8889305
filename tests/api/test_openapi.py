"""The description of the interface."""

from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.api.page_reader import soup_of

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
def description(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


def _operations(description: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{method} {path}", operation)
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]


def test_all_routes_are_described_in_danish(description: dict[str, Any]) -> None:
    operations = dict(_operations(description))
    assert len(operations) == 38
    for name, operation in operations.items():
        assert operation["summary"], name
        assert operation["description"].strip().endswith("."), name
        assert operation["tags"][0] in {"Samtale", "Kilder", "Programmer", "Cases", "Udkast", "Drift"}, name


def test_errors_are_problem_details(description: dict[str, Any]) -> None:
    for name, operation in _operations(description):
        for status, response in operation["responses"].items():
            if status not in ("200", "204"):
                assert list(response["content"]) == ["application/problem+json"], f"{name} {status}"
                assert "$ref" not in str(response["content"]), f"{name} {status}"


def test_question_has_an_example_and_its_limits(description: dict[str, Any]) -> None:
    schema = description["components"]["schemas"]["ChatRequest"]
    assert schema["examples"][0]["question"]
    assert schema["properties"]["question"]["maxLength"] == 2000


def test_docs_page_is_our_own(client: TestClient, description: dict[str, Any]) -> None:
    page = client.get("/docs").text
    assert "swagger" not in page.lower()
    assert len(soup_of(page).select("dt")) == len(_operations(description))
    assert client.get("/openapi.json").json()["info"]["title"] == "Vejviser"
    assert client.get("/redoc").status_code == 404

"""Passages in context, and search."""

import pytest
from fastapi.testclient import TestClient

from api.passage_context import CONTEXT
from tests.api.fake_runtime import FakeRuntime


@pytest.mark.parametrize("number", range(6))
def test_context_is_one_unbroken_stretch(client: TestClient, runtime: FakeRuntime, number: int) -> None:
    text = runtime.library.source("proevenotat").text
    body = client.get(f"/api/passages/proevenotat-p{number}").json()
    whole = body["before"] + body["text"] + body["after"]
    assert whole == text[body["before_start"] : body["after_end"]]
    assert body["text"] == text[body["start"] : body["end"]]
    assert len(body["before"]) <= CONTEXT + 40
    assert len(body["after"]) <= CONTEXT + 40


def test_context_begins_and_ends_between_words(client: TestClient, runtime: FakeRuntime) -> None:
    text = runtime.library.source("proevenotat").text
    body = client.get("/api/passages/proevenotat-p3").json()
    assert len(body["before"]) >= CONTEXT
    assert text[body["before_start"] - 1].isspace()
    assert body["after_end"] == len(text) or text[body["after_end"]].isspace()


def test_mark_is_given_back(client: TestClient) -> None:
    body = client.get("/api/passages/proevenotat-p0", params={"start": 30, "end": 45}).json()
    assert body["mark"] == {"start": 30, "end": 45}
    assert body["url"].endswith("?start=30&end=45#p-proevenotat-p0")


def test_mark_outside_the_passage_widens_the_context(client: TestClient, runtime: FakeRuntime) -> None:
    end = len(runtime.library.source("proevenotat").text)
    body = client.get("/api/passages/proevenotat-p0", params={"start": end - 10, "end": end}).json()
    assert body["after_end"] == end


@pytest.mark.parametrize(
    "query", ["start=5", "end=5", "start=9&end=9", "start=9&end=5", "start=-1&end=5", "start=0&end=999999"]
)
def test_impossible_marks_are_problems(client: TestClient, query: str) -> None:
    response = client.get(f"/api/passages/proevenotat-p0?{query}")
    assert response.status_code == 422
    assert "start < end" in response.json()["detail"]


def test_mark_that_is_no_number(client: TestClient) -> None:
    response = client.get("/api/passages/proevenotat-p0?start=a&end=b")
    assert response.status_code == 422
    assert {e["field"] for e in response.json()["errors"]} == {"start", "end"}


def test_unknown_passage(client: TestClient) -> None:
    assert client.get("/api/passages/ingen").status_code == 404
    assert client.get("/api/passages/med/skrå/streg").json()["type"].endswith("unknown-tekststykke")


def test_search_gives_ranked_hits(client: TestClient) -> None:
    body = client.get("/api/search", params={"q": "rådgivning", "k": 3}).json()
    assert [h["rank"] for h in body["hits"]] == [1, 2, 3]
    expected = "rank score passage_id source_id title file lines page heading_path kind text".split()
    assert list(body["hits"][0])[: len(expected)] == expected


@pytest.mark.parametrize("query", ["", "?q=", "?q=x&k=0", "?q=x&k=51", "?q=x&k=to"])
def test_bad_searches_are_problems(client: TestClient, query: str) -> None:
    response = client.get(f"/api/search{query}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"

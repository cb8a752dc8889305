"""Requests over the limit are refused, declared or not."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.body_limit import MAX_BODY, MAX_UPLOAD
from tests.api.page_reader import soup_of, text_of


def _undeclared(size: int) -> Iterator[bytes]:
    yield b'{"question": "'
    for _ in range(size // 1000):
        yield b"x" * 1000
    yield b'"}'


@pytest.mark.parametrize("path", ["/api/chat", "/api/chat/stream", "/", "/ukendt"])
def test_declared_size(client: TestClient, path: str) -> None:
    response = client.post(path, content=b"x" * (MAX_BODY + 1), headers={"content-type": "application/json"})
    assert response.status_code == 413
    assert response.json()["detail"] == "En forespørgsel må højst fylde 64 KB."
    assert "content-security-policy" in response.headers


@pytest.mark.parametrize(("size", "status"), [(70_000, 413), (3_000, 422), (1_000, 200)])
def test_undeclared_size(client: TestClient, size: int, status: int) -> None:
    headers = {"content-type": "application/json"}
    response = client.post("/api/chat", content=_undeclared(size), headers=headers)
    assert response.status_code == status
    assert (response.headers["content-type"] == "application/problem+json") is (status != 200)


def test_long_form_is_refused_politely(client: TestClient) -> None:
    response = client.post("/", data={"question": "æ" * 20_000})
    assert response.status_code == 413
    response = client.post("/", data={"question": "e" * 20_000})
    assert response.status_code == 422
    assert "20.000 tegn" in response.text


def test_a_browser_is_told_on_a_page(client: TestClient) -> None:
    headers = {"accept": "text/html", "content-length": str(MAX_UPLOAD + 1)}
    reply = client.post("/udkast/abc/word", headers=headers)
    assert reply.status_code == 413
    assert text_of(soup_of(reply.text), "h1") == "Filen er for stor"
    assert "højst fylde 20 MB. Udkastet er uændret." in reply.text

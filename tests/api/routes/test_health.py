"""Alive, and ready to answer."""

from pathlib import Path

from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings


def test_live_and_ready(client: TestClient) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}
    ready = client.get("/health/ready").json()
    assert ready == {"status": "ok", "generation": "proeve-1", "sources": 4, "passages": 9}


def test_without_an_index_it_lives_but_is_not_ready(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(data=tmp_path))) as client:
        assert client.get("/health/live").status_code == 200
        ready = client.get("/health/ready")
        assert ready.status_code == 503
        assert ready.headers["content-type"] == "application/problem+json"
        assert "vejviser ingest" in ready.json()["detail"]
        for path in ("/api/sources", "/api/search?q=x"):
            assert client.get(path).status_code == 503
        assert client.post("/api/chat", json={"question": "Hvad?"}).status_code == 503
        assert client.post("/api/chat/stream", json={"question": "Hvad?"}).status_code == 503
        page = client.post("/", data={"question": "Mit spørgsmål?"})
        assert page.status_code == 503
        assert "Mit spørgsmål?</textarea>" in page.text
        assert "vejviser ingest" in page.text

"""Alive, and ready to answer."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime


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


def test_a_request_is_served_by_one_index_though_a_new_one_comes(app: FastAPI, runtime: FakeRuntime) -> None:
    class Followed(FakeRuntime):
        """Each look finds a newer index; what was taken stays."""

        looks = 0

        @property
        def serving(self) -> FakeRuntime:
            self.looks += 1
            return FakeRuntime(self.library, self.searcher, self.assistant, generation=f"nr-{self.looks}")

    followed = Followed(runtime.library, runtime.searcher, runtime.assistant)
    app.state.services.runtime = followed
    with TestClient(app) as client:
        assert client.get("/api/cases").status_code == 200  # takes the cases and the library
        assert followed.looks == 1
        assert client.get("/health/ready").json()["generation"] == "nr-2"

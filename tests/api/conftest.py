"""The application over the invented library, and a client that talks to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.conversations.store import ConversationStore
from api.database.access import Database
from api.database.engine import database_url, open_engine
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime, make_runtime


@pytest.fixture
def runtime() -> FakeRuntime:
    return make_runtime()


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """A database on a real SQLite file."""
    return Database(open_engine(database_url(tmp_path, None)))


@pytest.fixture
def conversations(database: Database) -> ConversationStore:
    return ConversationStore(database)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", database_url=None)


@pytest.fixture
def app(settings: Settings, runtime: FakeRuntime) -> FastAPI:
    return create_app(settings, runtime)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def local(app: FastAPI) -> Iterator[TestClient]:
    """A client on the machine that the application runs on; it follows no redirects."""
    with TestClient(
        app,
        base_url="http://127.0.0.1:8000",
        client=("127.0.0.1", 50000),
        follow_redirects=False,
        raise_server_exceptions=False,
    ) as client:
        yield client

"""A really running server over the invented library, and a page that watches what the browser does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime, make_runtime
from tests.api.live_server import running
from tests.browser.watched import Watched


@pytest.fixture
def runtime() -> FakeRuntime:
    return make_runtime()


@pytest.fixture
def address(tmp_path: Path, runtime: FakeRuntime) -> Iterator[str]:
    """The address of a server that runs for one test."""
    with running(create_app(Settings(data=tmp_path / "data"), runtime)) as url:
        yield url


@pytest.fixture
def watched(page: Page, address: str) -> Iterator[Watched]:
    """A page whose console errors and requests to other origins fail the test at its end."""
    watched = Watched(page, address)
    yield watched
    assert watched.errors == []
    assert watched.outside == []

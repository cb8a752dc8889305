"""A really running server over the invented library, and a page that watches what the browser does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime, make_runtime
from tests.api.live_server import running
from tests.browser.partner_visit import Visit, visit
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


@pytest.fixture
def listed(page: Page, tmp_path: Path, runtime: FakeRuntime) -> Iterator[Visit]:
    """A visit to a listed partner; what the browser complains of fails the test at its end."""
    with visit(page, tmp_path, runtime, listed=True) as one:
        yield one
        assert [line for line in one.errors if "favicon" not in line] == []
        assert one.asked <= {one.address, one.site.vejviser}
        assert page.context.cookies() == []


@pytest.fixture
def unlisted(page: Page, tmp_path: Path, runtime: FakeRuntime) -> Iterator[Visit]:
    """A visit to a partner that is not on the list."""
    with visit(page, tmp_path, runtime, listed=False) as one:
        yield one

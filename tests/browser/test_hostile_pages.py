"""Documents that attack the page: nothing runs, nothing is pushed out of sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeAssistant, FakeRuntime, FakeSearcher
from tests.api.hostile_library import ATTACKS, make_hostile
from tests.api.live_server import running
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser

PAGES = (
    "/kilder?gruppe=dokumenter",
    "/kilder?q=pr%C3%B8vning&hvor=tekst",
    "/kilder/fjende?soeg=midt+i",
    "/kilder/program-fjende",
)


@pytest.fixture(params=list(ATTACKS))
def hostile(request: pytest.FixtureRequest, page: Page, tmp_path: Path) -> Iterator[Watched]:
    """A page of a server whose library is made of one attack."""
    library = make_hostile(ATTACKS[request.param])
    runtime = FakeRuntime(library, FakeSearcher(library), FakeAssistant(library))
    with running(create_app(Settings(data=tmp_path / "data"), runtime)) as address:
        watched = Watched(page, address)
        yield watched
        assert watched.errors == []
        assert watched.outside == []


def test_nothing_runs_and_a_phone_shows_it_all(hostile: Watched) -> None:
    page = hostile.page
    page.set_viewport_size({"width": 320, "height": 640})
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for path in PAGES:
        hostile.open(path)
        assert page.title().endswith("Vejviser")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        expect(page.locator("main")).to_be_visible()
    hostile.open("/kilder/fjende")
    page.get_by_label("Søg i kilden").fill("prøvning med")
    expect(page.locator("#find-state")).to_have_text("Fund 1 af 1")
    assert page.title().endswith("Vejviser")
    assert dialogs == []

"""A visitor's browser on the page of a partner that shows the components."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime
from tests.api.live_server import running
from tests.browser.partner import BOTH, PartnerSite


class Visit:
    """A visitor's browser on a partner's page, and what it was told and asked for."""

    def __init__(self, page: Page, site: PartnerSite, address: str) -> None:
        self.page, self.site, self.address = page, site, address
        self.errors: list[str] = []
        self.asked: set[str] = set()
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda r: self.asked.add("{0.scheme}://{0.netloc}".format(urlsplit(r.url))))

    def open(self, components: str = BOTH) -> Page:
        self.site.components = components
        self.page.goto(self.address)
        return self.page

    def ask(self, question: str, place: str = "vejviser-spoerg") -> Locator:
        """Ask with the keyboard and return the answer once it stands there."""
        box = self.page.locator(place)
        box.get_by_label("Dit spørgsmål").fill(question)
        self.page.keyboard.press("Enter")
        expect(box.get_by_role("button", name="Spørg", exact=True)).to_have_attribute(
            "aria-disabled", "false"
        )
        return box.locator(".answer")


@contextmanager
def visit(page: Page, folder: Path, runtime: FakeRuntime, *, listed: bool) -> Iterator[Visit]:
    """Run a partner's site and a Vejviser, which has the site on its list or has not."""
    site = PartnerSite()
    with running(site.app) as address:
        settings = Settings(data=folder / "data", embed_origins=(address,) if listed else ())
        with running(create_app(settings, runtime)) as site.vejviser:
            yield Visit(page, site, address)

"""What holds for every page: accessible, no sideways scrolling, no other origin, a title of its own."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import ADDRESSES, MISSING
from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def forgive_missing(watched: Watched, path: str) -> None:
    """Chromium reports a page that is not found as an error; here it is meant."""
    if path == MISSING:
        watched.errors.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_no_violation_of_wcag(watched: Watched, path: str, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    watched.open(path)
    assert violations(page) == []
    forgive_missing(watched, path)


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("path", ADDRESSES)
def test_narrow_phones_need_no_sideways_scrolling(watched: Watched, path: str, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 640})
    watched.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    forgive_missing(watched, path)


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_has_a_title_a_heading_and_one_main(watched: Watched, path: str) -> None:
    page = watched.open(path)
    assert "Vejviser" in page.title()
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("main")).to_have_count(1)
    forgive_missing(watched, path)


def test_axe_does_find_faults(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [line.partition(":")[0] for line in violations(page)] == ["html-has-lang"]

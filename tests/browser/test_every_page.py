"""What holds for every page: accessible, no sideways scrolling, no other origin, a title of its own."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_wcag(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    assert {path: found for path in watched.every() if (found := violations(page))} == {}


def test_narrow_phones_need_no_sideways_scrolling(watched: Watched) -> None:
    page = watched.page
    page.set_viewport_size({"width": 320, "height": 640})
    too_wide = "document.documentElement.scrollWidth > 320"
    assert [path for path in watched.every() if page.evaluate(too_wide)] == []


def test_a_page_has_a_title_of_its_own_a_heading_and_one_main(watched: Watched) -> None:
    titles = {}
    for path in watched.every():
        titles[path] = watched.page.title()
        assert "Vejviser" in titles[path], path
        assert watched.page.locator("h1").count() == 1, path
        assert watched.page.locator("main").count() == 1, path
    by_page = {path.partition("?")[0]: title for path, title in titles.items() if "?" not in path}
    assert len(set(by_page.values())) == len(by_page)


def test_axe_does_find_faults(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [line.partition(":")[0] for line in violations(page)] == ["html-has-lang"]

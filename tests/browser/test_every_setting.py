"""What holds for every page however it is shown: enlarged, widely spaced, still, in the system's colours."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import ADDRESSES
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser

SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }`);
document.adoptedStyleSheets = [sheet];
"""
"""The distances of WCAG 1.4.12."""

CUT = """
[...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  const style = getComputedStyle(e);
  const shown = e.clientWidth > 2 && e.clientHeight > 2 && !e.matches("select, input, textarea, option");
  const cut = (e.scrollWidth > e.clientWidth + 1 && style.overflowX === "hidden")
    || (e.scrollHeight > e.clientHeight + 1 && style.overflowY === "hidden");
  return shown && cut;
}).map((e) => e.outerHTML.slice(0, 120))
"""
"""Elements that cut off some of their text."""


MOVING = """
[...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  const lasting = style.transitionDuration.split(",").some((d) => parseFloat(d) > 0);
  return e.checkVisibility() && (style.animationName !== "none" || lasting);
}).map((e) => e.outerHTML.slice(0, 120))
"""

BARE = """
[...document.querySelectorAll(".badge, .source-text mark")].filter((e) => {
  const style = getComputedStyle(e);
  const line = style.textDecorationLine;
  return style.borderTopStyle === "none" && style.outlineStyle === "none" && line === "none";
}).map((e) => e.outerHTML.slice(0, 120))
"""
"""Badges and marks that only a colour tells from the text around them."""


def _sideways(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("width", [640, 1280])
def test_twice_as_large_needs_no_sideways_scrolling(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width // 2, "height": 400}, device_scale_factor=2)
    page = context.new_page()
    for path in ADDRESSES:
        page.goto(address + path)
        assert _sideways(page) <= 0, path
        for link in page.locator(".top nav a").all():
            box = link.bounding_box()
            assert box is not None
            assert 0 <= box["x"] <= width // 2 - box["width"], path
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_wide_spacing_of_text_cuts_nothing_off(watched: Watched, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 700})
    for path in watched.every():
        page.evaluate(SPACING)
        assert _sideways(page) <= 0, path
        assert page.evaluate(CUT) == [], path


def test_nothing_moves_for_those_who_want_it_still(watched: Watched) -> None:
    page = watched.page
    page.emulate_media(reduced_motion="reduce")
    for path in watched.every():
        scrolling = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        assert scrolling == "auto", path
        assert page.evaluate(MOVING) == [], path


def test_focus_and_status_are_seen_in_the_systems_own_colours(watched: Watched) -> None:
    page = watched.page
    page.emulate_media(forced_colors="active")
    for path in watched.every():
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            "(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))"
        )
        assert style == "solid" and width >= 2, path
        assert page.evaluate(BARE) == [], path
        here = page.locator(".top nav [aria-current]")
        if here.count():
            assert here.evaluate("e => parseFloat(getComputedStyle(e).borderBottomWidth)") >= 2, path

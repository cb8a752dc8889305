"""What holds for every page however it is shown: enlarged, widely spaced, still, in the system's colours."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import ADDRESSES
from tests.browser.test_every_page import forgive_missing
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


def _sideways(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("path", ADDRESSES)
def test_twice_as_large_needs_no_sideways_scrolling(
    browser: Browser, address: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width // 2, "height": 400}, device_scale_factor=2)
    page = context.new_page()
    page.goto(address + path)
    assert _sideways(page) <= 0
    for link in page.locator(".top nav a").all():
        box = link.bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= width // 2 - box["width"]
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ADDRESSES)
def test_wide_spacing_of_text_cuts_nothing_off(watched: Watched, path: str, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 700})
    watched.open(path)
    page.evaluate(SPACING)
    assert _sideways(page) <= 0
    assert page.evaluate(CUT) == []
    forgive_missing(watched, path)


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_moves_for_those_who_want_it_still(watched: Watched, path: str) -> None:
    page = watched.page
    page.emulate_media(reduced_motion="reduce")
    watched.open(path)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = """[...document.querySelectorAll("*")].filter((e) => {
      const style = getComputedStyle(e);
      const lasting = style.transitionDuration.split(",").some((d) => parseFloat(d) > 0);
      return style.animationName !== "none" || lasting;
    }).length"""
    assert page.evaluate(moving) == 0
    forgive_missing(watched, path)


@pytest.mark.parametrize("path", ADDRESSES)
def test_focus_and_status_are_seen_in_the_systems_own_colours(watched: Watched, path: str) -> None:
    page = watched.page
    page.emulate_media(forced_colors="active")
    watched.open(path)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate(
        "(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))"
    )
    assert outline[0] == "solid"
    assert outline[1] >= 2
    bare = """[...document.querySelectorAll(".badge, .source-text mark")].filter((e) => {
      const style = getComputedStyle(e);
      const line = style.textDecorationLine;
      return style.borderTopStyle === "none" && style.outlineStyle === "none" && line === "none";
    }).length"""
    assert page.evaluate(bare) == 0
    here = page.locator(".top nav [aria-current]")
    if here.count():
        assert here.evaluate("e => parseFloat(getComputedStyle(e).borderBottomWidth)") >= 2
    forgive_missing(watched, path)

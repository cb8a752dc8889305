"""Keyboard only, no scripts, phones, dark mode, no connection."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def _tab_to(page: Page, selector: str, limit: int = 40) -> None:
    """Press Tab until an element that fits has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
            return
    pytest.fail(f"{selector} cannot be reached with Tab")


def test_a_conversation_with_the_keyboard_alone(watched: Watched) -> None:
    page = watched.open()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til indhold")).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, "#question")
    page.keyboard.type("Hvad kan jeg få?")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "false")
    page.keyboard.press("Shift+Tab")
    page.locator(".question").focus()
    _tab_to(page, ".claims .cite")
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark")).to_be_visible()
    _tab_to(page, '#panel [data-slot="open"]')
    page.keyboard.press("Escape")
    expect(page.locator(".claims .cite").first).to_be_focused()
    _tab_to(page, ".follow button")
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".turn").last.locator(".question")).to_be_focused()


def test_focus_can_be_seen(watched: Watched) -> None:
    page = watched.open()
    for selector in (".skip", ".brand", "#question", "#send", ".examples button"):
        _tab_to(page, selector)
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert width >= 2, selector


def test_whole_flow_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Dit spørgsmål").fill("Hvad kan jeg få?")
    page.get_by_role("button", name="Spørg", exact=True).click()
    expect(page.locator(".claims li")).to_have_count(2)
    expect(page.get_by_role("button", name="Kopiér svar")).to_be_hidden()
    page.get_by_role("button", name="Hvem kan søge?").click()
    expect(page.locator(".turn")).to_have_count(2)
    page.locator(".claims .cite").first.click()
    expect(page.locator("mark#citat")).to_be_visible()
    page.goto(f"{address}/kilder")
    page.get_by_label("Søg i titler og udgivere").fill("ordning")
    page.get_by_role("button", name="Vis").click()
    expect(page.locator(".source-list li")).to_have_count(1)
    context.close()


PAGES = ("/", "/kilder", "/kilder/proevenotat", "/kilder/fjendtlig-kilde", "/om", "/docs")


@pytest.mark.parametrize("width", [320, 360])
def test_narrow_phones_need_no_sideways_scrolling(watched: Watched, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 640})
    for path in PAGES:
        watched.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    watched.open()
    watched.ask("Hvad kan jeg få?")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_be_in_viewport()
    assert page.locator("#panel").evaluate("e => e.getBoundingClientRect().width") <= width
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


_CONTRAST = """() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
    return .2126 * f(r) + .7152 * f(g) + .0722 * f(b);
  };
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    const seen = element.checkVisibility() && !element.closest('.vh, .skip');
    if (!walk.currentNode.data.trim() || !seen) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${walk.currentNode.data.trim().slice(0, 30)}`);
  }
  return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for path in PAGES:
        watched.open(path)
        assert page.evaluate(_CONTRAST) == [], path
    watched.open()
    watched.ask("Hvad kan jeg få?")
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_be_visible()
    assert page.evaluate(_CONTRAST) == []
    watched.ask("Et brud?")
    assert page.evaluate(_CONTRAST) == []


def test_dark_mode_is_dark(watched: Watched) -> None:
    watched.page.emulate_media(color_scheme="dark")
    page = watched.open()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 25, 29)"


def test_lost_connection_is_told_and_can_be_tried_again(page: Page, address: str) -> None:
    watched = Watched(page, address)
    watched.open()
    page.context.set_offline(True)
    expect(page.locator("#offline")).to_be_visible()
    watched.ask("Hvad?")
    expect(page.locator(".trouble:visible")).to_contain_text("Serveren svarer ikke.")
    page.context.set_offline(False)
    expect(page.locator("#offline")).to_be_hidden()
    page.get_by_role("button", name="Prøv igen").click()
    expect(page.locator(".claims li")).to_have_count(2)


def test_sources_narrow_while_typing(watched: Watched) -> None:
    page = watched.open("/kilder")
    field = page.get_by_label("Søg i titler og udgivere")
    field.fill("RÅDGIVNING notat")
    expect(page.locator(".source-list li:visible")).to_have_count(1)
    expect(page.locator("#found")).to_have_text("Viser 1 af 4 kilder.")
    field.fill("findes ikke")
    expect(page.locator("#nothing")).to_be_visible()
    expect(page.get_by_role("heading", name="Dokumenter")).to_be_hidden()

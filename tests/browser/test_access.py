"""Keyboard only, no scripts, phones, dark mode, no connection."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
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


def test_the_answer_is_one_key_from_the_question_box(watched: Watched) -> None:
    page = watched.open()
    to_answer = page.locator("#to-answer")
    expect(to_answer).to_be_hidden()
    for number, question in enumerate(("Hvad kan jeg få?", "Hvem kan søge?"), start=1):
        page.locator("#question").focus()
        page.keyboard.type(question)
        page.keyboard.press("Enter")
        expect(page.locator('.answer[aria-busy="false"]')).to_have_count(number)
        expect(page.locator("#question")).to_be_focused()
        page.keyboard.press("Tab")
        expect(to_answer).to_be_focused()
        assert page.evaluate("document.activeElement.getBoundingClientRect().width") > 20
        page.keyboard.press("Enter")
        expect(page.locator(".turn").last.locator(".question")).to_be_focused()
    page.reload()
    to_answer.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".turn").last.locator(".question")).to_be_focused()


def test_tab_leads_from_the_panel_back_to_the_answer(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad kan jeg få?")
    cite = page.locator(".claims .cite").first
    for key in ("Tab", "Shift+Tab"):
        cite.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#panel mark")).to_be_visible()
        expect(page.locator("#panel h2")).to_be_focused()
        for _ in range(10):
            page.keyboard.press(key)
            if not page.evaluate("document.activeElement.closest('#panel') !== null"):
                break
        expect(cite).to_be_focused()
        expect(page.locator("#panel")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".claims .cite").nth(1)).to_be_focused()


def test_the_end_of_the_page_can_be_reached_beside_an_open_panel(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad kan jeg få?")
    page.locator(".claims .cite").first.click()
    page.locator("#send").focus()
    _tab_to(page, ".foot a", limit=60)


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
    page.get_by_label("Søg", exact=True).fill("ordning")
    page.get_by_role("button", name="Vis").click()
    expect(page.locator(".source-list > li")).to_have_count(1)
    context.close()


@pytest.mark.parametrize("width", [320, 360])
def test_an_answer_and_its_panel_fit_a_narrow_phone(watched: Watched, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 640})
    watched.open()
    watched.ask("Hvad kan jeg få?")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_be_in_viewport()
    assert page.locator("#panel").evaluate("e => e.getBoundingClientRect().width") <= width
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_answer_its_panel_and_a_failure_violate_nothing(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    watched.open()
    watched.ask("Hvad kan jeg få?")
    assert violations(page) == []
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_be_visible()
    assert violations(page) == []
    watched.ask("Et brud?")
    assert violations(page) == []


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

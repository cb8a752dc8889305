"""What is remembered of the company, seen and changed in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.api.fake_runtime import UNDERSTOOD, FakeRuntime
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser
TOLD = "Vi er 6 ansatte i Hobro. Hvad kan vi få?"


def facts(page: Page) -> list[str]:
    return page.locator('#memory [data-slot="text"]').all_inner_texts()


def test_the_box_is_shown_when_something_is_known(watched: Watched) -> None:
    page = watched.open()
    expect(page.locator("#memory")).to_be_hidden()
    watched.ask("Hvad er en klynge?")
    expect(page.locator("#memory")).to_be_hidden()
    watched.ask(TOLD)
    expect(page.get_by_role("heading", name="Det husker jeg om jer")).to_be_visible()
    assert facts(page) == ["Kommune: Mariagerfjord", "Ansatte: 6"]


def test_a_fact_is_forgotten_by_keyboard(watched: Watched, runtime: FakeRuntime) -> None:
    page = watched.open()
    watched.ask(TOLD)
    page.get_by_role("button", name="Glem kommune").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#memory li")).to_have_count(1)
    expect(page.locator("#memory-title")).to_be_focused()
    expect(page.locator("#announcer")).to_have_text("Kommune er glemt.")
    watched.ask("Og hvad så?")
    assert runtime.assistant.known.known == {"ansatte": 6}
    page.get_by_role("button", name="Glem ansatte").click()
    expect(page.locator("#memory")).to_be_hidden()


def test_facts_are_corrected_and_stay_so(watched: Watched) -> None:
    page = watched.open()
    watched.ask(TOLD)
    page.locator('#memory [data-field="ansatte"] summary').click()
    box = page.get_by_role("spinbutton", name="Ansatte")
    expect(box).to_be_focused()
    box.fill("14")
    page.keyboard.press("Enter")
    expect(page.locator("#memory li").last).to_contain_text("Ansatte: 14")
    page.locator('#memory [data-field="kommune"] summary').click()
    page.get_by_role("combobox", name="Kommune").select_option("Rebild")
    page.locator('#memory [data-field="kommune"]').get_by_role("button", name="Gem").click()
    expect(page.locator("#memory li").first).to_contain_text("Kommune: Rebild")
    page.reload()
    expect(page.locator("#memory summary")).to_have_count(2)
    assert facts(page) == ["Kommune: Rebild", "Ansatte: 14"]


def test_how_the_question_was_understood_stands_below_it(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad kan jeg få?")
    expect(page.locator(".understood")).to_be_hidden()
    watched.ask("Gælder det også eksport?")
    expect(page.locator(".understood").last).to_have_text(f"Forstået som: {UNDERSTOOD}")


def test_deleting_the_conversation_empties_the_box(watched: Watched) -> None:
    page = watched.open()
    watched.ask(TOLD)
    page.get_by_role("button", name="Slet samtalen").click()
    expect(page.locator("#memory")).to_be_hidden()

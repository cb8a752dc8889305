"""Putting the last question anew, and the keys that lead about."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def edit(page: Page, question: str) -> None:
    page.locator(".turn:visible").last.get_by_text("Ret spørgsmålet").click()
    page.get_by_label("Rettet spørgsmål").last.fill(question)
    page.keyboard.press("Enter")


def test_the_new_answer_takes_the_place_of_the_old(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Første?")
    watched.ask("Anden?")
    expect(page.get_by_text("Ret spørgsmålet").locator("visible=true")).to_have_count(1)
    edit(page, "Anden, men rettet?")
    expect(page.locator(".question")).to_have_text(["Du spurgte: Første?", "Du spurgte: Anden, men rettet?"])
    expect(page.locator(".question").last).to_be_focused()
    expect(page.locator(".answer").last).to_have_attribute("aria-busy", "false")
    page.reload()
    expect(page.locator(".question")).to_have_text(["Du spurgte: Første?", "Du spurgte: Anden, men rettet?"])


def test_the_old_answer_stays_where_the_new_one_fails(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Første?")
    edit(page, "Et brud?")
    expect(page.locator(".trouble:visible")).to_contain_text("Der skete en fejl hos os")
    expect(page.locator(".question")).to_have_text(["Du spurgte: Første?", "Du spurgte: Et brud?"])
    edit(page, "Rettet?")
    expect(page.locator(".question")).to_have_text(["Du spurgte: Rettet?"])
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "false")
    page.reload()
    expect(page.locator(".question")).to_have_text(["Du spurgte: Rettet?"])


def test_a_question_cannot_be_changed_to_nothing(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Første?")
    edit(page, "  ")
    box = page.get_by_label("Rettet spørgsmål")
    assert box.evaluate("field => field.validationMessage") == "Skriv et spørgsmål, før du sender."
    expect(page.locator(".claims li")).to_have_count(2)
    box.fill("Anden?")
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_have_text(["Du spurgte: Anden?"])


def test_slash_leads_to_the_box_and_can_be_turned_off(watched: Watched) -> None:
    page = watched.open()
    box = page.get_by_label("Dit spørgsmål")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    page.keyboard.type("a/b")
    expect(box).to_have_value("a/b")
    page.locator("#kept summary").click()
    page.get_by_label("Tasten / går til spørgsmålsfeltet").uncheck()
    page.reload()
    page.keyboard.press("/")
    expect(page.get_by_label("Dit spørgsmål")).not_to_be_focused()


def test_announcements_are_few(watched: Watched) -> None:
    page = watched.open()
    page.evaluate("""() => {
        window.said = [];
        new MutationObserver(() => said.push(document.getElementById('announcer').textContent))
            .observe(document.getElementById('announcer'), { childList: true });
    }""")
    watched.ask("Hvad?")
    assert page.evaluate("said") == ["Søger i kilderne.", "Svaret er klar: 2 udsagn, 3 citater."]
    assert page.locator(".turn [aria-live]").count() == 0

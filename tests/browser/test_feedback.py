"""»Hjalp svaret?« in a browser."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser

THANKS = "Tak for din tilbagemelding."


def _asked(watched: Watched) -> Locator:
    watched.open()
    watched.ask("Hvad kan jeg få?")
    return watched.page.locator(".turn:last-child .helped")


def test_no_with_reasons_is_kept_and_can_be_changed(watched: Watched) -> None:
    part = _asked(watched)
    page = watched.page
    part.get_by_role("button", name="Nej").click()
    expect(part.get_by_role("status")).to_have_text("Tak. Fortæl gerne hvorfor herunder.")
    part.get_by_label("Det var forældet").check()
    part.get_by_label("Fortæl gerne mere").fill("Ring til mig på 12 34 56 78.")
    part.get_by_role("button", name="Send").click()
    expect(part.get_by_role("status")).to_have_text(THANKS)
    expect(part.get_by_role("status")).to_be_focused()
    page.reload()
    expect(part.get_by_role("button", name="Nej")).to_have_attribute("aria-pressed", "true")
    part.get_by_role("link", name="Uddyb eller ret").click()
    expect(part.get_by_label("Det var forældet")).to_be_checked()
    expect(part.get_by_label("Fortæl gerne mere")).to_have_value("Ring til mig på •••.")
    part.get_by_role("button", name="Fjern tilbagemeldingen").click()
    expect(part.get_by_role("status")).to_have_text("Din tilbagemelding er fjernet.")
    page.reload()
    expect(part.get_by_role("button", name="Nej")).to_have_attribute("aria-pressed", "false")


def test_yes_is_one_press_and_shows_no_reasons_against_the_answer(watched: Watched) -> None:
    part = _asked(watched)
    part.get_by_role("button", name="Ja").click()
    expect(part.get_by_role("status")).to_have_text(THANKS)
    expect(part.locator(".helped-more")).to_be_hidden()
    part.get_by_role("link", name="Uddyb eller ret").click()
    expect(part.get_by_label("Det svarede på mit spørgsmål")).to_be_focused()
    expect(part.get_by_label("Det var forældet")).to_be_hidden()


def test_with_the_keyboard_alone(watched: Watched) -> None:
    part = _asked(watched)
    keyboard = watched.page.keyboard
    part.get_by_role("button", name="Nej").focus()
    keyboard.press("Enter")
    expect(part.locator(".helped-more")).to_be_visible()
    keyboard.press("Tab")
    expect(part.get_by_label("Det svarede ikke på mit spørgsmål")).to_be_focused()
    keyboard.press("Space")
    keyboard.press("Enter")
    expect(part.get_by_role("status")).to_have_text(THANKS)
    expect(part.get_by_role("button", name="Nej")).to_have_attribute("aria-pressed", "true")


def test_trouble_is_said_and_the_choice_not_shown_as_kept(watched: Watched) -> None:
    part = _asked(watched)
    watched.page.route("**/feedback", lambda route: route.abort())
    part.get_by_role("button", name="Ja").click()
    expect(part.get_by_role("status")).to_have_text("Tilbagemeldingen kunne ikke gemmes. Prøv igen om lidt.")
    expect(part.get_by_role("button", name="Ja")).to_have_attribute("aria-pressed", "false")
    watched.errors.clear()  # Chromium reports the request that was stopped


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_wcag_with_the_reasons_open(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 700})
    part = _asked(watched)
    part.get_by_role("button", name="Nej").click()
    expect(part.locator(".helped-more")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    part.get_by_role("button", name="Send").click()
    expect(part.get_by_role("status")).to_have_text(THANKS)
    assert violations(page) == []


def test_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Dit spørgsmål").fill("Hvad kan jeg få?")
    page.get_by_role("button", name="Spørg", exact=True).click()
    page.get_by_role("button", name="Nej").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tak for din tilbagemelding")
    page.get_by_label("Det var for langt").check()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#thread .helped").get_by_role("status")).to_have_text(THANKS)
    expect(page.get_by_role("button", name="Nej")).to_have_attribute("aria-pressed", "true")
    context.close()

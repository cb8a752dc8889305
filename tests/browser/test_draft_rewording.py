"""Making the text of a draft more fluent, in a browser and without scripts."""

import pytest
from playwright.sync_api import Browser, expect

from tests.api.fake_rewording import FLUENT, GOOD, INVENTED, model_says
from tests.api.fake_runtime import FakeRuntime
from tests.browser.axe import violations
from tests.browser.draft_flow import make_draft
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser

REWORD, BACK = "Gør teksten mere flydende", "Brug kildernes ord igen"


def test_the_button_tells_that_it_waits_and_then_what_came_of_it(
    watched: Watched, runtime: FakeRuntime
) -> None:
    page = watched.page
    with model_says(runtime, GOOD) as server:
        page.goto(f"{make_draft(page, watched.address)}/tekst")
        button = page.locator(".reword button").first
        expect(button).to_have_text(REWORD)
        # A second press comes before the new page, and what the button says meanwhile is written down.
        button.evaluate("b => { b.click(); sessionStorage.imens = b.textContent; b.click(); }")
        # The first sentence that is checked waits for the dictionaries to be read.
        expect(page.locator("#omskrivning")).to_contain_text("Én sætning er skrevet om", timeout=30_000)
        expect(page.locator("#omskrivning")).to_be_focused()
        assert page.evaluate("sessionStorage.imens") == "Sprogmodellen skriver …"
        assert len(server.bodies) == 1
        expect(page.locator(".sourced").filter(has_text=FLUENT)).to_have_text(FLUENT)
        assert violations(page) == []
        page.get_by_role("button", name=BACK).click()
        expect(page.locator("#omskrivning")).to_contain_text("kildernes egne ord")
        expect(page.get_by_role("button", name=BACK)).to_have_count(0)


def test_without_scripts(browser: Browser, address: str, runtime: FakeRuntime) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page = context.new_page()
    with model_says(runtime, INVENTED):
        page.goto(f"{make_draft(page, address)}/tekst")
        page.get_by_role("button", name=REWORD).click()
    expect(page.locator("#omskrivning")).to_contain_text("kunne ikke eftervises", timeout=30_000)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()

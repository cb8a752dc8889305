"""The pages that tell of errors, in a browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import make_runtime
from tests.api.live_server import running
from tests.browser.axe import violations

pytestmark = pytest.mark.browser


def test_a_waiting_page_shows_the_page_as_soon_as_it_is_there(page: Page, tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path / "data"))
    with running(app) as address:
        page.clock.install()
        page.goto(f"{address}/kilder?q=notat")
        expect(page.locator("h1")).to_have_text("Kilderne kan ikke bruges lige nu")
        expect(page.locator("#waiting")).to_contain_text("prøver selv igen")
        assert violations(page) == []
        with page.expect_response("**/kilder?q=notat") as again:
            page.clock.fast_forward(11_000)
        assert again.value.status == 503
        app.state.services.runtime = make_runtime()
        page.clock.fast_forward(16_000)
        expect(page.locator(".source-list > li")).to_have_count(1)
        app.state.services.runtime = None


def test_without_scripts_a_link_tries_again(page: Page, tmp_path: Path) -> None:
    browser = page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    app = create_app(Settings(data=tmp_path / "data"))
    with running(app) as address:
        plain = context.new_page()
        plain.goto(f"{address}/kilder?q=notat")
        expect(plain.locator("#waiting")).to_be_hidden()
        app.state.services.runtime = make_runtime()
        plain.get_by_role("link", name="Prøv igen").click()
        expect(plain.locator(".source-list > li")).to_have_count(1)
        app.state.services.runtime = None
    context.close()


def test_a_page_that_is_not_there_leads_on_by_search(page: Page, address: str) -> None:
    page.goto(f"{address}/kilder/findes-ikke")
    expect(page).to_have_title("Findes ikke · Vejviser")
    page.get_by_label("Søg i alle kilder").fill("sparring")
    page.keyboard.press("Enter")
    expect(page.locator(".piece mark").first).to_have_text("sparring")

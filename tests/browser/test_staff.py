"""Logging in and out in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from api.app import create_app
from api.settings import Settings
from tests.api.fake_runtime import FakeRuntime
from tests.api.live_server import running
from tests.api.staff.staffed import KEY, NAME, add_key, add_staff_pages
from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


@pytest.fixture
def address(tmp_path: Path, runtime: FakeRuntime) -> Iterator[str]:
    """The address of a server with a staff key and a page behind it."""
    app = create_app(Settings(data=tmp_path / "data"), runtime)
    add_staff_pages(app)
    add_key(app)
    with running(app) as url:
        yield url


def test_login_by_keyboard_leads_to_the_page_that_was_asked_for(watched: Watched) -> None:
    page = watched.open("/indsigt?uge=12")
    expect(page).to_have_url(f"{watched.address}/log-ind?videre=%2Findsigt%3Fuge%3D12")
    field = page.get_by_label("Din nøgle")
    field.focus()
    page.keyboard.type(KEY)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{watched.address}/indsigt?uge=12")
    expect(page.get_by_text(f"Logget ind som {NAME}")).to_be_visible()
    (cookie,) = page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    assert page.evaluate("document.cookie") == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_wrong_key_is_told_beside_the_field(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/log-ind")
    page.get_by_label("Din nøgle").fill("en-forkert-noegle-1")
    page.get_by_role("button", name="Log ind").click()
    field = page.get_by_label("Din nøgle")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(
        "Nøglen passer ikke. Se efter, om den er skrevet helt, og prøv igen."
    )
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_login_and_logout_without_scripts_and_nothing_to_go_back_to(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    page.goto(f"{address}/log-ind")
    page.get_by_label("Din nøgle").fill(KEY)
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_text(f"Logget ind som {NAME}")).to_be_visible()
    page.get_by_role("button", name="Log ud").click()
    expect(page.get_by_role("status").filter(has_text="Du er logget ud.")).to_be_visible()
    page.go_back()
    expect(page.get_by_label("Din nøgle")).to_be_visible()
    assert context.cookies() == []
    context.close()


def test_a_form_on_another_site_cannot_ask(watched: Watched) -> None:
    page = watched.open()
    form = f'<form method="post" action="{watched.address}/"><input name="question" value="Hvad?"></form>'
    page.goto("about:blank")
    page.set_content(f"<!doctype html><title>Partner</title>{form}")
    with page.expect_navigation() as landed:
        page.evaluate("document.forms[0].submit()")
    assert landed.value is not None
    assert landed.value.status == 403
    expect(page.get_by_role("heading", name="Forespørgslen kom fra en anden hjemmeside")).to_be_visible()
    watched.errors.clear()  # Chromium reports the refusal, which is meant

"""Drafts in a browser: the whole way with the mouse, with the keyboard alone, and without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.draft_flow import IDEA, make_draft
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser

STEPS = ("", "/argumenter", "/krav", "/tekst", "/versioner", "/word")
WIDTH = "document.documentElement.scrollWidth"


def _outline(page: Page) -> list[str]:
    return [str(item.get_attribute("id")) for item in page.locator(".outline-box li").all()]


def _reach(page: Page, target: Locator) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError(f"never reached: {target}")


def test_from_idea_to_word_file_without_a_new_page_for_each_button(watched: Watched) -> None:
    page = watched.page
    make_draft(page, watched.address)
    expect(page.locator("#a-arg-sparring .used")).to_contain_text("baggrund og behov")
    page.evaluate("window.sammeSide = true")
    page.locator("#o-arg-sparring").get_by_role("button", name="Flyt ned").click()
    expect(page.locator(".outline-box li").first).to_have_attribute("id", "o-arg-tilskud")
    expect(page.locator("#announcer")).to_have_text("Flyttet ned.")
    expect(page.locator("#o-arg-sparring").get_by_role("button", name="Flyt ned")).to_be_focused()
    page.locator("#a-arg-net").get_by_role("button", name="Tag ud").click()
    expect(page.locator("#a-arg-net").get_by_role("button", name="Brug")).to_be_focused()
    assert "o-arg-net" not in _outline(page)
    assert page.evaluate("window.sammeSide") is True
    page.get_by_role("link", name="Videre til krav").click()
    expect(page.locator(".ticks li").first).to_be_visible()
    page.get_by_role("link", name="Videre til udkastet").click()
    expect(page.locator(".draft-text .cite").first).to_have_text("1")
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent som Word").click()
    assert download.value.suggested_filename == "Bagerne.docx"
    page.goto(f"{watched.address}/udkast")
    expect(page.locator("#kept-list a")).to_have_text("Bagerne")


def test_a_phone_offers_the_next_step_before_the_arguments(watched: Watched) -> None:
    page = watched.page
    address = make_draft(page, watched.address)
    early = page.locator(".go-on-early a")
    expect(early).to_be_hidden()  # a wide screen has the same button beside the arguments
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(f"{address}/argumenter")
    expect(early).to_be_in_viewport()
    early.click()
    page.wait_for_url("**/krav")


def test_what_is_written_is_saved_by_itself(watched: Watched) -> None:
    page = watched.page
    page.goto(make_draft(page, watched.address))
    page.get_by_label("Målgruppe").fill("Ti opdigtede bagere")
    expect(page.locator("#state-text")).to_have_text("Ikke gemt endnu …")
    expect(page.locator("#state-text")).to_have_text(re.compile(r"^Gemt kl\. \d\d\.\d\d$"))
    page.reload()
    expect(page.get_by_label("Målgruppe")).to_have_value("Ti opdigtede bagere")


def test_going_on_at_once_saves_first(watched: Watched) -> None:
    page = watched.page
    address = make_draft(page, watched.address)
    page.goto(address)
    page.get_by_label("Målgruppe").fill("Ti opdigtede bagere")
    page.get_by_role("link", name="4 Udkast").click()
    page.wait_for_url("**/tekst")
    expect(page.locator("#afsnit-3 .own-text")).to_have_text("Ti opdigtede bagere")


def test_two_windows_show_the_difference_and_lose_nothing(watched: Watched) -> None:
    page = watched.page
    address = make_draft(page, watched.address)
    page.goto(address)
    other = page.context.new_page()
    other.goto(address)
    other.get_by_label("Projektidé").fill("Vi vil bage rugbrød.")
    expect(other.locator("#state-text")).to_have_text(re.compile(r"^Gemt kl\."))
    page.get_by_label("Projektidé").fill("Vi vil bage boller.")
    expect(page.locator("#state-text")).to_contain_text("ændret i et andet vindue")
    page.get_by_label("Målgruppe").fill("Alle, der spiser boller")
    page.wait_for_timeout(2_000)
    page.get_by_role("link", name="Se forskellen, og vælg").click()
    expect(page.locator(".diff del").first).to_contain_text("rugbrød")
    expect(page.locator(".diff")).to_contain_text("Alle, der spiser boller")
    assert violations(page) == []
    page.get_by_role("button", name="frem").click()
    expect(page.get_by_label("Projektidé")).to_have_value("Vi vil bage boller.")
    other.close()
    watched.errors.clear()  # Chromium reports the answers 409


def test_with_the_keyboard_alone(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.address}/udkast")
    keyboard = page.keyboard
    _reach(page, page.get_by_label("Projektidé"))
    keyboard.type(IDEA)
    _reach(page, page.get_by_role("button", name="Find argumenter"))
    keyboard.press("Enter")
    page.wait_for_url("**/argumenter")
    _reach(page, page.locator("#a-arg-net").get_by_role("button", name="Tag ud"))
    keyboard.press("Enter")
    expect(page.locator("#a-arg-net").get_by_role("button", name="Brug")).to_be_focused()
    _reach(page, page.locator("#o-arg-tilskud").get_by_role("button", name="Flyt op"))
    keyboard.press("Space")
    expect(page.locator(".outline-box li").first).to_have_attribute("id", "o-arg-tilskud")
    expect(page.locator("#o-arg-tilskud").get_by_role("button", name="Flyt ned")).to_be_focused()
    _reach(page, page.locator("#o-arg-tilskud .move summary"))
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.type("målg")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(page.locator("#announcer")).to_have_text("Flyttet til Målgruppe.")
    expect(page.locator("#o-arg-tilskud .move summary")).to_be_focused()
    expect(page.locator("#o-arg-tilskud .move summary")).to_be_in_viewport()
    expect(page.locator("h3", has_text="Målgruppe").locator("+ ol")).to_contain_text("Tilskuddet dækker")
    expect(page.locator("#o-arg-tilskud .move")).not_to_have_attribute("open", "")
    _reach(page, page.get_by_role("link", name="Se udkastet og skriv selv"))
    keyboard.press("Enter")
    page.wait_for_url("**/tekst")
    _reach(page, page.locator("#hul-tidsplan summary"))
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.type("Fra maj 2027 til maj 2028.")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(page.locator("#afsnit-8 .own-text")).to_have_text("Fra maj 2027 til maj 2028.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_wcag_at_any_step_and_a_phone_shows_it_all(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    address = make_draft(page, watched.address)
    page.locator("#a-arg-net").get_by_role("button", name="Tag ud").click()
    page.locator("#a-arg-net").get_by_role("button", name="Fravælg").click()
    expect(page.locator(".dropped")).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    for step in STEPS:
        page.goto(address + step)
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert violations(page) == [], step
        assert page.evaluate(WIDTH) <= 320, step
        expect(page.locator("h1")).to_have_count(1)


def test_paper_has_the_draft_and_none_of_the_buttons(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{make_draft(page, watched.address)}/tekst")
    page.emulate_media(media="print")
    shown = [b for b in page.locator("main button, main summary, main textarea").all() if b.is_visible()]
    assert shown == []
    expect(page.locator(".references blockquote").first).to_be_visible()
    expect(page.locator(".gap").first).to_be_visible()


def test_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    draft = make_draft(page, address)
    page.locator("#o-arg-sparring").get_by_role("button", name="Flyt ned").click()
    assert _outline(page)[0] == "o-arg-tilskud"
    assert page.url.endswith("#o-arg-sparring")
    page.locator("#o-arg-net .move summary").click()
    page.locator("#o-arg-net").get_by_label("Flyt til afsnittet").select_option("Formål")
    page.locator("#o-arg-net").get_by_role("button", name="Flyt:").click()
    assert page.url.endswith("#o-arg-net")
    expect(page.locator("h3", has_text="Formål").locator("+ ol li")).to_have_attribute("id", "o-arg-net")
    page.get_by_role("link", name="3 Krav").click()
    page.locator(".write-about a").first.click()
    expect(page.get_by_label("Projektidé")).to_have_value(IDEA)
    page.goto(f"{draft}/tekst")
    page.locator("#hul-tidsplan summary").click()
    page.locator("#svar-tidsplan").fill("Fra maj 2027.")
    page.get_by_role("button", name="Sæt svaret ind").locator("visible=true").click()
    expect(page.locator("#afsnit-8 .own-text")).to_have_text("Fra maj 2027.")
    page.get_by_role("button", name="Slet udkastet").click()
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator("h1")).to_have_text("Bagerne")
    context.close()

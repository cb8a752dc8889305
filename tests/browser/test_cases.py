"""Find case in the browser: without reloading, with the keyboard, without scripts, on a phone, on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.library import Library
from tests.api.fake_runtime import FakeRuntime
from tests.browser.axe import violations
from tests.browser.watched import Watched
from tests.retrieval.cases.invented import CASES, make_case, make_search, make_transcript

pytestmark = pytest.mark.browser

MANY = tuple(make_case(f"proeve-{i}", f"Prøve {i:02}", medie="SoMe", tags=("prøve",)) for i in range(14))
FILMED = make_case("filmet", "Prøvehuset på film", medie="video", link="https://vimeo.com/1")


@pytest.fixture
def runtime(runtime: FakeRuntime) -> FakeRuntime:
    spoken, own = make_transcript("filmet.vtt"), runtime.library
    runtime.library = Library([*own.sources, *spoken.sources], [*own.passages, *spoken.passages])
    runtime.cases = make_search((*CASES, *MANY, FILMED), runtime.library)
    return runtime


def stayed(page: Page) -> bool:
    """Tell whether the page is still the one that ``mark`` was set on."""
    return bool(page.evaluate("window.mark === true"))


def open_marked(watched: Watched, path: str = "/case") -> Page:
    page = watched.open(path)
    page.evaluate("window.mark = true")
    return page


def test_a_choice_narrows_at_once_and_back_takes_it_back(watched: Watched) -> None:
    page = open_marked(watched)
    maritime = page.locator('input[name="branche"][value="maritim"]')
    maritime.check()
    expect(page.locator("#found")).to_have_text("1 case passer")
    expect(maritime).to_be_focused()
    expect(maritime).to_be_checked()
    assert page.url.endswith("/case?branche=maritim")
    page.get_by_role("link", name="Fjern valget Branche: maritim").click()
    expect(page.locator("#found")).to_have_text("20 cases, side 1 af 2")
    expect(page.locator("#hits-title")).to_be_focused()
    page.go_back()
    expect(page.locator("#found")).to_have_text("1 case passer")
    expect(maritime).to_be_checked()
    page.go_back()
    expect(maritime).not_to_be_checked()
    assert stayed(page)


def test_words_pages_and_order_without_reloading(watched: Watched) -> None:
    page = open_marked(watched)
    page.get_by_label("Søg med dine egne ord").fill("ost")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_contain_text("passer")
    expect(page).to_have_title("»ost« · Find case · Vejviser")
    page.go_back()
    expect(page.get_by_label("Søg med dine egne ord")).to_have_value("")
    page.get_by_role("link", name="Næste").click()
    expect(page.locator("#found")).to_have_text("20 cases, side 2 af 2")
    expect(page.locator("#hits-title")).to_be_focused()
    page.get_by_role("link", name="Titel").click()
    expect(page.locator(".case-card h3").first).to_contain_text("Ostelauget")
    assert page.url.endswith("/case?sort=titel")
    assert stayed(page)


def test_unfolded_choices_stay_unfolded(watched: Watched) -> None:
    page = open_marked(watched)
    page.locator("#facet-geografi > summary").click()
    page.locator('input[name="geografi"][value="Fyn"]').check()
    expect(page.locator("#found")).to_have_text("1 case passer")
    page.get_by_role("link", name="Fjern valget Geografi: Fyn").click()
    expect(page.locator("#found")).to_contain_text("20 cases")
    expect(page.locator('input[name="geografi"][value="Fyn"]')).to_be_visible()


def test_the_search_with_the_keyboard_alone(watched: Watched) -> None:
    page = open_marked(watched)
    page.get_by_label("Søg med dine egne ord").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Søg", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#facet-opgave > summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#facets input:checked")).to_have_count(1)
    expect(page.locator("#facets input:checked")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#found")).to_have_text("20 cases, side 1 af 2")


def test_on_a_phone_choices_are_folded_and_lead_to_the_cases(watched: Watched) -> None:
    page = watched.page
    page.set_viewport_size({"width": 320, "height": 640})
    open_marked(watched)
    expect(page.locator("#facets")).to_be_hidden()
    page.locator("#filters > summary").click()
    page.locator('input[name="opgave"]').first.check()
    expect(page.locator("#filters > summary")).to_have_text(re.compile(r"Vælg\s+\(1 valgt\)"))
    expect(page.locator("#facets")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name=re.compile(r"^Vis \d+ cases?$")).click()
    expect(page.locator("#facets")).to_be_hidden()
    expect(page.locator(".case-card").first).to_be_in_viewport()
    assert stayed(page)


def test_on_a_phone_a_search_leads_to_the_cases(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/case")
    page.get_by_label("Søg med dine egne ord").fill("video fra Fyn")
    page.keyboard.press("Enter")
    expect(page.locator("#hits-title")).to_be_focused()
    expect(page.locator(".case-card").first).to_be_in_viewport()
    expect(page.get_by_role("link", name="Fjern læsningen medie: video")).to_be_hidden()
    page.get_by_text("Dine ord er læst som video, Fyn").click()
    page.get_by_role("link", name="Fjern læsningen medie: video").click()
    expect(page.get_by_text("Dine ord er læst som Fyn")).to_be_visible()
    expect(page.get_by_role("link", name="Fjern læsningen geografi: Fyn")).to_be_visible()
    context.close()


def test_the_whole_flow_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(
        java_script_enabled=False, locale="da-DK", viewport={"width": 360, "height": 700}
    )
    page = context.new_page()
    page.goto(f"{address}/case")
    page.locator("#filters > summary").click()
    page.locator('input[name="branche"][value="maritim"]').check()
    page.get_by_role("button", name="Vis cases").click()
    expect(page.locator("#found")).to_have_text("1 case passer")
    page.get_by_label("Søg med dine egne ord").fill("kvantefysik")
    page.get_by_role("button", name="Søg", exact=True).click()
    expect(page.get_by_role("heading", name="De nærmeste cases")).to_be_visible()
    page.locator(".case-card a").first.click()
    expect(page.locator("#reference")).to_contain_text(f"{address}/case/aaens-baade")
    expect(page.get_by_role("button", name="Kopiér som henvisning")).to_be_hidden()
    page.get_by_role("link", name="maritim").click()
    expect(page.locator("#found")).to_have_text("1 case passer")
    context.close()


def test_a_reference_is_copied_also_with_the_time(watched: Watched, address: str) -> None:
    page = watched.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    watched.open("/case/filmet#t-133")
    page.get_by_role("button", name="Kopiér som henvisning").click()
    expect(page.locator("#announcer")).to_have_text("Henvisningen er kopieret.")
    assert page.evaluate("navigator.clipboard.readText()") == (
        f"Prøvehuset på film. Uden dato, oplyst 2020. {address}/case/filmet"
    )
    page.locator("#t-133").get_by_role("button", name="Kopiér med tid").click()
    expect(page.locator("#announcer")).to_contain_text("med tid")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("»Den første kunde i Oslo ringede")
    assert copied.endswith(
        f"« (02:13). Prøvehuset på film. Uden dato, oplyst 2020. {address}/case/filmet#t-133"
    )


def test_the_way_back_leads_to_the_search(watched: Watched) -> None:
    page = open_marked(watched)
    page.locator('input[name="branche"][value="maritim"]').check()
    expect(page.locator("#found")).to_have_text("1 case passer")
    page.get_by_role("link", name="Åens Både").click()
    page.get_by_role("link", name="Tilbage til søgningen").click()
    expect(page.locator("#found")).to_have_text("1 case passer")
    watched.open("/case/ostemesteren")
    expect(page.locator(".eyebrow a")).to_have_text("Find case")


def test_a_lost_connection_is_told_and_can_be_tried_again(page: Page, address: str) -> None:
    watched = Watched(page, address)
    open_marked(watched)
    page.context.set_offline(True)
    page.locator('input[name="branche"][value="maritim"]').check()
    expect(page.locator("#trouble")).to_contain_text("Listen kunne ikke hentes.")
    expect(page.locator("#found")).to_have_text("20 cases, side 1 af 2")
    page.context.set_offline(False)
    page.get_by_role("link", name="Prøv igen").click()
    expect(page.locator("#found")).to_have_text("1 case passer")
    expect(page.locator("#trouble")).to_be_hidden()
    assert page.url.endswith("?branche=maritim")
    assert stayed(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_states_after_actions_violate_nothing(watched: Watched, scheme: str, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    watched.open("/case?q=video+fra+Bornholm")
    if width == 320:
        page.locator("#filters > summary").click()
    for fold in page.locator("#facets summary").all():
        if fold.locator("xpath=..").get_attribute("open") is None and fold.is_visible():
            fold.click()
    page.locator('input[name="medie"][value="video"]').check()
    expect(page.locator(".chosen")).to_be_visible()
    assert violations(page) == []
    watched.open("/case/filmet#t-133")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_the_cases_and_what_was_searched(watched: Watched) -> None:
    page = watched.page
    page.emulate_media(media="print")
    watched.open("/case?q=ost&medie=video")
    expect(page.get_by_text("Søgning: »ost« · Medie: video")).to_be_visible()
    expect(page.locator(".case-card").first).to_be_visible()
    for part in (".case-words", "#filters", ".chosen", ".order"):
        expect(page.locator(part)).to_be_hidden()
    watched.open("/case/filmet")
    expect(page.locator("#reference")).to_be_visible()
    expect(page.locator("#t-133 q")).to_be_visible()
    expect(page.get_by_role("button", name="Kopiér som henvisning")).to_be_hidden()

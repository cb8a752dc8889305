"""Finding and reading sources: with scripts, with the keyboard alone, and without scripts."""

import json
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page, expect

from api.reading.text_query import TextQuery
from tests.api.fake_runtime import FakeRuntime
from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def test_the_list_narrows_while_one_writes_and_its_address_follows(watched: Watched) -> None:
    page = watched.open("/kilder")
    field = page.get_by_label("Søg", exact=True)
    field.press_sequentially("PRØVEKOMMUNEN notat")
    expect(page.locator(".source-list > li")).to_have_count(1)
    expect(page.locator("#announcer")).to_contain_text("1 kilde med »PRØVEKOMMUNEN notat«")
    expect(field).to_be_focused()
    assert page.url.endswith("/kilder?q=PR%C3%98VEKOMMUNEN+notat")
    page.get_by_label("Søg i", exact=True).select_option("Hele teksten")
    expect(page.locator("#nothing")).to_be_visible()
    field.fill("gratis sparring")
    expect(page.locator(".piece mark").first).to_have_text("gratis sparring")
    page.reload()
    expect(page.locator(".piece mark").first).to_have_text("gratis sparring")
    expect(page.get_by_label("Søg", exact=True)).to_have_value("gratis sparring")


def test_a_choice_can_be_gone_back_from(watched: Watched) -> None:
    page = watched.open("/kilder")
    page.get_by_text("Status, år, område og sortering").click()
    page.get_by_label("Status").select_option(value="udløbet")
    expect(page.locator(".source-list > li")).to_have_count(1)
    expect(page).to_have_title("Kilder · Vejviser")
    page.go_back()
    expect(page.locator(".source-group")).to_have_count(2)
    expect(page.get_by_label("Status")).to_have_value("")


def test_finding_in_a_source_with_the_keyboard(watched: Watched) -> None:
    page = watched.open("/kilder/proevenotat")
    field = page.get_by_label("Søg i kilden")
    field.focus()
    page.keyboard.type("PROEVEKOMMUNEN")
    state = page.locator("#find-state")
    expect(state).to_have_text("Fund 1 af 6")
    page.keyboard.press("Enter")
    expect(state).to_have_text("Fund 2 af 6")
    expect(page.locator("mark[data-current]")).to_be_in_viewport()
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(state).to_have_text("Fund 6 af 6")
    expect(page.locator("mark[data-current]")).to_be_in_viewport()
    expect(field).to_be_focused()
    assert page.url.endswith("?soeg=PROEVEKOMMUNEN")
    page.keyboard.press("Escape")
    expect(page.locator("mark.hit")).to_have_count(0)
    expect(state).to_have_text("")
    assert page.url.endswith("/kilder/proevenotat")


def test_scripts_go_on_from_the_marks_of_the_server(watched: Watched) -> None:
    page = watched.open("/kilder/proevenotat?soeg=kommunen&fund=3")
    expect(page.locator("#find-state")).to_have_text("Fund 3 af 6")
    page.get_by_role("link", name="Næste").click()
    expect(page.locator("#find-state")).to_have_text("Fund 4 af 6")
    assert page.evaluate("document.querySelectorAll('mark[data-current]').length") == 1
    page.get_by_role("link", name="Ryd").click()
    expect(page.locator("mark.hit")).to_have_count(0)
    expect(page.get_by_label("Søg i kilden")).to_be_focused()


def test_marking_and_unmarking_leaves_the_text_as_it_was(watched: Watched, runtime: FakeRuntime) -> None:
    page = watched.open("/kilder/proevenotat?start=60&end=140")
    before = page.locator("article").inner_text()
    field = page.get_by_label("Søg i kilden")
    field.fill("prøvekommunen tilbyder to")
    expect(page.locator("#find-state")).to_contain_text("Fund 1 af 3")
    field.fill("en")
    expect(page.locator("#find-state")).to_contain_text("Fund 1 af")
    field.press("Escape")
    expect(page.locator("mark.hit")).to_have_count(0)
    assert page.locator("article").inner_text() == before
    text = runtime.library.source("proevenotat").text
    assert "".join(page.locator("article mark").all_inner_texts()).split() == text[60:140].split()


@pytest.mark.parametrize(
    "written",
    [
        "vækst",
        "AALBORG",
        "en  vej",
        "vej en",
        "vej kr",
        "en ab vej",
        "(a+b)",
        "2020-2023",
        "k.",
        "cafe",
        "[x]",
        "loesning",
    ],
)
def test_browser_and_server_find_the_same(watched: Watched, written: str) -> None:
    texts = [
        "Vaekst og VÆKST i Ålborg, Aalborg.",
        "En vej, en\n vej (a+b).",
        "2020–2023 k. kr",
        "Café [x] løsning",
    ]
    page = watched.open("/kilder")
    script = """async ([texts, written]) => {
      const module = await import("/static/js/wanted.js");
      return module.findIn(texts, module.wanted(written));
    }"""
    here = page.evaluate(script, [texts, written])
    query = TextQuery.of(written)
    assert query is not None
    found = query.find(texts)
    assert here == {"together": found.together, "spans": json.loads(json.dumps(found.spans))}
    assert found.total


def test_the_address_of_a_paragraph_is_copied(watched: Watched) -> None:
    page = watched.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.open("/kilder/proevenotat?soeg=sparring")
    paragraph = page.locator("article p:not(.repeat)").first
    sign = paragraph.locator(".here")
    assert sign.evaluate("e => getComputedStyle(e).opacity") == "0"
    paragraph.hover()
    expect(sign).to_have_css("opacity", "1")
    sign.click()
    expect(page.locator("#announcer")).to_have_text("Adressen på afsnittet er kopieret")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == f"{watched.address}/kilder/proevenotat#{paragraph.get_attribute('id')}"
    page.goto(address)
    expect(paragraph).to_be_in_viewport()


def _reached(page: Page, presses: int) -> Sequence[str]:
    names = []
    for _ in range(presses):
        page.keyboard.press("Tab")
        names.append(str(page.evaluate("document.activeElement.className || document.activeElement.id")))
    return names


def test_tab_reaches_the_addresses_of_the_section_one_reads(watched: Watched) -> None:
    page = watched.open("/kilder/proevenotat")
    page.locator(".outline a").nth(2).click()
    expect(page.locator('.outline [aria-current="location"]')).to_have_count(1)
    page.get_by_label("Søg i kilden").focus()
    reached = _reached(page, 5)
    assert "here" in reached
    assert reached.count("here") < page.locator(".here").count()


def test_the_outline_shows_where_one_reads(watched: Watched) -> None:
    page = watched.open("/kilder/proevenotat")
    link = page.locator(".outline a").nth(3)
    link.click()
    expect(link).to_have_attribute("aria-current", "location")
    expect(page.locator(".outline [aria-current]")).to_have_count(1)


def test_back_to_the_answer(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad kan jeg få?")
    answer = page.url
    page.locator(".claims .cite").first.click()
    page.locator('#panel [data-slot="open"]').click()
    expect(page.locator("mark#citat")).to_be_in_viewport()
    page.get_by_role("link", name="Tilbage til svaret").click()
    assert page.url == answer
    expect(page.locator(".claims li")).to_have_count(2)


def test_finding_and_reading_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(
        java_script_enabled=False, locale="da-DK", viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto(f"{address}/kilder")
    page.get_by_label("Søg", exact=True).fill("gratis sparring")
    page.get_by_label("Søg i", exact=True).select_option("Hele teksten")
    page.get_by_role("button", name="Vis").click()
    page.locator("a.piece").nth(1).click()
    expect(page.locator("#find-state")).to_have_text("Fund 2 af 3")
    expect(page.locator("mark[data-current]")).to_be_in_viewport()
    page.get_by_role("link", name="Næste").click()
    expect(page.locator("#find-state")).to_have_text("Fund 3 af 3")
    expect(page.locator("#fund-3")).to_be_in_viewport()
    page.get_by_label("Søg i kilden").fill("giraf")
    page.get_by_role("button", name="Søg", exact=True).click()
    expect(page.locator("#find-state")).to_have_text("Ingen fund")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_states_that_come_after_actions_violate_nothing(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    watched.open("/kilder")
    page.get_by_text("Status, år, område og sortering").click()
    page.get_by_label("Søg", exact=True).fill("findes ikke")
    expect(page.locator("#nothing")).to_be_visible()
    assert violations(page) == []
    watched.open("/kilder/proevenotat?start=60&end=140")
    page.get_by_label("Søg i kilden").fill("prøvekommunen")
    expect(page.locator("#find-state")).to_have_text("Fund 1 af 6")
    page.locator("article p:not(.repeat)").first.hover()
    assert violations(page) == []


def test_on_paper_the_quote_is_marked_and_its_place_told(watched: Watched) -> None:
    page = watched.page
    page.emulate_media(media="print", color_scheme="dark")
    watched.open("/kilder/proevenotat?start=60&end=140")
    mark = page.locator("mark#citat")
    assert mark.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for hidden in (".find-words", ".outline", ".top nav", ".foot"):
        expect(page.locator(hidden)).to_be_hidden()
    printed = """[...document.querySelectorAll(".here")]
      .filter((e) => getComputedStyle(e).display !== "none").map((e) => e.parentNode.id)"""
    marked = "[...document.querySelectorAll('article :has(> mark)')].map((e) => e.id)"
    assert page.evaluate(printed) == page.evaluate(marked) != []


def test_the_quote_does_not_take_the_focus_from_who_already_went_elsewhere(watched: Watched) -> None:
    page = watched.page
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.querySelector('.brand').focus())"
    )
    watched.open("/kilder/proevenotat?start=60&end=140")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(page.locator(".brand")).to_be_focused()
    assert page.evaluate("scrollY") == 0

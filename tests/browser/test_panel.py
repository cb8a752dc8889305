"""Opening a quote in its context."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watched import Watched

pytestmark = pytest.mark.browser

QUOTE = "højst 12.500 kr. pr. virksomhed om året"


def _is_in_view(page: Page, selector: str) -> bool:
    return bool(
        page.locator(selector).evaluate(
            """element => {
                const box = element.getBoundingClientRect();
                const frame = element.closest('.context')?.getBoundingClientRect()
                    ?? { top: 0, bottom: innerHeight };
                return box.top >= frame.top && box.bottom <= frame.bottom && box.bottom <= innerHeight;
            }"""
        )
    )


def test_quote_is_marked_in_its_context_and_escape_returns(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    link = page.locator(".claims .cite").first
    link.click()
    panel = page.get_by_role("dialog", name="Prøvenotat om rådgivning i Prøvekommunen")
    expect(panel.locator("mark")).to_have_text(QUOTE)
    expect(panel.locator("h2")).to_be_focused()
    expect(panel).to_contain_text("Udkast 19. april 2023 · side 1, linje 1–")
    expect(panel.locator(".caveat")).to_have_text("Notatet er et opdigtet udkast og er aldrig vedtaget.")
    expect(panel.locator(".crumbs")).to_have_text("1. Rådgivning i Prøvekommunen")
    assert _is_in_view(page, "#panel mark")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(link).to_be_focused()


def test_quote_after_an_emoji_is_marked_exactly(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    page.locator('.claims .cite[data-n="2"]').click()
    expect(page.locator("#panel mark")).to_have_text("opdigtet 🙂 fra ende til anden")


def test_record_tells_where_its_fact_was_found(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    page.locator('.claims .cite[data-n="3"]').click()
    expect(page.locator("#panel .origin li")).to_have_text(["bilag.txt, linje 12–15"])
    expect(page.locator("#panel")).to_contain_text("Vejvisers eget opslag")


def test_open_source_leads_to_the_marked_place(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    page.locator(".claims .cite").first.click()
    page.get_by_role("link", name="Åbn kilden").click()
    expect(page.locator("mark#citat")).to_have_text(QUOTE)
    expect(page.locator("mark#citat")).to_be_focused()
    assert _is_in_view(page, "mark#citat")


def test_another_quote_replaces_the_first(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    page.locator('.claims .cite[data-n="1"]').click()
    expect(page.locator("#panel mark")).to_have_text(QUOTE)
    page.locator('.claims .cite[data-n="3"]').click()
    expect(page.locator("#panel mark")).to_have_text("Aktøren svarer på spørgsmål om eksport.")
    expect(page.locator('.cite[aria-expanded="true"]')).to_have_count(1)


def test_context_that_cannot_be_fetched_leaves_the_quote(page: Page, address: str) -> None:
    watched = Watched(page, address)
    watched.open()
    watched.ask("Hvad?")
    page.route("**/api/passages/**", lambda route: route.abort())
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_have_text(QUOTE)
    expect(page.locator("#panel .trouble")).to_be_visible()


def test_text_that_has_changed_is_not_marked(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")

    def shifted(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        body = response.json()
        body["before_start"] += 3
        route.fulfill(response=response, json=body)  # type: ignore[attr-defined]

    page.route("**/api/passages/**", shifted)
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel .trouble")).to_be_visible()
    expect(page.locator("#panel .context")).to_have_text(QUOTE)


def test_quotes_of_a_reloaded_conversation_open_too(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    page.reload()
    page.wait_for_selector(".actions:not([hidden])")
    page.locator(".refs .cite").first.click()
    expect(page.locator("#panel mark")).to_have_text(QUOTE)


@pytest.mark.parametrize("width", [1440, 1000])
def test_opening_a_quote_leaves_the_reader_where_he_was(watched: Watched, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 420})
    watched.open()
    watched.ask("Hvad kan jeg få?")
    page.locator(".claims .cite").first.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    before = page.evaluate("scrollY")
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_be_visible()
    assert abs(page.evaluate("scrollY") - before) < 5

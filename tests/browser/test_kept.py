"""The conversations that a browser remembers."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser
HOSTILE = "<img src=x onerror=alert(1)>\u202e " + "langtord" * 40


def shown(page: Page) -> list[str]:
    return page.locator("#kept li a").all_text_contents()


def begin(watched: Watched, *questions: str) -> Page:
    """Ask each question in a conversation of its own, and go to the start page."""
    for question in questions:
        watched.open()
        watched.ask(question)
    return watched.open()


def test_conversations_are_listed_by_their_first_question(watched: Watched) -> None:
    page = watched.open()
    expect(page.locator("#kept")).not_to_have_attribute("open", "")
    watched.ask("Første?")
    watched.ask("Videre?")
    watched.open()
    watched.ask("Anden?")
    expect(page.locator("#kept summary")).to_have_text("Samtaler på denne enhed (2)")
    watched.open()
    assert shown(page) == ["Anden?", "Første?"]
    page.get_by_role("link", name="Første?").click()
    expect(page.locator(".turn")).to_have_count(2)
    page.locator("#kept summary").click()
    expect(page.locator("#kept a[aria-current]")).to_have_text("Første?")


def test_one_is_taken_off_the_list_and_put_back(watched: Watched) -> None:
    page = begin(watched, "Første?", "Anden?")
    address = page.get_by_role("link", name="Anden?").get_attribute("href")
    page.get_by_role("button", name="Fjern fra listen: Anden?").click()
    assert shown(page) == ["Første?"]
    expect(page.get_by_role("link", name="Første?")).to_be_focused()
    page.get_by_role("button", name="Fortryd").click()
    assert shown(page) == ["Anden?", "Første?"]
    page.get_by_role("button", name="Fjern fra listen: Anden?").click()
    watched.open(str(address))
    expect(page.locator(".question")).to_contain_text("Anden?")


def test_one_is_deleted_for_good_and_brought_back(watched: Watched) -> None:
    page = begin(watched, "Første?", "Anden?")
    address = str(page.get_by_role("link", name="Anden?").get_attribute("href"))
    page.get_by_role("button", name="Slet for altid: Anden?").click()
    expect(page.locator("#kept li")).to_have_count(1)
    assert page.request.get(watched.address + address).status == 404
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator("#kept li")).to_have_count(2)
    assert page.request.get(watched.address + address).status == 200


def test_deleting_the_open_conversation_takes_it_off_the_list(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Første?")
    page.get_by_role("button", name="Slet samtalen").click()
    expect(page.locator("#kept li")).to_have_count(0)
    expect(page.get_by_label("Dit spørgsmål")).to_be_focused()
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator(".turn")).to_have_count(1)
    expect(page.locator("#kept li")).to_have_count(1)


def test_the_list_is_cleared_and_turned_off(watched: Watched) -> None:
    page = begin(watched, "Første?")
    page.get_by_role("button", name="Ryd listen").click()
    assert shown(page) == []
    page.get_by_role("button", name="Fortryd").click()
    assert shown(page) == ["Første?"]
    page.get_by_label("Husk samtaler på denne enhed").uncheck()
    assert shown(page) == []
    assert "Første?" not in str(page.evaluate("JSON.stringify(localStorage)"))
    watched.ask("Anden?")
    watched.open()
    assert shown(page) == []
    expect(page.get_by_label("Husk samtaler på denne enhed")).not_to_be_checked()


def test_a_long_list_is_unfolded(watched: Watched) -> None:
    page = begin(watched, "Et?", "To?", "Tre?", "Fire?")
    assert shown(page) == ["Fire?", "Tre?", "To?"]
    page.get_by_role("button", name="Vis alle 4").click()
    expect(page.get_by_role("link", name="Et?")).to_be_focused()


def test_without_storage_everything_else_works(watched: Watched) -> None:
    page = watched.page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nej'); } })"
    )
    watched.open()
    watched.ask("Hvad?")
    page.locator("#kept summary").click()
    expect(page.get_by_text("Gem samtalens adresse som bogmærke")).to_be_visible()
    assert shown(page) == ["Hvad?"]


def test_hidden_personal_data_is_not_kept_here_either(watched: Watched) -> None:
    page = begin(watched, "Mit cpr er 010190-1234. Hvad kan jeg få?")
    assert shown(page) == ["Mit cpr er •••. Hvad kan jeg få?"]
    assert "010190" not in str(page.evaluate("JSON.stringify(localStorage)"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hostile_and_long_questions_stay_text_on_a_phone(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    begin(watched, HOSTILE)
    assert shown(page) == [HOSTILE]
    assert page.locator("main img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.get_by_role("link", name="langtord").click()
    page.locator("#kept summary").click()
    page.get_by_text("Ret spørgsmålet").click()
    page.get_by_role("link", name="Del svaret").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator("main img").count() == 0
    assert violations(page) == []


@pytest.mark.parametrize("kept", ['{"a": 1}', '[1, {"id": "x"}]', "ikke json"])
def test_a_spoilt_list_is_an_empty_one(watched: Watched, kept: str) -> None:
    page = watched.open()
    page.evaluate("text => localStorage.setItem('vejviser.samtaler', text)", kept)
    page.reload()
    assert shown(page) == []
    watched.ask("Hvad?")
    assert shown(page) == ["Hvad?"]

"""The page of one answer, sharing its address, and paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.axe import violations
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def shared(watched: Watched, question: str = "Hvad?") -> Page:
    """Ask, and go to the page of the answer."""
    page = watched.open()
    watched.ask(question)
    return watched.open(str(page.get_by_role("link", name="Del svaret").get_attribute("href")))


def test_sharing_tells_what_it_means_and_copies_the_address(watched: Watched) -> None:
    page = watched.open()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.ask("Hvad?")
    page.get_by_role("link", name="Del svaret").click()
    expect(page.get_by_text("Alle, der har adressen, kan læse spørgsmålet og svaret.")).to_be_visible()
    field = page.get_by_label("Svarets adresse")
    expect(field).to_be_focused()
    expect(field).to_have_value(re.compile(rf"^{re.escape(watched.address)}/svar/[\w-]+$"))
    page.get_by_role("button", name="Kopiér adressen").click()
    assert page.evaluate("navigator.clipboard.readText()") == field.input_value()
    field.focus()
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(page.get_by_role("link", name="Del svaret")).to_be_focused()


def test_the_device_shares_where_it_can(watched: Watched) -> None:
    page = watched.page
    page.add_init_script("navigator.share = async (what) => { window.shared = what; };")
    watched.open()
    watched.ask("Hvad?")
    page.get_by_role("link", name="Del svaret").click()
    page.get_by_role("button", name="Send …").click()
    assert "/svar/" in page.evaluate("window.shared.url")


def test_quotes_open_and_the_answer_is_copied(watched: Watched) -> None:
    page = shared(watched)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".actions button").first.wait_for()
    page.locator(".claims .cite").first.click()
    expect(page.locator("#panel mark")).to_have_text("højst 12.500 kr. pr. virksomhed om året")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Kopiér svar").click()
    assert "[3] Prøvepost om en opdigtet aktør" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("link", name="Hvem kan søge?").click()
    expect(page.get_by_label("Dit spørgsmål")).to_have_value("Hvem kan søge?")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_violates_nothing_and_fits_a_narrow_phone(watched: Watched, scheme: str) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    shared(watched, "fjendtlig " + "langtord" * 40)
    page.locator(".actions button").first.wait_for()
    page.get_by_role("link", name="Del svaret").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(page.locator("h1")).to_have_count(1)


def test_without_scripts_the_address_is_a_link(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Dit spørgsmål").fill("Vi er 6 ansatte i Hobro. Hvad kan jeg få?")
    page.get_by_role("button", name="Spørg", exact=True).click()
    expect(page).to_have_url(re.compile(r"/samtale/[\w-]+#svar-"))
    expect(page.locator(".bookmark")).to_contain_text("samtalens adresse")
    page.locator('#memory [data-field="ansatte"] summary').click()
    page.get_by_role("spinbutton", name="Ansatte").fill("14")
    page.locator('#memory [data-field="ansatte"]').get_by_role("button", name="Gem").click()
    expect(page.locator('#memory [data-field="ansatte"] [data-slot="text"]')).to_have_text("Ansatte: 14")
    page.get_by_text("Ret spørgsmålet").click()
    page.get_by_label("Rettet spørgsmål").fill("Og nu?")
    page.get_by_role("button", name="Spørg igen").click()
    expect(page.locator(".question")).to_have_text(["Du spurgte: Og nu?"])
    page.get_by_role("link", name="Del svaret").click()
    expect(page.locator("h1")).to_have_text("Og nu?")
    expect(page.locator(".claims li")).to_have_count(2)
    context.close()


def test_the_panel_stands_beside_the_answer_on_a_wide_screen(watched: Watched) -> None:
    page = watched.page
    page.emulate_media(reduced_motion="reduce")
    for width in (1200, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        watched.open()
        watched.ask("Hvad?")
        page.locator(".claims .cite").first.click()
        expect(page.locator("#panel mark")).to_be_visible()
        answer, panel = page.locator(".turn").bounding_box(), page.locator("#panel").bounding_box()
        assert answer and panel
        assert answer["x"] + answer["width"] <= panel["x"]
        assert panel["x"] + panel["width"] <= width
        page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
        expect(page.get_by_role("button", name="Luk kilden")).to_be_in_viewport()


def test_paper_has_quotes_and_whole_references(watched: Watched, tmp_path: Path) -> None:
    page = watched.open()
    watched.ask("Den første?")
    watched.ask("Den anden?")
    whole = _printed(page, tmp_path / "samtale.pdf")
    for words in ("Den første?", "Den anden?", "Udkast:", "Ældre:", "Det kan du gøre nu", "Svarets adresse:"):
        assert words in whole
    assert "»højst 12.500 kr. pr. virksomhed om året«" in whole
    assert "Står i bilag.txt, linje 12–15" in whole
    for words in ("Ret spørgsmålet", "Spørg videre", "Slet samtalen", "Samtaler på denne enhed"):
        assert words not in whole
    page.evaluate("window.print = () => {}")
    page.locator(".turn").first.get_by_role("button", name="Udskriv svar").click()
    one = _printed(page, tmp_path / "svar.pdf")
    assert "Den første?" in one
    assert "Den anden?" not in one
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Den anden?" in _printed(page, tmp_path / "igen.pdf")


def _printed(page: Page, file: Path) -> str:
    page.pdf(path=file)
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(file).pages).split())

"""The question box on a partner's page: another origin, a strict policy, a style of its own."""

import pytest
from playwright.sync_api import Browser, expect

from tests.api.fake_runtime import CLARIFY, INTRO, FakeRuntime
from tests.browser.axe import violations
from tests.browser.partner_visit import Visit
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def test_an_answer_with_sources_that_lead_to_our_reading_view(listed: Visit) -> None:
    page = listed.open()
    answer = listed.ask("Hvad kan jeg få?")
    expect(answer.locator(".intro")).to_have_text(INTRO)
    expect(answer.get_by_role("heading", level=3).first).to_have_text("Du spurgte: Hvad kan jeg få?")
    expect(answer.locator(".claims li")).to_have_count(2)
    expect(answer.locator(".claims q").first).to_have_text("højst 12.500 kr. pr. virksomhed om året")
    expect(answer.locator(".notice").first).to_have_text(
        "Udkast: Prøvenotatet er et udkast. Beløbet kan være ændret siden."
    )
    expect(answer.get_by_text(CLARIFY)).to_be_visible()
    expect(answer.locator("ol:not([role]) li")).to_have_count(2)
    expect(answer.locator(".refs li")).to_have_count(3)
    expect(page.locator("vejviser-spoerg [role=status]")).to_have_text("Svaret er klar nedenfor.")
    source = answer.locator(".claims .cite").first
    expect(source).to_have_attribute("rel", "noopener")
    expect(source).to_have_accessible_name(
        "Kilde 1: Prøvenotat om rådgivning i Prøvekommunen (åbner i ny fane)"
    )
    with page.context.expect_page() as opened:
        source.click()
    expect(opened.value.locator("mark#citat")).to_have_text("højst 12.500 kr. pr. virksomhed om året")
    assert opened.value.evaluate("window.opener") is None


def test_the_talk_goes_on_and_can_be_read_whole_at_vejviser(listed: Visit, runtime: FakeRuntime) -> None:
    page = listed.open()
    answer = listed.ask("Hvad kan jeg få?")
    answer.get_by_role("button", name="Hvem kan søge?").click()
    expect(answer.locator("h3").first).to_contain_text("Hvem kan søge?")
    assert [turn.question for turn in runtime.assistant.histories[-1]] == ["Hvad kan jeg få?"]
    with page.context.expect_page() as opened:
        answer.get_by_role("link", name="Læs hele svaret hos Vejviser").click()
    expect(opened.value.locator(".turn")).to_have_count(2)


def test_a_talk_deleted_meanwhile_begins_anew(listed: Visit) -> None:
    page = listed.open()
    href = listed.ask("Hvad kan jeg få?").get_by_role("link", name="Læs hele svaret").get_attribute("href")
    assert href
    ident = href.rpartition("/")[2]
    page.request.delete(f"{listed.site.vejviser}/api/conversations/{ident}")
    answer = listed.ask("Og hvad så?")
    expect(answer.locator("h3").first).to_contain_text("Og hvad så?")
    expect(answer.locator(".trouble")).to_have_count(0)
    listed.errors.clear()  # Chromium reports the 404, which is meant


def test_refusals_and_poor_questions_are_told_calmly(listed: Visit) -> None:
    page = listed.open()
    box = page.locator("vejviser-spoerg")
    box.get_by_role("button", name="Spørg", exact=True).click()
    expect(box.locator("#error")).to_have_text("Skriv et spørgsmål, før du sender.")
    expect(box.get_by_label("Dit spørgsmål")).to_be_focused()
    box.get_by_label("Dit spørgsmål").fill("å" * 2001)
    page.keyboard.press("Enter")
    expect(box.locator("#error")).to_contain_text("højst være 2.000 tegn")
    answer = listed.ask("Noget ukendt")
    expect(box.locator("#error")).to_be_empty()
    expect(answer.locator("p").first).to_contain_text("Det fandt jeg ikke i prøvekilderne.")
    expect(answer.get_by_role("heading", name="Nærmeste kilder")).to_be_visible()
    expect(box.get_by_role("status")).to_have_text("Vejviser fandt ikke svaret i kilderne.")


def test_faults_of_the_server_are_told_calmly(listed: Visit) -> None:
    page = listed.open()
    listed.ask("Noget uklart")
    expect(page.locator("vejviser-spoerg #error")).to_have_text("Skriv lidt mere om, hvad du vil vide.")
    listed.ask("En fejl?")
    box = page.locator("vejviser-spoerg")
    expect(box.get_by_role("alert")).to_be_visible()
    expect(box.get_by_label("Dit spørgsmål")).to_have_value("En fejl?")
    assert "hemmelig" not in box.locator(".answer").inner_text()
    listed.errors.clear()  # Chromium reports the 422 and the 500, which are meant


def test_several_on_a_page_do_not_disturb_each_other(listed: Visit) -> None:
    one = '<vejviser-spoerg id="en" overskrift="Den ene"></vejviser-spoerg>'
    page = listed.open(f'{one}<vejviser-spoerg id="to"></vejviser-spoerg>')
    listed.ask("Hvad kan jeg få?", "#en")
    expect(page.locator("#to .answer")).to_be_empty()
    listed.ask("Noget ukendt", "#to")
    expect(page.locator("#en .claims li")).to_have_count(2)
    expect(page.get_by_role("region", name="Den ene")).to_be_visible()


def test_the_partners_style_stays_outside_and_its_colours_may_come_in(listed: Visit) -> None:
    page = listed.open()
    label = page.locator("vejviser-spoerg label")
    assert label.evaluate("e => getComputedStyle(e).fontStyle") == "normal"
    assert label.evaluate("e => getComputedStyle(e).color") == "rgb(23, 38, 45)"
    page.evaluate("document.documentElement.style.setProperty('--vejviser-knap', 'rgb(0, 100, 0)')")
    button = page.locator("vejviser-spoerg button")
    assert button.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(0, 100, 0)"


def test_colours_follow_the_visitor_unless_the_page_says_otherwise(listed: Visit) -> None:
    listed.page.emulate_media(color_scheme="dark")
    page = listed.open('<vejviser-spoerg></vejviser-spoerg><vejviser-spoerg farver="lys"></vejviser-spoerg>')
    grounds = page.locator("vejviser-spoerg").evaluate_all(
        "all => all.map((e) => getComputedStyle(e).backgroundColor)"
    )
    assert grounds == ["rgb(24, 36, 42)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_components_violate_nothing_and_fit_a_narrow_phone(listed: Visit, scheme: str) -> None:
    listed.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    listed.page.set_viewport_size({"width": 320, "height": 640})
    page = listed.open()
    expect(page.locator("vejviser-cases .cases > li").first).to_be_visible()
    page.locator("vejviser-spoerg button").first.click()
    assert violations(page) == []
    listed.ask("Hvad kan jeg få?")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_hostile_text_stays_text(listed: Visit) -> None:
    page = listed.open()
    answer = listed.ask("Vis noget fjendtligt: fjendtlig <img src=x onerror=alert(1)>")
    expect(answer.locator(".claims")).to_contain_text("<script>document.title='overtaget'</script>")
    expect(answer.get_by_role("button")).to_have_text(['"><svg onload=alert(2)>'])
    expect(answer.locator("ol:not([role]) li")).to_have_text(["<u>skridt</u>"])
    assert answer.locator("img, svg, script, b, i, u").count() == 0
    assert page.title() == "Prøvepartner"


def test_an_address_that_is_not_ours_is_no_link(listed: Visit) -> None:
    page = listed.page

    def misled(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        body = response.json()
        body["citations"][0]["url"] = "javascript:alert(1)"
        body["citations"][1]["url"] = "//anden.example/"
        route.fulfill(response=response, json=body)  # type: ignore[attr-defined]

    page.route("**/api/chat", misled)
    listed.open()
    answer = listed.ask("Hvad kan jeg få?")
    expect(answer.locator(".claims .cite")).to_have_count(3)
    expect(answer.locator(".claims a.cite")).to_have_text(["3"])


def test_a_site_that_is_not_listed_gets_a_calm_message(unlisted: Visit, runtime: FakeRuntime) -> None:
    page = unlisted.open()
    answer = unlisted.ask("Hvad kan jeg få?")
    expect(answer.get_by_role("alert")).to_contain_text("Vejviser svarer ikke her lige nu.")
    expect(answer.get_by_role("link", name="Gå til Vejviser")).to_have_attribute(
        "href", f"{unlisted.site.vejviser}/"
    )
    expect(page.locator("vejviser-cases").get_by_role("alert")).to_be_visible()
    assert runtime.assistant.histories == []
    assert violations(page) == []


def test_lost_connection_is_told(unlisted: Visit) -> None:
    page = unlisted.open()
    page.context.set_offline(True)
    answer = unlisted.ask("Hvad kan jeg få?")
    expect(answer.get_by_role("alert")).to_contain_text("Du har ikke forbindelse til nettet.")


def test_without_scripts_the_partners_own_words_are_shown(browser: Browser, unlisted: Visit) -> None:
    context = browser.new_context(java_script_enabled=False)
    unlisted.site.components = '<vejviser-spoerg><a href="/">Spørg Vejviser</a></vejviser-spoerg>'
    page = context.new_page()
    page.goto(unlisted.address)
    expect(page.get_by_role("link", name="Spørg Vejviser")).to_be_visible()
    context.close()


def test_our_own_page_has_them_at_work_and_code_to_copy(watched: Watched) -> None:
    page = watched.open("/indlejring")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("vejviser-spoerg").get_by_label("Dit spørgsmål").fill("Hvad kan jeg få?")
    page.keyboard.press("Enter")
    expect(page.locator("vejviser-spoerg .claims li")).to_have_count(2)
    expect(page.locator("vejviser-cases .cases > li").first).to_be_visible()
    page.locator("[data-copies=code-script]").click()
    expect(page.locator("#copied")).to_have_text("Koden er kopieret.")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied == f'<script type="module" src="{watched.address}/static/embed/vejviser.js"></script>'
    assert violations(page) == []

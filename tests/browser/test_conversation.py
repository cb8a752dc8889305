"""A conversation in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.api.fake_runtime import BRING, CLARIFY, INTRO, REFERRAL, FakeRuntime
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def test_claims_are_shown_while_the_answer_is_still_made(watched: Watched, runtime: FakeRuntime) -> None:
    page = watched.open()
    page.get_by_label("Dit spørgsmål").fill("Kan du vente?")
    page.keyboard.press("Enter")
    expect(page.locator(".claims li")).to_have_count(1)
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "true")
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    runtime.assistant.go.set()
    expect(page.locator(".claims li")).to_have_count(2)
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "false")
    expect(page.get_by_role("button", name="Spørg", exact=True)).to_be_visible()
    expect(page.locator("#announcer")).to_have_text("Svaret er klar: 2 udsagn, 3 citater.")


def test_answer_has_all_its_parts(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad kan jeg få?")
    expect(page.locator(".question")).to_contain_text("Hvad kan jeg få?")
    expect(page.locator(".intro")).to_have_text(INTRO)
    expect(page.locator(".clarify")).to_have_text(f"Fortæl gerne: {CLARIFY}")
    expect(page.locator(".claims li").first.locator("q")).to_have_text(
        "højst 12.500 kr. pr. virksomhed om året"
    )
    expect(page.locator(".notices.lead .notice")).to_contain_text("Udkast: Prøvenotatet er et udkast.")
    expect(page.locator(".steps ol li")).to_have_count(2)
    expect(page.locator(".bring li")).to_have_text(list(BRING))
    expect(page.locator(".ref-places li")).to_have_count(3)
    expect(page.locator(".follow button")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"/samtale/[\w-]+$"))
    expect(page).to_have_title(re.compile("^Hvad kan jeg få"))


def test_server_and_scripts_draw_the_same_answer(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad kan jeg få?")
    shown = page.locator(".turn").inner_text().replace("\n\n", "\n")
    page.reload()
    page.wait_for_selector(".actions:not([hidden])")
    assert page.locator(".turn").inner_text().replace("\n\n", "\n") == shown


def test_hidden_personal_data_does_not_stay_on_the_page(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Mit cpr er 010190-1234. Hvad kan jeg få?")
    expect(page.locator(".question")).to_contain_text("Mit cpr er •••. Hvad kan jeg få?")
    expect(page).to_have_title(re.compile("^Mit cpr er •••"))
    expect(page.locator("body")).not_to_contain_text("010190")


def test_refusal_names_the_nearest_sources(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Noget ukendt")
    expect(page.locator(".claims")).to_contain_text("Det nærmeste er Prøvenotat om rådgivning")
    expect(page.locator(".refs h3")).to_have_text("Nærmeste kilder")
    page.locator(".claims .cite").click()
    expect(page.locator("#panel mark")).to_have_text("Netværket mødes fire gange om året")
    expect(page.locator("#announcer")).to_have_text("Vejviser fandt ikke svaret i kilderne.")


def test_follow_up_goes_on_in_the_conversation(watched: Watched, runtime: FakeRuntime) -> None:
    page = watched.open()
    watched.ask("Første?")
    page.get_by_role("button", name="Hvem kan søge?").click()
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".turn").last.locator(".answer")).to_have_attribute("aria-busy", "false")
    assert [t.question for t in runtime.assistant.histories[-1]] == ["Første?"]


def test_example_starts_a_conversation(watched: Watched) -> None:
    page = watched.open()
    example = page.locator(".examples button").first
    text = example.inner_text()
    example.click()
    expect(page.locator(".question")).to_contain_text(text)
    expect(page.locator(".question")).to_be_focused()
    expect(page.locator(".examples")).to_be_hidden()


def test_stop_keeps_what_was_shown_and_offers_another_try(watched: Watched, runtime: FakeRuntime) -> None:
    page = watched.open()
    page.get_by_label("Dit spørgsmål").fill("Kan du vente?")
    page.keyboard.press("Enter")
    expect(page.locator(".claims li")).to_have_count(1)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("alert").filter(has_text="Du stoppede svaret.")).to_be_visible()
    expect(page.locator(".claims li")).to_have_count(1)
    expect(page.locator(".ref-places li")).to_have_count(1)
    expect(page.get_by_role("link", name="Del svaret")).to_be_hidden()
    runtime.assistant.go.set()
    page.get_by_role("button", name="Prøv igen").click()
    expect(page.locator(".claims li")).to_have_count(2)
    expect(page.locator(".turn")).to_have_count(1)


def test_error_midway_is_told_calmly(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Et brud?")
    expect(page.locator(".trouble:visible")).to_contain_text(
        "Der skete en fejl hos os Fejlen er noteret med nummer"
    )
    page.get_by_text("Ret spørgsmålet").click()
    expect(page.get_by_label("Rettet spørgsmål")).to_have_value("Et brud?")
    expect(page.get_by_label("Rettet spørgsmål")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Rettet spørgsmål")).to_be_hidden()
    page.get_by_text("Ret spørgsmålet").click()
    page.get_by_label("Rettet spørgsmål").fill("Hvad så?")
    page.keyboard.press("Enter")
    expect(page.locator(".claims li")).to_have_count(2)
    expect(page.locator(".turn")).to_have_count(1)


def test_empty_and_long_questions_are_told_beside_the_box(watched: Watched) -> None:
    page = watched.open()
    box = page.get_by_label("Dit spørgsmål")
    box.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#question-error")).to_have_text("Skriv et spørgsmål, før du sender.")
    box.fill("å" * 1900)
    expect(page.locator("#question-count")).to_have_text("1.900 af 2.000 tegn")
    expect(page.locator("#question-error")).to_be_hidden()
    box.fill("å" * 20_000)
    page.keyboard.press("Enter")
    expect(page.locator("#question-error")).to_contain_text("Dit er på 20.000 tegn.")
    expect(box).to_be_focused()
    expect(page.locator(".turn")).to_have_count(0)


def test_shift_enter_gives_a_new_line(watched: Watched) -> None:
    page = watched.open()
    box = page.get_by_label("Dit spørgsmål")
    box.press_sequentially("Første")
    page.keyboard.press("Shift+Enter")
    box.press_sequentially("anden")
    expect(box).to_have_value("Første\nanden")
    expect(page.locator(".turn")).to_have_count(0)


def test_delete_can_be_undone(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Hvad?")
    page.get_by_role("button", name="Slet samtalen").click()
    expect(page.locator(".toast")).to_contain_text("Samtalen er slettet.")
    expect(page.locator("#question")).to_have_attribute(
        "placeholder", "Skriv, som du ville spørge en rådgiver"
    )
    expect(page.get_by_role("heading", name="Hvad vil du vide")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator(".question")).to_contain_text("Hvad?")


def test_copied_answer_has_its_references(watched: Watched) -> None:
    page = watched.open()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.ask("Hvad?")
    page.get_by_role("button", name="Kopiér svar").click()
    expect(page.get_by_role("button", name="Kopieret")).to_be_visible()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert "om året«. [1]" in copied
    assert "Forbehold: Prøvenotatet er et udkast." in copied
    assert "[1] Prøvenotat om rådgivning i Prøvekommunen (19. april 2023 · side 1" in copied
    assert f"{watched.address}/kilder/proevenotat?start=" in copied


def test_the_message_to_send_unfolds_and_is_copied_as_it_stands(watched: Watched) -> None:
    page = watched.open()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.ask("Hvad?")
    page.reload()
    message = page.locator(".referral .message")
    expect(message).to_be_hidden()
    page.locator(".referral summary").focus()
    page.keyboard.press("Enter")
    expect(message).to_be_visible()
    page.get_by_role("button", name="Kopiér henvendelse").click()
    expect(page.locator("#announcer")).to_have_text("Henvendelsen er kopieret.")
    assert page.evaluate("navigator.clipboard.readText()") == REFERRAL
    page.emulate_media(media="print")
    expect(page.locator(".referral")).to_be_hidden()


def test_hostile_answer_runs_nothing(watched: Watched) -> None:
    page = watched.open()
    watched.ask("Vis noget fjendtligt: fjendtlig")
    expect(page.locator(".claims")).to_contain_text("<script>document.title='overtaget'</script>")
    page.locator(".claims .cite").click()
    expect(page.locator("#panel mark")).to_have_text("<script>document.title='overtaget'</script>")
    expect(page.locator("#panel .caveat")).to_have_text("<script>alert('forbehold')</script>")
    assert page.title() != "overtaget"
    page.keyboard.press("Escape")
    page.locator(".referral summary").click()
    expect(page.locator(".referral .message")).to_have_text("Hej <img src=x onerror=alert(3)>")
    expect(page.locator(".bring li")).to_have_text(["<s>klar</s>"])
    assert page.locator(".turn svg, .turn b, .turn i, #panel img").count() == 0

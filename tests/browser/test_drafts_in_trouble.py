"""Drafts in a browser while something is wrong: no text of the advisor's is ever lost."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, expect

from api.database.engine import DATABASE_FILE
from tests.browser.axe import violations
from tests.browser.draft_flow import IDEA, make_draft
from tests.browser.watched import Watched

pytestmark = pytest.mark.browser


def test_without_a_connection_the_text_stays_and_is_saved_later(watched: Watched) -> None:
    page = watched.page
    page.goto(make_draft(page, watched.address))
    page.context.set_offline(True)
    page.get_by_label("Aktiviteter").fill("Vi bager.")
    expect(page.locator("#state-text")).to_contain_text("Ikke gemt: Der er ingen forbindelse.")
    dialogs: list[str] = []

    def stay(dialog: Dialog) -> None:
        dialogs.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.close(run_before_unload=True)
    expect(page.get_by_label("Aktiviteter")).to_have_value("Vi bager.")
    assert dialogs == ["beforeunload"]
    page.context.set_offline(False)
    expect(page.locator("#state-text")).to_have_text(re.compile(r"^Gemt kl\."))
    watched.errors.clear()  # Chromium reports the request that found no connection


def test_a_new_draft_without_a_connection_stays_on_the_page(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.address}/udkast")
    page.get_by_label("Projektidé").fill(IDEA)
    page.context.set_offline(True)
    page.get_by_role("button", name="Find argumenter").click()
    expect(page.get_by_role("alert")).to_contain_text("Ikke gemt: Der er ingen forbindelse.")
    expect(page.get_by_label("Projektidé")).to_have_value(IDEA)
    page.context.set_offline(False)
    page.get_by_role("button", name="Find argumenter").click()
    page.wait_for_url("**/argumenter")
    page.goto(f"{page.url.removesuffix('/argumenter')}/tekst")
    page.locator("#afsnit-2 .write summary").click()
    page.locator("#egen-2").fill("Formålet er boller.")
    page.context.set_offline(True)
    page.locator("#afsnit-2").get_by_role("button", name="Gem afsnittet").click()
    expect(page.locator("#afsnit-2").get_by_role("alert")).to_contain_text("Ikke gemt")
    expect(page.locator("#egen-2")).to_have_value("Formålet er boller.")
    page.context.set_offline(False)
    page.locator("#afsnit-2").get_by_role("button", name="Gem afsnittet").click()
    expect(page.locator("#afsnit-2 .own-text")).to_have_text("Formålet er boller.")
    watched.errors.clear()  # Chromium reports the requests that found no connection


def test_saving_by_hand_without_a_connection_is_made_up_for(watched: Watched) -> None:
    page = watched.page
    page.goto(make_draft(page, watched.address))
    page.context.set_offline(True)
    page.get_by_label("Målgruppe").fill("Ti opdigtede bagere")
    page.get_by_role("button", name="Gem og se argumenter").click()
    expect(page.get_by_role("alert")).to_contain_text("står her stadig")
    page.context.set_offline(False)
    expect(page.locator("#state-text")).to_have_text(re.compile(r"^Gemt kl\."))
    page.get_by_role("button", name="Gem og se argumenter").click()
    page.wait_for_url("**/argumenter")
    page.goto(page.url.removesuffix("/argumenter"))
    expect(page.get_by_label("Målgruppe")).to_have_value("Ti opdigtede bagere")
    watched.errors.clear()  # Chromium reports the requests that found no connection


def test_a_locked_database_gives_the_text_back(watched: Watched, tmp_path: Path) -> None:
    page = watched.page
    page.goto(f"{make_draft(page, watched.address)}/tekst")
    page.locator("#afsnit-2 .write summary").click()
    page.locator("#egen-2").fill("Formålet er boller, som alle i byen kan få råd til.")
    with closing(sqlite3.connect(tmp_path / "data" / DATABASE_FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.locator("#afsnit-2").get_by_role("button", name="Gem afsnittet").click()
        expect(page.locator("h1")).to_have_text("Ikke gemt")
        assert violations(page) == []
        other.execute("ROLLBACK")
    expect(page.get_by_label("Din tekst")).to_have_value(
        "Formålet er boller, som alle i byen kan få råd til."
    )
    page.get_by_role("button", name="Prøv igen").click()
    expect(page.locator("#afsnit-2 .own-text")).to_contain_text("som alle i byen")
    watched.errors.clear()  # Chromium reports the answer 503


def test_a_text_that_is_too_long_is_told_at_its_field_and_kept_on_the_page(watched: Watched) -> None:
    page = watched.page
    page.goto(make_draft(page, watched.address))
    page.get_by_label("Projektidé").fill("Æble. " * 8_334)
    expect(page.locator("#f-idea-fejl")).to_contain_text("højst være 20.000 tegn")
    expect(page.locator("#state-text")).to_contain_text("Ikke gemt:")
    assert len(page.get_by_label("Projektidé").input_value()) == 6 * 8_334
    page.get_by_label("Projektidé").fill(IDEA)
    expect(page.locator("#state-text")).to_have_text(re.compile(r"^Gemt kl\."))
    expect(page.locator("#f-idea-fejl")).to_be_empty()
    watched.errors.clear()  # Chromium reports the answer 422


def test_a_file_that_is_no_word_file(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{make_draft(page, watched.address)}/word")
    page.get_by_label("Word-fil (.docx)").set_input_files(
        {"name": "a.docx", "mimeType": "text/plain", "buffer": b"ikke Word"}
    )
    page.get_by_role("button", name="Læs filen ind").click()
    expect(page.get_by_role("alert")).to_contain_text("ikke et Word-dokument")
    page.get_by_label("Word-fil (.docx)").evaluate(
        "e => { e.dataset.most = 5; e.dispatchEvent(new Event('change')); }"
    )
    page.get_by_label("Word-fil (.docx)").set_input_files(
        {"name": "b.docx", "mimeType": "text/plain", "buffer": b"alt for stor"}
    )
    expect(page.locator("#fil-fejl")).to_have_text("Filen er for stor. Den må højst fylde 20 MB.")
    page.get_by_role("button", name="Læs filen ind").click()
    assert page.get_by_label("Word-fil (.docx)").evaluate("e => e.matches(':invalid')")
    assert violations(page) == []
    watched.errors.clear()  # Chromium reports the answer 422

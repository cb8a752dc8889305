"""The page for reading answers, opened as the file it is: what its choices leave to be seen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from evals.answer_page import answer_page
from evals.gold import load_gold
from tests.evals.made_texts import answered
from tests.evals.questions import write_gold

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    rows = page.locator("article:visible")
    return [row.get_attribute("id") or "" for row in rows.all()]


def test_choices_leave_the_questions_that_fit_all_of_them(page: Page, tmp_path: Path) -> None:
    gold = load_gold(write_gold(tmp_path / "gold.jsonl"))
    file = tmp_path / "sider.html"
    file.write_text(answer_page(gold, [answered(gold, "Nej.", "før"), answered(gold)]), "utf-8")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    assert shown(page) == ["T-1", "T-2", "T-3"]

    page.get_by_label("Udfald").select_option("mangler")
    assert shown(page) == ["T-1", "T-2"]
    page.get_by_label("De to svar").select_option("forskellige")
    assert shown(page) == ["T-1"]
    assert page.locator("#antal").inner_text() == "1 spørgsmål"
    page.get_by_label("Bruger").select_option("raadgiver")
    assert shown(page) == []
    for choice in ("Udfald", "De to svar", "Bruger"):
        page.get_by_label(choice).select_option("alle")
    page.get_by_label("Slags spørgsmål").select_option("ubesvarlig")
    assert shown(page) == ["T-3"]
    assert errors == []

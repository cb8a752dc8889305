import re
from pathlib import Path

import pytest

from evals.answer_page import answer_page
from evals.answer_texts import AnswerTexts
from evals.gold import GoldSet, load_gold
from evals.result_files import ResultError
from tests.evals.made_texts import answered, run, text
from tests.evals.questions import write_gold
from tests.evals.result_examples import ENVIRONMENT, GOLD


@pytest.fixture
def gold(tmp_path: Path) -> GoldSet:
    return load_gold(write_gold(tmp_path / "gold.jsonl"))


def verdicts(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<article id="([^"]+)".*?data-verdict="([^"]+)"', html, re.DOTALL)


def test_each_question_has_a_row_with_its_reference_and_what_is_missing(gold: GoldSet) -> None:
    html = answer_page(gold, [answered(gold)])
    assert verdicts(html) == [("T-1", "rigtig"), ("T-2", "mangler"), ("T-3", "rigtig")]
    for shown in (
        "hvor lang tid tager det at bygge en båd",
        "Omtrent fjorten uger.",
        "✓ Sverige",
        "✗ torvedage",
        "Her er det, jeg fandt.",
        "udkast: Et udkast.",
        "Ring til Prøvehuset.",
        "Jeres regnskab.",
        "Kære Prøvehus",
        "Hvad så?",
        "Hvor bor I?",
        "baad.txt linje 4–5: »et citat«",
        "Kan ikke besvares ud fra dokumenterne.",
    ):
        assert shown in html


def test_wrong_refusals_and_wrong_answers_are_told_apart(gold: GoldSet) -> None:
    wrong = run(gold, text("T-1", "Nej.", True), text("T-2", "Ja."), text("T-3", "En milliard."))
    assert verdicts(answer_page(gold, [wrong])) == [
        ("T-1", "afvist forkert"),
        ("T-2", "mangler"),
        ("T-3", "besvaret forkert"),
    ]


def test_two_runs_stand_side_by_side(gold: GoldSet) -> None:
    html = answer_page(gold, [answered(gold, "Det ved jeg ikke.", "før"), answered(gold)])
    assert verdicts(html)[0] == ("T-1", "mangler|rigtig")
    assert re.findall(r'data-differs="(\w+)"', html) == ["forskellige", "ens", "ens"]
    assert html.index("Det ved jeg ikke.") < html.index("Det tager fjorten uger.")
    assert "før abc123" in html


def test_text_is_escaped_and_nothing_is_fetched(gold: GoldSet) -> None:
    html = answer_page(gold, [answered(gold, "<script>alert(1)</script> & »fjorten uger«")])
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; »fjorten uger«" in html
    assert "Om &lt;både&gt;" in html
    assert not re.search(r'(?:src|href|action)=|url\(|@import|https?://|\son\w+="', html)


def test_answers_to_other_questions_are_refused(gold: GoldSet) -> None:
    other = AnswerTexts(system="anden", gold=GOLD, environment=ENVIRONMENT, answers=())
    with pytest.raises(ResultError, match="andre spørgsmål"):
        answer_page(gold, [other])

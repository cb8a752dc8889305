"""The verdicts on drafts: the shipped set is sound, and the shares are of the right verdicts."""

import json
from pathlib import Path
from typing import Any

import pytest

from answering.application.criteria import CriteriaCheck, CriterionResult
from evals.criteria_check import (
    CRITERIA,
    JudgedDraft,
    criteria_table,
    measure_criteria,
    wrong_verdicts,
)
from evals.own_sets import OwnSetError
from evals.set_rows import read_rows

SUPPORT = {"criterion": "deb-halvdelen", "verdict": "opfyldt", "why": "Halvdelen."}


def draft(**changes: Any) -> dict[str, Any]:
    budget = [{"name": "Løn", "amount_kr": 100}]
    idea = {"idea": "En have.", "amount_kr": 50, "budget": budget}
    return {
        "id": "p1",
        "part": "afstemt",
        "receiver": "DEB",
        "idea": idea,
        "verdicts": [SUPPORT],
        **changes,
    }


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    path = folder / "krav.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def test_the_shares_are_of_what_was_said_and_of_what_is_met(tmp_path: Path) -> None:
    wrong = {**SUPPORT, "verdict": "nævnt"}
    unseen = {"criterion": "deb-vaerdi", "verdict": "opfyldt", "why": "Det står der."}
    path = written(tmp_path, draft(), draft(id="p2", verdicts=[wrong, unseen]))
    result = measure_criteria(path)
    figures = result.parts["afstemt"]
    assert figures.right and figures.wrongly_met and figures.found_met
    assert figures.right.value == pytest.approx(1 / 3) and figures.right.n == 3
    assert (figures.wrongly_met.value, figures.wrongly_met.n) == (0.5, 2)
    assert (figures.found_met.value, figures.found_met.n) == (0.5, 2)
    assert "| afstemt | 0,333" in criteria_table(result)
    assert wrong_verdicts(result).splitlines() == [
        "p2 deb-halvdelen: er nævnt, fik opfyldt",
        "p2 deb-vaerdi: er opfyldt, fik mangler",
    ]


def test_a_verdict_on_a_criterion_that_does_not_apply_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OwnSetError, match="p1.*deb-halvdelen"):
        measure_criteria(written(tmp_path, draft(receiver="BRN")))


@pytest.mark.parametrize("changes", [{"file": "01"}, {"idea": None}, {"verdicts": []}, {"part": "andet"}])
def test_a_row_is_of_one_project_with_verdicts(tmp_path: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(OwnSetError):
        measure_criteria(written(tmp_path, draft(**changes)))


def test_the_shipped_set_judges_every_criterion_and_all_ten_ideas() -> None:
    drafts = read_rows(CRITERIA, JudgedDraft)
    assert len({one.file for one in drafts if one.file}) == 10
    assert {part.part for part in drafts} == {"idéer", "afstemt", "gemt", "ny", "sidst"}
    judged = {verdict.criterion for one in drafts for verdict in one.verdicts}
    assert judged == {one.criterion.id for one in _all_checked(drafts)}


def test_what_the_check_calls_met_is_seldom_wrong_in_plain_texts() -> None:
    result = measure_criteria()
    for part in ("idéer", "afstemt", "gemt"):
        figures = result.parts[part]
        assert figures.wrongly_met and figures.wrongly_met.value <= 0.1
    assert result.parts["gemt"].right and result.parts["gemt"].right.value >= 0.85


def _all_checked(drafts: list[JudgedDraft]) -> list[CriterionResult]:
    return [one for draft in drafts for one in CriteriaCheck().check(draft.project())]

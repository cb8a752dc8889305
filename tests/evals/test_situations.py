"""Ranks and figures of the situations, and the command over the shipped records."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.cli import app
from evals.own_sets import Situation
from evals.situations import (
    SITUATION_METRICS,
    SituationRank,
    missed,
    rank_situation,
    run_situations,
    situations_table,
)
from tests.retrieval.matching.records import make_matcher


def situation(**fields: object) -> Situation:
    raw = {
        "id": "s",
        "situation": "Vi vil ansætte",
        "expected": ("proevehuset",),
        "reason": "prøve",
        **fields,
    }
    return Situation.model_validate(raw)


def test_the_rank_is_that_of_the_first_expected_record() -> None:
    result = make_matcher().match("Vi vil ansætte")
    shown = [match.id for match in result.shown]
    found = rank_situation(situation(), result)
    assert found.rank == shown.index("proevehuset") + 1
    assert found.first == tuple(shown[:3])
    assert rank_situation(situation(expected=("andet",)), result).rank is None


def test_a_closed_scheme_that_is_marked_is_not_offered() -> None:
    result = make_matcher().match("Vi vil ansætte")
    assert rank_situation(situation(must_not_offer=("proevepilot",)), result).offered == ()
    assert rank_situation(situation(must_not_offer=("proevestoetten",)), result).offered == (
        "proevestoetten",
    )


@pytest.mark.parametrize(
    ("place", "expected"), [(1, [1, 1, 1]), (3, [0, 1, 1]), (5, [0, 0, 1]), (6, [0, 0, 0]), (None, [0, 0, 0])]
)
def test_recall(place: int | None, expected: list[float]) -> None:
    found = SituationRank(id="s", rank=place, first=(), offered=())
    assert [SITUATION_METRICS[name](found) for name in ("R@1", "R@3", "R@5")] == expected


def test_a_run_gives_figures_with_intervals_and_the_misses(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text("{}", "utf-8")
    items = [situation(), situation(id="t", expected=("andet",))]
    result, ranks = run_situations(items, path, make_matcher())
    estimate = result.overall["R@3"]
    assert estimate is not None
    assert (estimate.value, estimate.n) == (0.5, 2)
    assert [found.id for found in missed(ranks)] == ["t"]
    assert "0,500" in situations_table(result)


def test_the_command_measures_our_own_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    result = CliRunner().invoke(app, ["programmer", "--out", str(tmp_path / "ud")])
    assert result.exit_code == 0, result.output
    assert "| alle |" in result.stdout
    assert list((tmp_path / "ud").rglob("ours.json"))

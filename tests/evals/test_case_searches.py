"""Case searches with known answers, over invented cases."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli.main import app
from evals.case_searches import CaseRank, measure, recall_table
from ingest.embedding.fake import FakeEmbedder
from retrieval.cases.catalogue import read_catalogue
from retrieval.cases.search import CaseSearch


def written(folder: Path, rows: Sequence[dict[str, object]]) -> Path:
    path = folder / "soegninger.jsonl"
    path.write_text("".join(json.dumps({"reason": "en prøve", **row}) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def searches(tmp_path: Path) -> Path:
    return written(
        tmp_path,
        [
            {"id": "c1", "query": "Los Angeles", "expected": ["dkla-los-angeles"]},
            {"id": "c2", "query": "xyzzy", "expected": ["hjoerring-fejedreng"], "facets": {"tags": "unge"}},
            {"id": "c3", "query": "Los Angeles og SelectLA", "expected": ["laegeattestforsoeg"]},
        ],
    )


def test_a_search_counts_when_a_right_case_is_among_the_first(searches: Path) -> None:
    result = measure(CaseSearch(read_catalogue(), FakeEmbedder()), "falsk-256", searches)
    first, chosen, wrong = result.ranks
    assert (first.rank, first.found[0]) == (1, "dkla-los-angeles")
    assert (chosen.rank, chosen.found) == (1, ("hjoerring-fejedreng",)), "facets restrict, the nearest count"
    assert wrong.rank is None or wrong.rank > 3
    recall = result.recall(3)
    assert recall is not None
    assert (round(recall.value, 3), recall.n) == (0.667, 3)
    assert recall.low <= recall.value <= recall.high


def test_what_was_missed_is_named_without_its_words(searches: Path) -> None:
    result = measure(CaseSearch(read_catalogue(), FakeEmbedder()), "falsk-256", searches)
    missed = CaseRank(id="c9", rank=4, found=("a", "b", "c", "d"))
    table = recall_table(result.model_copy(update={"ranks": (missed,)}))
    assert "c9: nr. 4; først a, b, c" in table
    assert "| recall@3 | 0,00 |" in table
    assert "SelectLA" not in result.model_dump_json()


def test_the_command_writes_a_result(searches: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path / "data"))
    done = CliRunner().invoke(app, ["eval", "cases", "--gold", str(searches), "--out", str(tmp_path / "ud")])
    assert done.exit_code == 0, done.output
    assert "| recall@3 | 0,67 |" in done.output
    (path,) = (tmp_path / "ud").rglob("cases/ours.json")
    assert json.loads(path.read_text("utf-8"))["embedding_model"] == "falsk-256"

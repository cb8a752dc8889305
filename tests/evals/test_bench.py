"""The benchmark from end to end: real processes, a real server, the fake embedding model."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.bench import default_documents, ingest_rows, program, read_questions
from evals.benchmark.commands import BenchmarkError, CommandRun
from tests.evals.questions import write_documents


def test_there_are_at_least_sixty_different_questions() -> None:
    questions = read_questions()
    assert len(set(questions)) == len(questions) >= 60


def test_the_default_documents_are_a_folder_with_something_in_it() -> None:
    assert any(default_documents().rglob("*"))


def test_everything_is_measured_and_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    monkeypatch.setattr("evals.bench.read_questions", lambda: ["Hvor bygges der både?", "Hvem laver ost?"])
    documents, out = write_documents(tmp_path / "docs"), tmp_path / "ud" / "bench.json"

    done = CliRunner().invoke(program, ["--documents", str(documents), "--scale", "450", "--out", str(out)])
    assert done.exit_code == 0, done.output
    report = json.loads(out.read_text("utf-8"))
    values = {row["name"]: row["value"] for row in report["rows"]}
    for name in (
        "indlæsning, alt nyt",
        "indlæsning, intet ændret",
        "serveren er klar",
        "svar, p50",
        "svar, p95",
        "løbende svar, første hændelse, p50",
        "udkast med argumentbank, p95",
        "Word-fil på 30 sider, p95",
        "søgning uden søgemodel, p95",
        "hele søgningen, p95",
        "hukommelse, indlæsning",
        "hukommelse, server",
        "450 tekststykker: søgning uden søgemodel, p95",
        "450 tekststykker: hukommelse",
        "450 tekststykker: disk",
    ):
        assert values[name] > 0
        assert f"| {name} |" in done.output
    assert report["documents"] == ["baad.txt", "cykel.md", "ost.txt"]
    assert str(tmp_path) not in out.read_text("utf-8")


def test_a_second_ingest_that_builds_again_is_no_measurement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["gen-1", "gen-2"])
    monkeypatch.setattr("evals.bench.run", lambda *_, **__: CommandRun(1.0, 1.0))
    monkeypatch.setattr("evals.bench.IndexLayout.current_name", lambda _: next(names))
    with pytest.raises(BenchmarkError, match="byggede indekset igen"):
        ingest_rows(tmp_path, tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    failed = CliRunner().invoke(program, ["--documents", str(tmp_path / "ingen")])
    assert failed.exit_code == 2
    assert "Mappen ingen findes ikke." in failed.output

"""The commands from end to end, on our own documents and the fake embedding model."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.settings import read_settings
from evals.cli import app
from evals.environment import PROJECT
from evals.result_files import read_result
from evals.results import AnswersResult
from ingest.embedding.opening import open_embedder
from ingest.pipeline import ingest
from tests.evals.questions import write_documents, write_gold

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("VEJVISER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    monkeypatch.setattr("evals.cli.RESULTS_FOLDER", tmp_path / "results")

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return invoke


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path / "gold.jsonl")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write_documents(tmp_path / "documents")


def only_folder(out: Path) -> Path:
    [folder] = out.iterdir()
    return folder


def test_measure_compare_and_draw(run: Run, gold: Path, documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    measured = run(
        "retrieval",
        "--gold",
        gold,
        "--documents",
        documents,
        "--system",
        "bm25",
        "--system",
        "ours",
        "--out",
        out,
    )
    assert measured.exit_code == 0, measured.output
    assert "| alle | 2 |" in measured.output
    folder = only_folder(out)
    assert {path.name for path in folder.iterdir()} == {
        "bm25.json",
        "bm25.ranks.json",
        "ours.json",
        "ours.ranks.json",
    }

    compared = run("diff", folder / "bm25.json", folder / "ours.json")
    assert compared.exit_code == 0, compared.output
    assert "| Mål | n | bm25 | ours | ours − bm25 |" in compared.output
    assert "| nDCG@10 | 2 |" in compared.output

    drawn = run("plot", folder)
    assert drawn.exit_code == 0, drawn.output
    assert (folder / "retrieval.svg").read_text("utf-8").startswith("<?xml")
    table = (folder / "retrieval.md").read_text("utf-8")
    assert "| ours |" in table
    assert table in drawn.output


def test_every_off_the_shelf_system_at_once(run: Run, gold: Path, documents: Path, tmp_path: Path) -> None:
    measured = run(
        "retrieval", "--gold", gold, "--documents", documents, "--system", "alle", "--out", tmp_path / "out"
    )
    assert measured.exit_code == 0, measured.output
    summaries = {
        p.stem for p in only_folder(tmp_path / "out").iterdir() if not p.name.endswith(".ranks.json")
    }
    assert summaries == {"langchain-default", "langchain-bm25-rrf", "bm25", "dense", "ours"}


def test_answers_are_measured_and_their_citations_checked(
    run: Run, gold: Path, documents: Path, tmp_path: Path
) -> None:
    measured = run("answers", "--gold", gold, "--documents", documents, "--out", tmp_path / "out")
    assert measured.exit_code == 0, measured.output
    assert "afvisning F1" in measured.output
    assert "| ikke fundet | 0 |" in measured.output
    names = {path.name for path in only_folder(tmp_path / "out").iterdir()}
    assert names == {"ours-answers.json", "ours-answers.ranks.json"}


def test_answers_are_written_to_a_page_and_shown_beside_earlier_ones(
    run: Run, gold: Path, documents: Path, tmp_path: Path
) -> None:
    def measured(page: str, *more: object) -> Result:
        return run(
            "answers",
            "--gold",
            gold,
            "--documents",
            documents,
            "--out",
            tmp_path / "out",
            "--side",
            tmp_path / page,
            *more,
        )

    first = measured("sider/første.html")
    assert first.exit_code == 0, first.output
    page = (tmp_path / "sider" / "første.html").read_text("utf-8")
    assert page.count("<article") == 3
    assert page.count("<section>") == 3

    second = measured("anden.html", "--mod", tmp_path / "sider" / "første.json")
    assert second.exit_code == 0, second.output
    assert (tmp_path / "anden.html").read_text("utf-8").count("<section>") == 6


def test_the_index_in_use_is_measured_as_it_is(run: Run, gold: Path, documents: Path, tmp_path: Path) -> None:
    arguments = ("answers", "--gold", gold, "--documents", documents, "--out", tmp_path / "out", "--indeks")
    failed = run(*arguments)
    assert failed.exit_code == 2
    assert "vejviser ingest" in failed.output

    settings = read_settings()
    ingest([documents], settings.data, open_embedder(settings.data, settings.embedding_model))
    measured = run(*arguments)
    assert measured.exit_code == 0, measured.output
    summary = only_folder(tmp_path / "out") / "ours-indeks-answers.json"
    assert read_result(summary, AnswersResult).settings["sources"] == 3


def test_a_page_inside_the_project_is_refused_before_anything_is_measured(
    run: Run, gold: Path, documents: Path, tmp_path: Path
) -> None:
    page = PROJECT / "evals" / "results" / "sider.html"
    failed = run(
        "answers", "--gold", gold, "--documents", documents, "--out", tmp_path / "out", "--side", page
    )
    assert failed.exit_code == 2
    assert "må ikke blive en del af projektet" in " ".join(failed.output.split())
    assert not page.exists()
    assert not (tmp_path / "out").exists()


def test_misses_are_shown_with_their_signals(run: Run, gold: Path, documents: Path) -> None:
    shown = run("errors", "--gold", gold, "--documents", documents, "--type", "sammensat", "-k", 1)
    assert shown.exit_code == 0, shown.output
    assert "T-2 (sammensat, raadgiver)" in shown.output
    assert "signaler:" in shown.output
    assert "1 af 1 spørgsmål blev ikke fundet blandt de første 1." in shown.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("retrieval", "--gold", "findes-ikke.jsonl", "--documents", "."), "findes-ikke.jsonl"),
        (("diff", "a.json", "b.json"), "filen findes ikke"),
        (("answers", "--gold", "g.jsonl", "--documents", ".", "--mod", "a.json"), "Angiv også --side"),
        (("plot", "ingen-mappe"), "Mappen ingen-mappe findes ikke"),
    ],
)
def test_what_is_missing_is_told_in_one_danish_sentence(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    failed = run(*arguments)
    assert failed.exit_code == 2
    assert message in failed.output
    assert "Traceback" not in failed.stderr


def test_an_unknown_system_is_told_with_those_there_are(run: Run, gold: Path, documents: Path) -> None:
    failed = run("retrieval", "--gold", gold, "--documents", documents, "--system", "google")
    assert failed.exit_code == 2
    assert "Systemet »google« findes ikke" in failed.output
    assert "langchain-default" in failed.output

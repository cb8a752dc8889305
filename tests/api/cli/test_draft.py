"""``vejviser draft`` over the invented library."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner, Result

from api.cli import engine
from api.cli.main import app
from api.dependencies import RuntimeLike
from api.settings import Settings
from tests.api.fake_bank import GRANT
from tests.api.fake_rewording import EXPORT, GOOD, INVENTED, model_says
from tests.api.fake_runtime import make_runtime

PROJECT = """
idea: Vi vil give opdigtede bagere sparring.
title: Bagerne
receiver: DEB
amount_kr: 300000
budget:
  - {name: Løn, amount_kr: 600000}
choices:
  sections:
    baggrund og behov: [arg-tilskud]
"""


@pytest.fixture(autouse=True)
def invented_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def opened(settings: Settings) -> Iterator[RuntimeLike]:
        yield make_runtime()

    monkeypatch.setattr(engine, "opened", opened)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "projekt.yaml"
    path.write_text(PROJECT, "utf-8")
    return path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["draft", *map(str, words)], env={"COLUMNS": "100"})


def said(result: Result) -> str:
    return " ".join(result.stdout.split())


def test_shows_text_budget_references_and_requirements(project: Path) -> None:
    text = said(run(project))
    assert GRANT in text and "[1]" in text
    assert "Støtteprocent: 300.000 / 600.000 = 50 pct." in text
    assert "[MANGLER: Hvornår begynder projektet" in text
    assert "Skriv om:" in text and "Forbehold: Prøvenotatet er et udkast." in text


def test_options_go_before_the_file_and_choices_count(project: Path) -> None:
    shown = json.loads(run(project, "--titel", "Andet navn", "--json").stdout)
    assert shown["text"]["title"] == "Andet navn"
    background = shown["text"]["sections"][0]["paragraphs"]
    assert [s["argument_id"] for p in background for s in p["sentences"]] == ["arg-tilskud"]


def test_files_are_written_once_and_never_over_another(project: Path, tmp_path: Path) -> None:
    word, markdown = tmp_path / "ud.docx", tmp_path / "ud.md"
    assert "Skrevet: ud.docx, ud.md" in said(run(project, "--docx", word, "--md", markdown))
    before = word.read_bytes()
    again = run(project, "--docx", word)
    assert again.exit_code != 0 and "bliver ikke overskrevet" in again.stderr
    assert word.read_bytes() == before


def test_a_changed_word_file_is_checked(project: Path, tmp_path: Path) -> None:
    word = tmp_path / "ud.docx"
    run(project, "--docx", word)
    assert "står, som de gjorde" in said(run(project, "--tjek", word))
    document = Document(BytesIO(word.read_bytes()))
    for one in (one for paragraph in document.paragraphs for one in paragraph.runs):
        one.text = one.text.replace("12.500", "99.500")
    document.save(str(word))
    assert "99.500" in said(run(project, "--tjek", word))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("title: Uden idé", "Giv projektidéen"),
        ("- en\n- liste", "har ikke felter"),
        ("{ikke: [yaml", "hverken YAML eller JSON"),
        ("idea: x\nukendt: 1", "Feltet kendes ikke"),
        ("idea: x\nreceiver: kongen", "Værdien kendes ikke"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "projekt.yaml"
    path.write_text(content, "utf-8")
    result = run(path)
    assert result.exit_code != 0 and told in result.stderr


def test_a_file_that_is_missing_or_no_word_file_is_told(project: Path, tmp_path: Path) -> None:
    assert "kan ikke finde »væk.yaml«" in run(tmp_path / "væk.yaml").stderr
    assert "ikke et Word-dokument" in run(project, "--tjek", project).stderr


def test_a_language_model_words_the_draft_on_demand(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write_text("idea: Vi vil give opdigtede bagere sparring.", "utf-8")
    runtime = make_runtime()
    monkeypatch.setattr(engine, "opened", lambda settings: nullcontext(runtime))
    with model_says(runtime, GOOD):
        shown = json.loads(run(project, "--omskriv", "--json").stdout)
        assert "Én sætning er skrevet om af sprogmodellen." in said(run(project, "--omskriv"))
    assert shown["reworded"].startswith("Én sætning er skrevet om")
    assert [w["kind"] for w in shown["text"]["warnings"]] == ["sprogmodel"]
    with model_says(runtime, INVENTED):
        lied = said(run(project, "--omskriv"))
    assert EXPORT in lied and "75 spørgsmål" not in lied and "Intet er skrevet om." in lied


def test_rewording_without_a_language_model_is_told(project: Path) -> None:
    result = run(project, "--omskriv")
    assert result.exit_code != 0 and "VEJVISER_CHAT_MODEL" in result.stderr
    assert "omskrevet" not in run(project).stdout


def test_too_long_an_idea_and_a_folder_that_is_not_there_are_told(project: Path, tmp_path: Path) -> None:
    project.write_text(f"idea: {'x' * 50_000}", "utf-8")
    assert "højst være 20000 tegn" in run(project).stderr
    assert (
        "skal ligge i, findes ikke" in run("--ide", "Vi bager.", "--docx", tmp_path / "væk" / "a.docx").stderr
    )
    assert "mindst 1 tegn" in run("--ide", "   ").stderr

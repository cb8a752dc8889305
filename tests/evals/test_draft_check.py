"""The check reads the Word file and the documents alone, and finds every figure that was planted."""

from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from typer.testing import CliRunner

from answering.application.export.docx_writer import write_docx
from evals.cli import app
from evals.draft_check import FigureVerdict, check_draft
from evals.result_files import ResultError
from tests.answering.application.export.word_files import add_behind, paragraph, replace_words
from tests.answering.application.made_draft import BAKERS, LIBRARY, NOW, SHARE, draft


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """The invented sources as files, line for line as the citations name them."""
    folder = tmp_path / "kilder"
    folder.mkdir()
    for source in LIBRARY.sources:
        (folder / source.file).write_text(source.text, "utf-8")
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "udkast.docx"
    path.write_bytes(write_docx(draft(), NOW))
    return path


def rewritten(file: Path, old: str, new: str) -> Path:
    document = Document(str(file))
    replace_words(document, old, new)
    document.save(str(file))
    return file


def bad(file: Path, documents: Path) -> list[tuple[str, FigureVerdict]]:
    return [(one.figure, one.verdict) for one in check_draft(file, documents).bad]


def test_a_draft_as_it_was_exported_is_supported(file: Path, documents: Path) -> None:
    check = check_draft(file, documents)
    assert check.bad == []
    found = {(one.figure, one.verdict) for one in check.figures}
    assert {("50", FigureVerdict.SUPPORTED), ("2021", FigureVerdict.NAMED)} <= found


def test_the_advisors_figures_and_the_budget_are_listed_apart(file: Path, documents: Path) -> None:
    own = {figure for one in check_draft(file, documents).own for figure in one.figures}
    assert {"12", "1.200.000"} <= own


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ("50 pct.", "60 pct.", "60"),
        ("Ca. 40 bagerier", "Ca. 45 bagerier", "45"),
        ("7,5 mio. kr.", "75 mio. kr.", "75"),
        ("Vi mangler 30", "Vi mangler tolv", "tolv"),
        ("(2020)", "(2022)", "2022"),
    ],
)
def test_a_planted_figure_is_found(file: Path, documents: Path, old: str, new: str, figure: str) -> None:
    assert bad(rewritten(file, old, new), documents) == [(figure, FigureVerdict.UNSUPPORTED)]


def test_the_date_of_a_source_supports_nothing_but_its_naming(file: Path, documents: Path) -> None:
    rewritten(file, "dækker 50 pct.", "dækker 2021 kr. og 50 pct.")
    assert bad(file, documents) == [("2021", FigureVerdict.UNSUPPORTED)]


def test_a_figure_without_a_reference_is_found(file: Path, documents: Path) -> None:
    document = Document(str(file))
    add_behind(document, "12 bagerier", "Området har 340 bagerier.")
    document.save(str(file))
    assert bad(file, documents) == [("340", FigureVerdict.NO_REFERENCE)]


def test_a_reference_that_is_not_in_the_list_supports_nothing(file: Path, documents: Path) -> None:
    document = Document(str(file))
    paragraph(document, "[1]\t").text = ""
    document.save(str(file))
    assert ("40", FigureVerdict.NO_REFERENCE) in bad(file, documents)


def test_other_lines_than_those_cited_support_nothing(file: Path, documents: Path) -> None:
    original = documents / "opslag.txt"
    original.write_text("\n" * 20 + original.read_text("utf-8"), "utf-8")
    assert ("50", FigureVerdict.UNSUPPORTED) in bad(file, documents)


def test_a_document_that_is_not_there_leaves_its_figures_open(file: Path, documents: Path) -> None:
    (documents / "opslag.txt").unlink()
    check = check_draft(file, documents)
    assert check.bad == []
    assert {one.figure for one in check.figures if one.verdict is FigureVerdict.UNTRACED} >= {"50", "40"}


def test_what_is_no_word_file_is_told_in_danish(tmp_path: Path, documents: Path) -> None:
    wrong = tmp_path / "forkert.docx"
    wrong.write_text("intet", "utf-8")
    with pytest.raises(ResultError, match="kan ikke læses som et Word-dokument"):
        check_draft(wrong, documents)


def test_the_command_shows_and_fails(file: Path, documents: Path) -> None:
    runner = CliRunner()
    good = runner.invoke(app, ["udkast", str(file), "--kilder", str(documents)])
    assert good.exit_code == 0
    assert "Ansøgers egne tal" in good.output
    rewritten(file, "50 pct.", "60 pct.")
    failed = runner.invoke(app, ["udkast", str(file), "--kilder", str(documents)])
    assert failed.exit_code == 1
    assert "! 60 (står ikke i kilden)" in failed.output
    assert SHARE.replace("50", "60") in failed.output


def test_nothing_for_the_advisor_alone_is_checked(file: Path, documents: Path) -> None:
    document: WordDocument = Document(str(file))
    quoted = next(one for one in document.paragraphs if one.text == f"[1]\t{BAKERS}")
    quoted.text = "[1] 999 bagerier"
    document.save(str(file))
    assert bad(file, documents) == []

"""Drafting the project ideas, over an invented library and from the command line."""

import json
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from answering.application.argument import ArgumentBank, ArgumentGroup
from api.cli.main import app
from api.drafts.desk import DraftDesk
from corpus.sources import SourceStatus
from evals.own_sets import OwnSetError
from evals.project_ideas import Measured, ideas_table, measure_ideas, read_ideas
from ingest.embedding.opening import open_embedder
from ingest.library import Library
from ingest.pipeline import ingest
from tests.answering.application.made_draft import argument
from tests.answering.made_library import Section, library_of, made_source

NOW = datetime(2022, 1, 1)
IDEA = {"idea": "Vi vil hjælpe bagerier i Prøvekommunen.", "title": "Bagerne", "target_group": "7 bagerier"}
SAID = {
    "I Prøvekommunen har 40 bagerier brug for nye ovne.": ArgumentGroup.NEED,
    "Hvert tredje bageri mangler lærlinge til natarbejdet.": ArgumentGroup.NEED,
    "Strømmen koster en bager 90.000 kr. om året.": ArgumentGroup.NEED,
    "Prøveplanen vil samle håndværkere om fælles indkøb.": ArgumentGroup.STRATEGY,
    "Kommunen ønsker korte veje fra mark til brød.": ArgumentGroup.STRATEGY,
    "Forsøget i Fjordby sparede 15 pct. af strømmen.": ArgumentGroup.EFFECT,
    "Efter kurset ansatte otte mestre en lærling.": ArgumentGroup.EFFECT,
    "Prøvehuset og Fjordby Skole driver ordningen sammen.": ArgumentGroup.PARTNERS,
}


def made_library(status: SourceStatus = SourceStatus.CURRENT) -> Library:
    sections = [Section(words) for words in SAID]
    return library_of(made_source("plan", "Plan for brød", sections, date="2021", status=status))


def desk(library: Library, count: int = len(SAID)) -> DraftDesk:
    found = [
        argument(f"arg-{n}", group, words, library=library) for n, (words, group) in enumerate(SAID.items())
    ]

    class Banks:
        def build(self, idea: object) -> ArgumentBank:
            return ArgumentBank(tuple(found[:count]))

    return DraftDesk(library, lambda gate: Banks(), today=NOW.date)


def ideas_in(folder: Path) -> Path:
    folder.mkdir()
    (folder / "01-bagere.yaml").write_text(yaml.safe_dump(IDEA, allow_unicode=True), "utf-8")
    return folder


def measured(folder: Path, made: DraftDesk, original: str = "\n".join(SAID)) -> Measured:
    documents = folder / "kilder"
    documents.mkdir()
    (documents / "plan.txt").write_text(original, "utf-8")
    return measure_ideas(made, documents, folder, {}, NOW, ideas_in(folder / "ideer"))


def test_a_right_draft_is_counted_and_its_file_is_kept(tmp_path: Path) -> None:
    found = measured(tmp_path, desk(made_library()))
    assert found.wrong == ()
    (one,) = found.result.ideas
    assert (one.id, one.arguments, one.documents, one.unsupported, one.faults) == ("01-bagere", 8, 1, 0, {})
    assert one.figures >= 4
    assert found.result.passed
    assert (tmp_path / "01-bagere.docx").stat().st_size > 0
    assert "| 01-bagere | 8 | 1 |" in ideas_table(found.result)
    assert "1 af 1 udkast er uden fejl." in ideas_table(found.result)


def test_too_few_arguments_fail(tmp_path: Path) -> None:
    found = measured(tmp_path, desk(made_library(), 7))
    assert found.result.ideas[0].faults == {"for få argumenter": 1}
    assert not found.result.passed
    assert found.wrong == ("01-bagere: for få argumenter: 7 af mindst 8",)


def test_figures_that_the_documents_do_not_have_fail(tmp_path: Path) -> None:
    found = measured(tmp_path, desk(made_library()), "\n".join(SAID).replace("90.000", "80.000"))
    assert (found.result.ideas[0].unsupported, found.result.passed) == (1, False)
    assert any("90.000 (står ikke i kilden)" in line for line in found.wrong)


def test_a_draft_without_its_reservation_fails(tmp_path: Path) -> None:
    found = measured(tmp_path, desk(made_library(SourceStatus.DRAFT)))
    assert found.result.ideas[0].faults == {"status uden forbehold": 8}
    assert not found.result.passed
    assert "0 af 1 udkast er uden fejl." in ideas_table(found.result)


def test_results_hold_no_words_of_the_documents(tmp_path: Path) -> None:
    found = measured(tmp_path, desk(made_library(SourceStatus.DRAFT)))
    assert "bageri" not in found.result.model_dump_json().lower()


def test_what_is_no_project_is_told(tmp_path: Path) -> None:
    folder = ideas_in(tmp_path / "ideer")
    (folder / "02-andet.yaml").write_text("title: uden en idé", "utf-8")
    with pytest.raises(OwnSetError, match="02-andet.yaml er ikke et projekt"):
        read_ideas(folder)
    with pytest.raises(OwnSetError, match="der er ingen projekter"):
        read_ideas(tmp_path)


def test_there_are_ten_ideas_of_ours() -> None:
    ideas = read_ideas()
    assert len({idea.idea for idea in ideas.values()}) == len(ideas) == 10


def test_the_command_writes_a_result_and_fails_with_the_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, documents = tmp_path / "data", tmp_path / "kilder"
    documents.mkdir()
    (documents / "plan.txt").write_text("\n\n".join(SAID), "utf-8")
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    monkeypatch.setenv("VEJVISER_DATA", str(data))
    ingest([documents], data, open_embedder(data, "falsk"))
    folder, out, files = ideas_in(tmp_path / "ideer"), tmp_path / "ud", tmp_path / "filer"
    options = ["--kilder", str(documents), "--ud", str(files), "--ideer", str(folder), "--out", str(out)]
    failed = CliRunner().invoke(app, ["eval", "ideer", *options])
    assert failed.exit_code == 1
    assert "for få argumenter" in failed.output
    (written,) = out.rglob("projektideer/ours.json")
    assert json.loads(written.read_text("utf-8"))["ideas"][0]["id"] == "01-bagere"
    assert [one.name for one in files.iterdir()] == ["01-bagere.docx"]
    monkeypatch.setattr("evals.project_ideas.LEAST_ARGUMENTS", 1)
    done = CliRunner().invoke(app, ["eval", "ideer", *options])
    assert done.exit_code == 0, done.output

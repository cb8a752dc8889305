"""Measuring the argument bank, over the invented project and from the command line."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from answering.application.bank import ArgumentBanks
from answering.application.idea import ProjectIdea
from api.cli.main import app
from evals.argument_bank import arguments_table, measure_arguments, read_projects
from evals.own_sets import OwnSetError
from ingest.embedding.opening import open_embedder
from ingest.library import Library
from ingest.pipeline import ingest
from tests.answering.application.made_project import IDEA, NEED, SAID, project_library, record
from tests.answering.fake_searcher import FakeSearcher
from tests.answering.made_library import library_of

HERE = {"file": "prøvestrategi.txt", "lines": [1, 1]}
NOWHERE = {"file": "prøvestrategi.txt", "lines": [90, 99]}


def written(folder: Path, *rows: Mapping[str, object]) -> Path:
    path = folder / "projekter.jsonl"
    path.write_text("".join(json.dumps({"idea": IDEA, **row}) + "\n" for row in rows), "utf-8")
    return path


def ranks(library: Library, path: Path) -> list[int | None]:
    banks = ArgumentBanks(library, FakeSearcher(library))
    return [rank.rank for rank in measure_arguments(banks, path=path).ranks]


def test_a_project_counts_by_any_of_its_places_or_by_all(tmp_path: Path) -> None:
    rows: Sequence[Mapping[str, object]] = [
        {"id": "a", "evidence": [HERE]},
        {"id": "b", "evidence": [NOWHERE, HERE]},
        {"id": "c", "evidence": [NOWHERE, HERE], "need": "all"},
        {"id": "d", "evidence": [NOWHERE]},
    ]
    assert ranks(project_library(), written(tmp_path, *rows)) == [1, 1, None, None]


def test_all_places_are_complete_with_the_last(tmp_path: Path) -> None:
    library = project_library()
    said = next(p for p in library.passages if p.text == SAID)
    assert said.lines is not None
    last = {"file": "prøvemøde.txt", "lines": list(said.lines)}
    (rank,) = ranks(library, written(tmp_path, {"id": "a", "evidence": [HERE, last], "need": "all"}))
    assert rank is not None and rank > 1


def test_a_record_counts_by_its_originals_alone(tmp_path: Path) -> None:
    own = {"file": "tema-surdej.txt", "lines": [1, 1]}
    rows = [{"id": "a", "evidence": [HERE]}, {"id": "b", "evidence": [own]}]
    assert ranks(library_of(record()), written(tmp_path, *rows)) == [1, None]


def test_gold_questions_on_applications_are_ideas_judged_by_their_quote(tmp_path: Path) -> None:
    question = {"user": "raadgiver", "question": IDEA, "evidence": [{**HERE, "quote": NEED}]}
    rows = [{"id": "g1", "type": "ansoegning", **question}, {"id": "g2", "type": "fakta", **question}]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (project,) = read_projects(path)
    assert (project.id, project.idea, project.evidence[0].quote) == ("g1", IDEA, NEED)
    assert ranks(project_library(), path) == [1]


def test_a_broken_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OwnSetError, match="linje 1"):
        read_projects(written(tmp_path, {"id": "a", "evidence": []}))


def test_every_own_project_can_be_asked() -> None:
    projects = read_projects()
    assert len(projects) == 30
    ideas = [ProjectIdea(idea=p.idea, receiver=p.receiver, geography=p.geography) for p in projects]
    assert len({idea.idea for idea in ideas}) == len(ideas)


def test_misses_are_named_without_their_words(tmp_path: Path) -> None:
    library = project_library()
    path = written(tmp_path, {"id": "a", "evidence": [HERE]}, {"id": "m", "evidence": [NOWHERE]})
    result = measure_arguments(ArgumentBanks(library, FakeSearcher(library)), path=path)
    table = arguments_table(result)
    assert "| recall@10 | 0,50 |" in table
    assert "m: ikke fundet af" in table
    assert "surdej" not in result.model_dump_json().lower()


def test_the_command_writes_a_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, documents = tmp_path / "data", tmp_path / "documents"
    documents.mkdir()
    (documents / "plan.txt").write_text(f"{NEED}\n\nEn kro ved åen har åbent om sommeren.\n", "utf-8")
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")
    monkeypatch.setenv("VEJVISER_DATA", str(data))
    ingest([documents], data, open_embedder(data, "falsk"))
    path = written(tmp_path, {"id": "a", "evidence": [{"file": "plan.txt", "lines": [1, 1]}]})
    out = tmp_path / "ud"
    done = CliRunner().invoke(app, ["eval", "argumenter", "--gold", str(path), "--out", str(out)])
    assert done.exit_code == 0, done.output
    (written_path,) = out.rglob("argumenter/ours.json")
    result = json.loads(written_path.read_text("utf-8"))
    assert result["settings"]["embedding_model"] == "falsk-256"
    assert result["ranks"][0]["id"] == "a"

"""The three commands on a tiny model, tiny documents and a handful of questions of their own."""

import json
from pathlib import Path

import pytest

import training.commands as commands
from api.settings import Settings
from ingest.embedding import weights
from ingest.embedding.adapter import read_adapter
from tests.ingest.embedding.tiny_weights import write_tiny_weights
from training import report, workshop
from training.commands import Training
from training.questions import TrainingDataError, read_questions
from training.settings import TrainingSettings

pytestmark = pytest.mark.traening

THINGS = "båd ost cykel mark havn skole bro mølle".split()
SETTINGS = TrainingSettings(texts="vinduer", batch=4, epochs=1.0, rank=2, tokens=40)
GOLD = {
    "id": "T-1",
    "user": "smv",
    "type": "fakta",
    "question": "hvad kostede fyrtårnet at male",
    "evidence": [{"file": "a.txt", "lines": [3, 3], "quote": "Der står en båd på stedet"}],
}


def document(kind: str) -> str:
    parts = [f"Om {t}\n\nDer står en {t} på stedet, og den {kind} er {t}ens egen farve." for t in THINGS]
    return "\n\n".join(parts) + "\n"


@pytest.fixture
def project(libraries: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = write_tiny_weights(tmp_path / "tiny.bin")
    for name, kind in (("a.txt", "gamle"), ("b.txt", "nye")):
        (tmp_path / "dokumenter").mkdir(exist_ok=True)
        (tmp_path / "dokumenter" / name).write_text(document(kind), "utf-8")
    rows = [
        {
            "question": f"hvordan ser {thing} ud i {name}",
            "file": name,
            "lines": [1 + 4 * n, 3 + 4 * n],
            "user": "smv",
            "style": "kort",
        }
        for name in ("a.txt", "b.txt")
        for n, thing in enumerate(THINGS)
    ]
    (tmp_path / "spørgsmål").mkdir()
    (tmp_path / "spørgsmål" / "q.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (tmp_path / "facit.jsonl").write_text(json.dumps(GOLD), "utf-8")
    (tmp_path / "poster").mkdir()
    (tmp_path / "poster" / "post.md").write_text("# Post\n\nDer er også en post om en ø i havet.\n", "utf-8")
    monkeypatch.setattr(weights, "bundled_weights", lambda: file)
    monkeypatch.setattr(commands, "read_questions", lambda: read_questions(tmp_path / "spørgsmål"))
    monkeypatch.setattr(commands, "CHOSEN", SETTINGS)
    monkeypatch.setattr(commands, "VARIANTS", {"prøve": SETTINGS})
    monkeypatch.setattr(commands, "halves", lambda questions: (questions[::2], questions[1::2]))
    monkeypatch.setattr(commands, "_LARGE", 5)
    monkeypatch.setattr(commands, "SHIPPED", tmp_path / "dansk.json")
    monkeypatch.setattr(
        commands,
        "write_report",
        lambda name, runs, gains: report.write_report(name, runs, gains, tmp_path / "ud"),
    )
    monkeypatch.setattr(workshop, "RECORDS", tmp_path / "poster")
    return tmp_path


def opened(project: Path, *, gold: bool = True) -> Training:
    settings = Settings(data=project / "data")
    return Training(settings, project / "dokumenter", project / "facit.jsonl" if gold else None)


def test_the_adapter_is_written_where_the_program_reads_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(project) as training:
        made = training.make_adapter(None)
    assert read_adapter(project / "dansk.json") == made
    facts = json.loads((project / "dansk.json").read_text("utf-8"))["training"]
    assert facts["pairs"] == 16
    assert facts["strength"] == commands.STRENGTH
    assert made.id in capsys.readouterr().out


def test_a_question_like_a_gold_question_stops_the_training(project: Path) -> None:
    near = {**GOLD, "question": "hvordan ser båd ud i a.txt"}
    (project / "facit.jsonl").write_text(json.dumps(near), "utf-8")
    with (
        opened(project) as training,
        pytest.raises(TrainingDataError, match="ligner facit for meget") as told,
    ):
        training.make_adapter(None)
    assert "hvordan ser båd ud i a.txt" in str(told.value)
    assert not (project / "dansk.json").exists()


def test_variants_are_compared_on_questions_outside_the_training(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(project) as training:
        training.explore(None)
    (written,) = (project / "ud").glob("*/udforskning.json")
    result = json.loads(written.read_text("utf-8"))
    assert [(g["questions"], g["way"], g["n"]) for g in result["gains"]] == [
        ("egne spørgsmål uden for træningen", "vektor", 8),
        ("egne spørgsmål uden for træningen", "samlet", 8),
        ("facit", "vektor", 1),
        ("facit", "samlet", 1),
    ]
    assert result["runs"][0]["pairs"] == 8
    assert "prøve: facit" in capsys.readouterr().out


def test_an_unknown_variant_is_told(project: Path) -> None:
    with opened(project) as training, pytest.raises(TrainingDataError, match="de hedder: prøve"):
        training.explore(["ukendt"])


def test_each_large_document_is_left_out_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(project, gold=False) as training:
        made = training.make_adapter(None)
    monkeypatch.setattr(commands, "read_adapter", lambda: made)
    monkeypatch.setattr("training.proof.Proof.unseen_records", lambda *_: [])
    with opened(project) as training:
        training.prove()
    (written,) = (project / "ud").glob("*/bevis.json")
    result = json.loads(written.read_text("utf-8"))
    assert [(run["name"], run["pairs"]) for run in result["runs"]] == [("uden a.t", 8), ("uden b.t", 8)]
    assert [(gain["model"], gain["questions"], gain["way"]) for gain in result["gains"]] == [
        ("tilpasning", "almindeligt dansk", "vektor"),
        ("uden a.t, styrke 1", "dokument a.t (egne)", "vektor"),
        ("uden a.t, styrke 1", "dokument a.t (egne)", "samlet"),
        ("uden a.t, styrke 1", "dokument a.t (facit)", "vektor"),
        ("uden a.t, styrke 1", "dokument a.t (facit)", "samlet"),
        ("uden a.t, styrke 0.5", "dokument a.t (egne)", "vektor"),
        ("uden a.t, styrke 0.5", "dokument a.t (egne)", "samlet"),
        ("uden a.t, styrke 0.5", "dokument a.t (facit)", "vektor"),
        ("uden a.t, styrke 0.5", "dokument a.t (facit)", "samlet"),
        ("uden b.t, styrke 1", "dokument b.t (egne)", "vektor"),
        ("uden b.t, styrke 1", "dokument b.t (egne)", "samlet"),
        ("uden b.t, styrke 0.5", "dokument b.t (egne)", "vektor"),
        ("uden b.t, styrke 0.5", "dokument b.t (egne)", "samlet"),
    ]

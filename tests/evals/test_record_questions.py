"""Ranks and figures of the record questions, and the command over a small index of two records."""

import json
import shutil
from collections.abc import Sequence
from math import log2
from pathlib import Path

import pytest
from typer.testing import CliRunner

from corpus.records import Records, load_records
from corpus.records.loader import CORPUS_FOLDER
from corpus.sources import Passage, Source
from evals.cli import app
from evals.own_sets import OwnSetError, RecordQuestion
from evals.record_questions import (
    RECORD_METRICS,
    RecordRank,
    missed,
    record_figures,
    record_table,
    run_record_questions,
)
from ingest.embedding.fake import FakeEmbedder
from ingest.library import Library
from ingest.pipeline import ingest
from retrieval.hits import Filter, Hit

QUESTIONS = [
    RecordQuestion(id="p1", user="smv", question="Hvem hjælper i en krise?", expected=("early-warning",)),
    RecordQuestion(
        id="p2", user="smv", question="Hvem køber skibe?", expected=("jobcenter", "early-warning")
    ),
    RecordQuestion(id="p3", user="raadgiver", question="Hvem tester stål?", expected=("gts-institutter",)),
]
EARLY, JOB = "program-early-warning", "aktoer-jobcenter"


class FixedOrder:
    """Returns the same sources for every question, the first of them twice."""

    def __init__(self, *sources: str) -> None:
        self.sources = (sources[0], *sources) if sources else ()
        self.asked: list[tuple[str, int]] = []

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        self.asked.append((question, k))
        return [
            Hit(n, Passage(f"{n}", source, 0, 1, "x"), 1 / n)
            for n, source in enumerate(self.sources, start=1)
        ][:k]


@pytest.fixture(scope="module")
def records() -> Records:
    return load_records()


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "poster.jsonl"
    path.write_text("".join(question.model_dump_json() + "\n" for question in QUESTIONS), "utf-8")
    return path


def library(*sources: str) -> Library:
    return Library([Source(s, s, "x", f"{s}.md", "0") for s in sources], [])


def rank(place: int | None) -> RecordRank:
    return RecordRank(id="p", user="smv", kind="programmer", rank=place, first=None)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (1, [1.0, 1.0, 1.0, 1.0]),
        (2, [0.0, 1.0, 1.0, 1 / log2(3)]),
        (10, [0.0, 0.0, 1.0, 1 / log2(11)]),
        (11, [0.0, 0.0, 0.0, 0.0]),
        (None, [0.0, 0.0, 0.0, 0.0]),
    ],
)
def test_metrics_of_a_rank(place: int | None, expected: list[float]) -> None:
    assert [metric(rank(place)) for metric in RECORD_METRICS.values()] == pytest.approx(expected)


def test_figures_have_their_interval_and_n() -> None:
    found = record_figures([rank(1), rank(None), rank(1), rank(None)])["R@1"]
    assert found is not None
    assert (found.value, found.n) == (0.5, 4)
    assert found.low < 0.5 < found.high


def test_the_first_expected_record_counts_and_unknown_ones_are_left_out(records: Records, gold: Path) -> None:
    searcher = FixedOrder(JOB, EARLY)
    result, ranks = run_record_questions(
        QUESTIONS, gold, records, library(JOB, EARLY), searcher, {"embedding_model": "m"}
    )
    assert [(q.id, q.kind, q.rank, q.first) for q in ranks.questions] == [
        ("p1", "programmer", 3, JOB),
        ("p2", "aktoerer", 1, JOB),
    ]
    assert searcher.asked == [(q.question, result.depth) for q in QUESTIONS[:2]]
    assert result.not_indexed == ("p3",)
    assert result.settings == {"embedding_model": "m"}
    assert set(result.by_kind) == {"aktoerer", "programmer"}
    assert set(result.by_user) == {"smv"}
    assert "| alle | 2 | 0,500 " in record_table(result)
    assert [q.id for q in missed(ranks, 1)] == ["p1"]
    assert not missed(ranks)


def test_a_search_that_finds_nothing_is_a_miss(records: Records, gold: Path) -> None:
    _, ranks = run_record_questions(QUESTIONS, gold, records, library(EARLY), FixedOrder())
    assert [(q.rank, q.first) for q in ranks.questions] == [(None, None)] * 2
    assert len(missed(ranks)) == 2


def test_an_index_without_the_records_is_refused(records: Records, gold: Path) -> None:
    with pytest.raises(OwnSetError, match="Læs corpus/ ind først"):
        run_record_questions(QUESTIONS, gold, records, library("noget-andet"), FixedOrder(EARLY))


def test_the_command_measures_the_live_index(
    tmp_path: Path, gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("programmer/early-warning.md", "aktoerer/jobcenter.md"):
        (tmp_path / "corpus" / name).parent.mkdir(parents=True)
        shutil.copyfile(CORPUS_FOLDER / name, tmp_path / "corpus" / name)
    data, out = tmp_path / "data", tmp_path / "out"
    ingest([tmp_path / "corpus"], data, FakeEmbedder())
    monkeypatch.setenv("VEJVISER_DATA", str(data))
    monkeypatch.setenv("VEJVISER_EMBEDDING_MODEL", "falsk")

    measured = CliRunner().invoke(app, ["poster", "--gold", str(gold), "--out", str(out)])

    assert measured.exit_code == 0, measured.output
    assert "| alle | 2 |" in measured.output
    assert "Ikke spurgt, fordi posten ikke er læst ind: p3" in measured.output
    [folder] = out.iterdir()
    written = json.loads((folder / "poster" / "ours.json").read_text("utf-8"))
    assert written["kind"] == "poster"
    assert {document["name"] for document in written["documents"]} == {"early-warning.md", "jobcenter.md"}
    single = json.loads((folder / "poster" / "ours.ranks.json").read_text("utf-8"))
    assert [question["id"] for question in single["questions"]] == ["p1", "p2"]
    assert "krise" not in json.dumps([written, single])

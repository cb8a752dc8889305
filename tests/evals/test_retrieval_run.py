from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from evals.gold import GoldError, GoldSet, load_gold
from evals.result_files import write_result
from evals.retrieval_run import run_retrieval
from evals.systems.system import RetrievedPassage
from tests.evals.questions import DOCUMENTS, write_documents, write_gold


class WholeFiles:
    """Returns every document whole, in a fixed order."""

    name = "hele-filer"
    libraries = ("numpy",)
    settings: Mapping[str, str | int | float] = {"order": "fixed"}

    def __init__(self, *order: str) -> None:
        self.order = order
        self.asked: list[str] = []

    def index(self, folder: Path) -> int:
        return len(self.order)

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        self.asked.append(question)
        return [RetrievedPassage(file, DOCUMENTS[file], 1.0) for file in self.order][:k]


@pytest.fixture
def gold(tmp_path: Path) -> GoldSet:
    return load_gold(write_gold(tmp_path / "gold.jsonl"))


def test_ranks_and_figures_of_a_known_ranking(tmp_path: Path, gold: GoldSet) -> None:
    system = WholeFiles("cykel.md", "baad.txt", "ost.txt")
    result, ranks = run_retrieval(
        system, gold, write_documents(tmp_path / "d"), facts={"embedding_model": "m"}
    )

    assert [(q.id, q.units, q.rank) for q in ranks.questions] == [("T-1", (2,), 2), ("T-2", (2, 3), 3)]
    assert ranks.questions[0].chars == len(DOCUMENTS["cykel.md"]) + len(DOCUMENTS["baad.txt"])
    reciprocal = result.overall["MRR@10"]
    assert reciprocal is not None
    assert reciprocal.value == pytest.approx((1 / 2 + 1 / 3) / 2)
    assert reciprocal.n == 2
    assert set(result.by_type) == {"fakta", "sammensat"}
    assert set(result.by_user) == {"smv", "raadgiver"}
    assert result.settings == {"embedding_model": "m", "order": "fixed"}
    assert result.passages.longest == max(map(len, DOCUMENTS.values()))
    assert "numpy" in result.environment.versions
    assert [document.name for document in result.documents] == sorted(DOCUMENTS)


def test_unanswerable_questions_are_not_asked(tmp_path: Path, gold: GoldSet) -> None:
    system = WholeFiles("baad.txt")
    run_retrieval(system, gold, write_documents(tmp_path / "d"))
    assert system.asked == [question.question for question in gold.answerable]


def test_long_passages_are_told(tmp_path: Path, gold: GoldSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.retrieval_run.PASSAGE_LIMIT", 150)
    result, _ = run_retrieval(WholeFiles("cykel.md", "baad.txt"), gold, write_documents(tmp_path / "d"))
    assert result.passages.over_limit == 1


def test_gold_without_answerable_questions_is_refused(tmp_path: Path, gold: GoldSet) -> None:
    only = GoldSet("tom.jsonl", "0", gold.questions[2:])
    with pytest.raises(GoldError, match="tom.jsonl"):
        run_retrieval(WholeFiles("baad.txt"), only, write_documents(tmp_path / "d"))


def test_results_hold_ids_and_ranks_but_no_text_and_no_path(tmp_path: Path, gold: GoldSet) -> None:
    documents = write_documents(tmp_path / "d")
    write_result(tmp_path / "out", *run_retrieval(WholeFiles("baad.txt"), gold, documents))
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert names == ["hele-filer.json", "hele-filer.ranks.json"]
    for file in (tmp_path / "out").iterdir():
        text = file.read_text("utf-8")
        assert "T-1" in text or file.name == "hele-filer.json"
        for secret in ("bygge", "fjorten", "torvedage", str(tmp_path)):
            assert secret not in text

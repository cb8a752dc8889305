import os
from pathlib import Path

import pytest

from evals.result_files import (
    ResultError,
    document_facts,
    newest_folder,
    read_folder,
    read_result,
    run_folder,
    write_result,
)
from evals.results import RetrievalRanks, RetrievalResult
from tests.evals.questions import ranks
from tests.evals.result_examples import ENVIRONMENT, example


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    result, single = example("ours", [ranks(1, 3, chars=10), ranks(None)])
    path = write_result(tmp_path / "run", result, single)
    assert read_result(path, RetrievalResult) == result
    assert read_result(tmp_path / "run" / "ours.ranks.json", RetrievalRanks) == single


def test_runs_lie_in_folders_of_date_and_commit(tmp_path: Path) -> None:
    assert run_folder(ENVIRONMENT, tmp_path) == tmp_path / "2030-01-02-abc123"


def test_a_folder_gives_the_summaries_of_retrieval_only(tmp_path: Path) -> None:
    for system in ("ours", "bm25"):
        write_result(tmp_path, *example(system, [ranks(1)]))
    (tmp_path / "ours-answers.json").write_text("{}", "utf-8")
    assert [result.system for result in read_folder(tmp_path)] == ["bm25", "ours"]
    (tmp_path / "tom").mkdir()
    with pytest.raises(ResultError, match="tom"):
        read_folder(tmp_path / "tom")


def test_the_newest_folder_is_of_the_latest_date_then_the_last_written(tmp_path: Path) -> None:
    for name, written in (("2030-01-02-b", 100), ("2030-01-02-a", 200), ("2029-12-31-c", 300)):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (written, written))
    assert newest_folder(tmp_path).name == "2030-01-02-a"
    with pytest.raises(ResultError, match="ingen resultater"):
        newest_folder(tmp_path / "2030-01-02-a")


def test_documents_are_known_by_name_and_content(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.txt").write_text("x", "utf-8")
    (tmp_path / "c.txt").write_text("y", "utf-8")
    facts = document_facts(tmp_path)
    assert [fact.name for fact in facts] == ["a.txt", "c.txt"]
    assert facts[0].sha256 != facts[1].sha256

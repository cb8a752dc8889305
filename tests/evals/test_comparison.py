from pathlib import Path

import pytest

from evals.comparison import compare, read_measured
from evals.metrics import QuestionRanks
from evals.result_files import RESULTS_FOLDER, ResultError, questions_path
from evals.results import AnswerQuestions, FileFact, QuestionAnswer, RetrievalRanks
from tests.evals.questions import ranks


def written(folder: Path, system: str, questions: list[QuestionRanks], gold: str = "a" * 64) -> Path:
    summary = folder / f"{system}.json"
    record = RetrievalRanks(
        system=system, gold=FileFact(name="g", sha256=gold), depth=20, questions=tuple(questions)
    )
    questions_path(summary).write_text(record.model_dump_json(), "utf-8")
    return summary


def test_differences_are_paired_by_question_and_second_minus_first(tmp_path: Path) -> None:
    first = written(tmp_path, "a", [ranks(9, id_="1"), ranks(1, id_="2"), ranks(None, id_="3")])
    second = written(tmp_path, "b", [ranks(2, id_="3"), ranks(1, id_="1"), ranks(1, id_="2")])
    differences = compare(read_measured(first), read_measured(second))
    assert differences["R@5"].first == pytest.approx(1 / 3)
    assert differences["R@5"].second == 1.0
    assert differences["R@5"].difference.value == pytest.approx(2 / 3)
    assert differences["R@5"].difference.n == 3
    assert differences["R@10"].difference.value == pytest.approx(1 / 3)


def test_only_one_type_can_be_compared(tmp_path: Path) -> None:
    questions = [ranks(1, id_="1", type_="program"), ranks(None, id_="2")]
    a = read_measured(written(tmp_path, "a", questions))
    b = read_measured(written(tmp_path, "b", questions))
    assert compare(a, b, "program")["R@5"].difference.n == 1
    with pytest.raises(ResultError, match="case"):
        compare(a, b, "case")


def test_runs_on_other_questions_are_refused(tmp_path: Path) -> None:
    a = read_measured(written(tmp_path, "a", [ranks(1)]))
    b = read_measured(written(tmp_path, "b", [ranks(1)], gold="b" * 64))
    with pytest.raises(ResultError, match="forskellige spørgsmål"):
        compare(a, b)


def test_answers_compare_where_both_have_a_value_and_never_with_retrieval(tmp_path: Path) -> None:
    def answer(id_: str, included: bool | None, characters: int) -> QuestionAnswer:
        return QuestionAnswer(
            id=id_,
            type="fakta",
            user="smv",
            refused=False,
            characters=characters,
            included=included,
            citations=1,
            ms=1,
        )

    measured = []
    for name, change in (("a", 0), ("b", 40)):
        summary = tmp_path / f"{name}-answers.json"
        record = AnswerQuestions(
            system=name,
            gold=FileFact(name="g", sha256="a" * 64),
            questions=(answer("1", bool(change), 100 + change), answer("2", None, 300 + change)),
        )
        questions_path(summary).write_text(record.model_dump_json(), "utf-8")
        measured.append(read_measured(summary))
    differences = compare(measured[0], measured[1])
    assert differences["tegn"].difference.value == 40.0
    assert (differences["must_include"].difference.value, differences["must_include"].difference.n) == (
        1.0,
        1,
    )
    retrieval = read_measured(written(tmp_path, "r", [ranks(1)]))
    with pytest.raises(ResultError, match="Søgning og svar"):
        compare(retrieval, measured[0])


def test_missing_and_foreign_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="filen findes ikke"):
        read_measured(tmp_path / "intet.json")
    questions_path(tmp_path / "x.json").write_text('{"kind": "retrieval"}', "utf-8")
    with pytest.raises(ResultError, match="ikke en resultatfil"):
        read_measured(tmp_path / "x.json")


def test_answers_measured_before_there_were_new_figures_can_still_be_compared() -> None:
    """The committed results hold both kinds of files, and both can be read."""
    files = sorted(RESULTS_FOLDER.glob("*/*-answers.json"))
    assert files
    for file in files:
        found = compare(read_measured(file), read_measured(file))
        assert found["must_include"].difference.value == 0.0

"""The training questions are whole, point at places that exist, and stand once."""

import json
from collections import Counter
from pathlib import Path

import pytest

from corpus.records.loader import load_records
from training.questions import TrainingDataError, read_questions

FINE = {
    "question": "Hvem bygger både?",
    "file": "a.txt",
    "lines": [3, 4],
    "user": "smv",
    "style": "kort",
}


def folder(tmp_path: Path, *rows: object) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    (tmp_path / "dokument.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_a_question_names_lines_of_a_file_or_a_record(tmp_path: Path) -> None:
    record = {"question": "Hvad er en båd?", "record": "baad", "user": "smv", "style": "kort"}
    first, second = read_questions(folder(tmp_path, FINE, "", record))
    assert (first.file, first.lines, first.origin) == ("a.txt", (3, 4), "a.txt")
    assert (second.record, second.file, second.origin) == ("baad", None, "poster")


@pytest.mark.parametrize(
    "row",
    [
        "{",
        "[]",
        {**FINE, "lines": [4, 3]},
        {**FINE, "lines": None},
        {**FINE, "record": "baad"},
        {**FINE, "file": None, "lines": None},
        {**FINE, "user": "borger"},
        {**FINE, "question": ""},
        {**FINE, "svar": "Værftet"},
    ],
)
def test_a_bad_line_is_told_with_its_place(tmp_path: Path, row: object) -> None:
    with pytest.raises(TrainingDataError, match=r"dokument\.jsonl linje 2"):
        read_questions(folder(tmp_path, FINE, row))


def test_a_question_stands_once_for_a_file_whatever_its_case(tmp_path: Path) -> None:
    again = {**FINE, "question": "hvem  bygger BÅDE?", "lines": [9, 9]}
    with pytest.raises(TrainingDataError, match=r"linje 2: spørgsmålet står også i dokument\.jsonl linje 1"):
        read_questions(folder(tmp_path, FINE, again))
    assert len(read_questions(folder(tmp_path, FINE, {**again, "file": "b.txt"}))) == 2


def test_there_are_enough_of_every_kind() -> None:
    questions = read_questions()
    assert len(questions) >= 2500
    assert min(Counter(q.user for q in questions).values()) >= len(questions) // 5
    assert len({q.style for q in questions}) >= 8
    assert len({q.origin for q in questions}) == 6


def test_records_that_are_asked_about_exist() -> None:
    records = load_records()
    asked = {q.record for q in read_questions() if q.record is not None}
    assert [record for record in sorted(asked) if records.get(record) is None] == []


@pytest.mark.kilder
def test_lines_that_are_asked_about_exist_and_are_not_copied(source_folder: Path) -> None:
    texts = {path.name: path.read_text("utf-8").splitlines() for path in source_folder.glob("*.txt")}
    for question in read_questions():
        if question.file is None or question.lines is None:
            continue
        first, last = question.lines
        assert 1 <= first <= last <= len(texts[question.file]), question
        told = " ".join(" ".join(texts[question.file][first - 1 : last]).lower().split())
        words = question.question.lower().split()
        assert not any(" ".join(words[i : i + 8]) in told for i in range(len(words) - 7)), question

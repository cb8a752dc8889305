"""The three shipped sets are sound, and a faulty one is refused with its line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.records import Records, load_records
from evals.own_sets import OwnSetError, read_case_searches, read_record_questions, read_situations

SITUATION: dict[str, Any] = {
    "id": "s1",
    "situation": "Vi laver lygter og er løbet tør for penge.",
    "expected": ["early-warning"],
    "must_not_offer": ["vilje-til-vaekst"],
    "reason": "Krise.",
}
SEARCH: dict[str, Any] = {
    "id": "c1",
    "query": "tur til USA",
    "facets": {"medie": "artikel"},
    "expected": ["dkla-los-angeles"],
    "reason": "USA.",
}
QUESTION: dict[str, Any] = {
    "id": "p1",
    "user": "smv",
    "question": "Hvem hjælper?",
    "expected": ["early-warning", "begreber"],
}


@pytest.fixture(scope="module")
def records() -> Records:
    return load_records()


def write(folder: Path, *rows: object) -> Path:
    path = folder / "saet.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_the_situations_are_many_tight_and_varied(records: Records) -> None:
    situations = read_situations(records=records)
    assert len(situations) >= 80
    assert max(len(situation.expected) for situation in situations) <= 4
    assert len({record_id for situation in situations for record_id in situation.expected}) >= 45


def test_the_situations_reach_all_themes(records: Records) -> None:
    expected = {
        record_id for situation in read_situations(records=records) for record_id in situation.expected
    }
    themes = {theme for p in records.programmes if p.id in expected for theme in p.temaer}
    assert len(themes) == 8


def test_most_situations_hinge_on_something_specific(records: Records) -> None:
    broad = {"erhvervshus-nordjylland", "lokale-erhvervskontorer", "jobcenter", "specialiseret-vejledning"}
    situations = read_situations(records=records)
    assert sum(not broad >= set(situation.expected) for situation in situations) >= 60


def test_the_case_searches_reach_every_case(records: Records) -> None:
    searches = read_case_searches(records=records)
    assert len(searches) >= 30
    found = {record_id for search in searches for record_id in search.expected}
    assert {case.id for case in records.cases} <= found


def test_the_questions_are_over_all_kinds_and_users_and_not_the_records_own(records: Records) -> None:
    questions = read_record_questions(records=records)
    assert len(questions) >= 120
    expected = [records.get(record_id) for question in questions for record_id in question.expected]
    assert {record.folder for record in expected if record} == {
        "programmer",
        "aktoerer",
        "cases",
        "temaer",
        "modstrid",
        "ordliste",
    }
    assert {question.user for question in questions} == {"smv", "raadgiver", "medarbejder"}
    own = {question.casefold() for record in records.all for question in record.data.typiske_spoergsmaal}
    assert not own & {question.question.casefold() for question in questions}


def test_good_lines_are_read_as_they_stand(tmp_path: Path, records: Records) -> None:
    [situation] = read_situations(write(tmp_path, SITUATION, ""), records)
    assert (situation.text, situation.must_not_offer) == (SITUATION["situation"], ("vilje-til-vaekst",))
    [search] = read_case_searches(write(tmp_path, SEARCH), records)
    assert search.facets == {"medie": "artikel"}
    [question] = read_record_questions(write(tmp_path, QUESTION), records)
    assert question.expected == ("early-warning", "begreber")


Reader = Callable[[Path, Records], object]


@pytest.mark.parametrize(
    ("reader", "row", "message"),
    [
        (read_situations, "{ikke json", "linje 2: ikke gyldig JSON"),
        (read_situations, "[1]", "linje 2: linjen: skal være felter"),
        (read_situations, {**SITUATION, "id": "s2", "farve": "blå"}, "linje 2: farve: feltet kendes ikke"),
        (read_situations, {**SITUATION, "id": "s2", "expected": []}, "linje 2: expected: må ikke være tom"),
        (read_situations, {**SITUATION, "situation": "Andet."}, "linje 2: id'et s1 står allerede på linje 1"),
        (
            read_situations,
            {**SITUATION, "id": "s2", "situation": "  VI laver lygter og er løbet  tør for penge."},
            "linje 2: samme tekst står allerede på linje 1",
        ),
        (
            read_situations,
            {**SITUATION, "id": "s2", "situation": " "},
            "linje 2: situation: må ikke være tom",
        ),
    ],
)
def test_a_faulty_line_is_named(
    tmp_path: Path, records: Records, reader: Reader, row: object, message: str
) -> None:
    with pytest.raises(OwnSetError, match=r"^saet\.jsonl, ") as refused:
        reader(write(tmp_path, SITUATION, row), records)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("reader", "row", "message"),
    [
        (read_situations, {**SITUATION, "expected": ["findes-ikke"]}, "ingen post med id findes-ikke"),
        (read_situations, {**SITUATION, "expected": ["begreber"]}, "begreber ligger i ordliste"),
        (
            read_situations,
            {**SITUATION, "expected": ["early-warning", "early-warning"]},
            "expected: samme id står flere gange",
        ),
        (
            read_situations,
            {**SITUATION, "must_not_offer": ["early-warning"]},
            "early-warning står også i expected; "
            "must_not_offer: early-warning er hverken lukket eller et forslag",
        ),
        (read_case_searches, {**SEARCH, "expected": ["smv-digital"]}, "ligger i programmer"),
        (read_case_searches, {**SEARCH, "facets": {"medie": "video"}}, "har ikke video som medie"),
        (read_case_searches, {**SEARCH, "facets": {"lyd": "ja"}}, "facets.lyd"),
        (read_record_questions, {**QUESTION, "user": "konge"}, "user: er ikke et af de ord"),
    ],
)
def test_what_a_line_points_to_must_fit(
    tmp_path: Path, records: Records, reader: Reader, row: object, message: str
) -> None:
    with pytest.raises(OwnSetError) as refused:
        reader(write(tmp_path, row), records)
    assert message in str(refused.value)
    assert "linje 1" in str(refused.value)


def test_a_file_that_is_missing_empty_or_not_text_is_refused(tmp_path: Path, records: Records) -> None:
    with pytest.raises(OwnSetError, match="kan ikke læses"):
        read_situations(tmp_path / "ingen.jsonl", records)
    with pytest.raises(OwnSetError, match="er tom"):
        read_situations(write(tmp_path), records)
    (tmp_path / "saet.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(OwnSetError, match="UTF-8"):
        read_situations(tmp_path / "saet.jsonl", records)

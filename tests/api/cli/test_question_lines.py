"""One line in, one line out, whatever the line is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.answer import QuestionError
from api.cli.question_lines import (
    UsageProblem,
    asked,
    from_arguments,
    only_standard_input,
    respond_to_lines,
    usable,
)
from api.cli.records import Record
from api.schemas.question import MAX_QUESTION


def echo(question: str, cleaned: str) -> Record:
    if cleaned == "forbudt":
        raise QuestionError("Det kan jeg ikke.")
    return {"question": question, "cleaned": cleaned}


def run(lines: list[str]) -> tuple[int, list[dict[str, object]]]:
    written: list[str] = []
    code = respond_to_lines(lines, echo, written.append)
    assert all(text.endswith("\n") and text.count("\n") == 1 for text in written)
    return code, [json.loads(text) for text in written]


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Hvad koster det?\n", "Hvad koster det?"),
        ("Hvad koster det?\r\n", "Hvad koster det?"),
        ("\ufeffHvad koster det?", "Hvad koster det?"),
        ('{"question": "Hvad koster det?", "id": 7}\n', "Hvad koster det?"),
        (' {"question": "Hvad\\nkoster det?"}', "Hvad\nkoster det?"),
        ('{"question": 7}', '{"question": 7}'),
        ('{"spørgsmål": "x"}', '{"spørgsmål": "x"}'),
        ("{ikke json", "{ikke json"),
        ('["question"]', '["question"]'),
    ],
)
def test_a_line_is_plain_text_or_an_object_with_a_question(line: str, question: str) -> None:
    assert asked(line) == question


def test_bad_lines_get_an_error_and_the_rest_are_answered() -> None:
    long = "x" * (MAX_QUESTION + 1)
    code, records = run(["første\n", "\n", f"{long}\n", "forbudt\n", "sidste"])
    assert code == 1
    assert records[0] == {"question": "første", "cleaned": "første"}
    assert records[1] == {"question": "", "error": "Skriv et spørgsmål, før du sender."}
    assert records[2]["question"] == long
    assert "2.000 tegn" in str(records[2]["error"])
    assert records[3] == {"question": "forbudt", "error": "Det kan jeg ikke."}
    assert records[4]["cleaned"] == "sidste"


def test_good_lines_alone_end_well() -> None:
    assert run(["en\n", "to\n"])[0] == 0
    assert run([]) == (0, [])


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=80))
def test_every_line_gives_one_record_with_its_question(text: str) -> None:
    _, records = run([text + "\n"])
    assert [record["question"] for record in records] == [asked(text)]


def test_the_words_of_the_command_line_are_one_question() -> None:
    assert from_arguments(["hvad", "koster", "det?"]) == "hvad koster det?"


def test_no_question_at_all_is_told() -> None:
    with pytest.raises(UsageProblem, match="Skriv et spørgsmål"):
        from_arguments([])


def test_a_question_beside_jsonl_is_told() -> None:
    only_standard_input([])
    with pytest.raises(UsageProblem, match="standardinput"):
        only_standard_input(["hvad"])


def test_blank_words_are_no_question() -> None:
    with pytest.raises(QuestionError, match="Skriv et spørgsmål"):
        usable("  \t ")

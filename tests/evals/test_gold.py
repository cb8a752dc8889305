import json
from pathlib import Path

import pytest

from evals.gold import GoldError, load_gold
from tests.evals.questions import GOLD, write_gold


def test_reads_questions_in_order_and_knows_which_can_be_answered(tmp_path: Path) -> None:
    gold = load_gold(write_gold(tmp_path / "gold.jsonl"))
    assert [question.id for question in gold.questions] == ["T-1", "T-2", "T-3"]
    assert [question.id for question in gold.answerable] == ["T-1", "T-2"]
    assert gold.name == "gold.jsonl"
    assert gold.questions[1].evidence[0].lines == (5, 5)


def test_same_bytes_have_the_same_fingerprint_and_others_not(tmp_path: Path) -> None:
    first = load_gold(write_gold(tmp_path / "a.jsonl"))
    second = load_gold(write_gold(tmp_path / "b.jsonl"))
    (tmp_path / "b.jsonl").write_text(json.dumps(GOLD[0]), "utf-8")
    assert first.sha256 == second.sha256
    assert load_gold(tmp_path / "b.jsonl").sha256 != first.sha256


def test_empty_lines_and_a_byte_order_mark_do_not_disturb(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\ufeff" + json.dumps(GOLD[0]) + "\n\n" + json.dumps(GOLD[2]) + "\n", "utf-8")
    assert len(load_gold(path).questions) == 2


def test_a_line_separator_inside_a_quote_does_not_break_the_line(tmp_path: Path) -> None:
    row = {**GOLD[0], "answer": "før\u2028efter"}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False), "utf-8")
    assert load_gold(path).questions[0].answer == "før\u2028efter"


@pytest.mark.parametrize(
    ("second_line", "expected"),
    [
        ("{ikke json", "linje 2: ikke gyldig JSON"),
        (json.dumps({**GOLD[1], "user": "konge"}), "linje 2: user: værdien er ikke tilladt"),
        (json.dumps({**GOLD[1], "farve": "blå"}), "linje 2: farve: feltet kendes ikke"),
        (
            json.dumps({k: v for k, v in GOLD[1].items() if k != "question"}),
            "linje 2: question: feltet mangler",
        ),
        (json.dumps({**GOLD[1], "evidence": []}), "linje 2: spørgsmålet: et spørgsmål, der kan besvares"),
        (json.dumps({**GOLD[1], "type": "ubesvarlig"}), "linje 2: spørgsmålet: et ubesvarligt spørgsmål"),
        (json.dumps({**GOLD[1], "id": "T-1"}), "linje 2: id'et T-1 står allerede på linje 1"),
        ("[1, 2]", "linje 2: spørgsmålet: linjen skal være et JSON-objekt"),
        (
            json.dumps({**GOLD[1], "evidence": [{"file": "a.txt", "lines": [9, 3], "quote": "x"}]}),
            "linje 2: evidence.0: linjerne 9-3 er ikke et gyldigt interval",
        ),
    ],
)
def test_a_faulty_line_is_named_in_danish(tmp_path: Path, second_line: str, expected: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD[0]) + "\n" + second_line + "\n", "utf-8")
    with pytest.raises(GoldError) as caught:
        load_gold(path)
    assert str(caught.value).startswith("gold.jsonl, ")
    assert expected in str(caught.value)


def test_files_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="filen findes ikke"):
        load_gold(tmp_path / "mangler.jsonl")
    (tmp_path / "tom.jsonl").write_text("\n\n", "utf-8")
    with pytest.raises(GoldError, match="ingen spørgsmål"):
        load_gold(tmp_path / "tom.jsonl")
    (tmp_path / "latin.jsonl").write_bytes("æøå".encode("latin-1"))
    with pytest.raises(GoldError, match="UTF-8"):
        load_gold(tmp_path / "latin.jsonl")

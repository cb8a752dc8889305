"""The JSON lines are a contract: exactly these keys, one object a line."""

import json
from dataclasses import replace

import pytest

from answering.answer import Original
from api.cli.records import answer_record, error_record, hits_record, json_line, source_record
from tests.api.cli.sample import ANSWER, CITATION, HITS, LIBRARY, PASSAGE, QUOTE, SOURCE


def test_hits_have_exactly_the_fields_of_the_contract() -> None:
    record = json.loads(json_line(hits_record("Hvad gælder?", HITS, LIBRARY)))
    assert record["question"] == "Hvad gælder?"
    assert record["hits"][0] == {
        "rank": 1,
        "score": 0.875,
        "source_id": "vaerksteder",
        "title": "Håndbog for små værksteder",
        "file": "håndbog.txt",
        "lines": [12, 13],
        "page": None,
        "heading_path": ["Støtte", "Rådgivning"],
        "kind": "tekst",
        "text": PASSAGE.text,
    }
    assert set(record) == {"question", "hits"}


def test_unknown_lines_are_null_and_a_known_page_is_a_number() -> None:
    record = json.loads(json_line(hits_record("Hvad gælder?", HITS, LIBRARY)))
    second = record["hits"][1]
    assert (second["lines"], second["page"], second["kind"], second["heading_path"]) == (None, 4, "tabel", [])


def test_an_answer_has_exactly_the_fields_of_the_contract() -> None:
    record = json.loads(json_line(answer_record("Hvem hjælper?", ANSWER)))
    assert record == {
        "question": "Hvem hjælper?",
        "answer": ANSWER.text,
        "claims": [{"text": "Værksteder kan få rådgivning.", "citations": [1]}],
        "citations": [
            {
                "n": 1,
                "source_id": "vaerksteder",
                "title": "Håndbog for små værksteder",
                "date": "2023-04",
                "status": "udkast",
                "file": "håndbog.txt",
                "lines": [12, 12],
                "page": None,
                "heading_path": ["Støtte", "Rådgivning"],
                "quote": QUOTE,
                "start": 0,
                "end": len(QUOTE),
                "originals": [],
            }
        ],
        "notices": [{"kind": "udkast", "text": "Håndbogen er et udkast."}],
        "next_steps": ["Ring til dit lokale erhvervskontor."],
        "follow_ups": ["Hvornår kan puljen søges?"],
        "refused": False,
        "mode": "citater",
        "ms": 12.5,
        "intro": None,
        "clarify": None,
        "bring": ["Det seneste regnskab"],
        "referral": "Hej\n\nVi er et værksted.\n\nVenlig hilsen\n[navn]",
        "refusal_kind": None,
    }


def test_our_own_words_and_the_original_lines_are_told() -> None:
    places = (Original("bilag.txt", (4, 6), "bilag", "Bilag", "2021", "bilag-p0", 10, 60),)
    cited = (replace(CITATION, originals=places),)
    answer = replace(ANSWER, citations=cited, intro="Begynd hos os.", clarify="Hvor ligger I?")
    record = json.loads(json_line(answer_record("Hvem hjælper?", answer)))
    assert (record["intro"], record["clarify"]) == ("Begynd hos os.", "Hvor ligger I?")
    assert record["citations"][0]["originals"] == [
        {
            "file": "bilag.txt",
            "lines": [4, 6],
            "source_id": "bilag",
            "title": "Bilag",
            "date": "2021",
            "start": 10,
            "end": 60,
        }
    ]


def test_danish_letters_stay_readable_and_a_line_break_in_a_text_does_not_break_the_line() -> None:
    line = json_line(error_record("æ\nø", "å"))
    assert line == '{"question": "æ\\nø", "error": "å"}\n'


def test_a_score_that_is_no_number_is_never_written() -> None:
    broken = [replace(HITS[0], score=float("nan"))]
    with pytest.raises(ValueError, match="JSON compliant"):
        json_line(hits_record("Hvad gælder?", broken, LIBRARY))


def test_a_source_tells_what_is_known_of_it() -> None:
    record = source_record(SOURCE, 3)
    assert (record["source_id"], record["status"], record["passages"]) == ("vaerksteder", "udkast", 3)
    assert "text" not in record

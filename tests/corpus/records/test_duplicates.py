"""What stands twice is found, and what only looks alike is not."""

from pathlib import Path

from corpus.records.check import check
from tests.corpus.records.record_folder import ACTOR, PROGRAMME, write_record

BODY = """Rådet deler penge ud til snedkere, som vil bygge skabe af gammelt træ fra havnen,
og det mødes hver torsdag i fyrtårnet.
"""


def told(corpus: Path) -> list[str]:
    return [str(problem) for problem in check(corpus)]


def with_body(record: str, body: str) -> str:
    front, _, _ = record.rpartition("---\n")
    return f"{front}---\n\n{body}"


def test_an_alias_of_another_record_is_found_whatever_its_signs(corpus: Path) -> None:
    programme = PROGRAMME.replace("[Hyldestøtten]", "[FYRTÅRNS-RÅDET]")
    write_record(corpus, "programmer", "hyldepuljen", programme)
    (problem,) = told(corpus)
    assert "er også et navn for programmer/hyldepuljen.md" in problem


def test_a_second_spelling_within_one_record_is_fine(corpus: Path) -> None:
    programme = PROGRAMME.replace("[Hyldestøtten]", "[Hylde-puljen, HyldePuljen]")
    write_record(corpus, "programmer", "hyldepuljen", programme)
    assert told(corpus) == []
    write_record(corpus, "programmer", "hyldepuljen", programme.replace("Hylde-puljen,", "Hyldepuljen,"))
    assert len(told(corpus)) == 1


def test_the_same_fact_and_question_in_two_records_are_found(corpus: Path) -> None:
    twin = PROGRAMME.replace("hyldepuljen", "hyldefonden", 1).replace("Hyldepuljen", "Hyldefonden", 1)
    write_record(corpus, "programmer", "hyldefonden", twin.replace("Hyldestøtten", "Hyldelånet"))
    found = told(corpus)
    assert any("typiske_spoergsmaal" in problem and "spørges der allerede" in problem for problem in found)
    assert any("fakta.0" in problem and "står allerede i" in problem for problem in found)


def test_bodies_that_tell_the_same_are_found(corpus: Path) -> None:
    write_record(corpus, "programmer", "hyldepuljen", with_body(PROGRAMME, BODY))
    write_record(corpus, "aktoerer", "fyrtaarnsraadet", with_body(ACTOR, BODY.replace("torsdag", "fredag")))
    (problem,) = told(corpus)
    assert "næsten den samme som i programmer/hyldepuljen.md" in problem


def test_bodies_that_share_a_few_words_are_fine(corpus: Path) -> None:
    write_record(corpus, "programmer", "hyldepuljen", with_body(PROGRAMME, BODY))
    other = "Rådet deler penge ud til fiskere, og hvem der kan søge dem, fortæller bladet ikke noget om.\n"
    write_record(corpus, "aktoerer", "fyrtaarnsraadet", with_body(ACTOR, other))
    assert told(corpus) == []


def test_a_link_that_stands_twice_is_found(corpus: Path) -> None:
    twice = ACTOR.replace("[hyldepuljen]", "[hyldepuljen, hyldepuljen]")
    write_record(corpus, "aktoerer", "fyrtaarnsraadet", twice)
    (problem,) = told(corpus)
    assert "relaterede: hyldepuljen står flere gange" in problem


def test_a_term_and_an_alias_of_another_term_are_found(corpus: Path) -> None:
    write_record(corpus, "ordliste", "ord", GLOSSARY)
    assert told(corpus) == [
        "ordliste/ord.md, linje 11: ord.1.aliasser: møblet står allerede i ordliste/ord.md"
    ]


def test_a_file_that_would_not_be_read_is_found(corpus: Path) -> None:
    (corpus / "programmer" / "hyldepuljen.markdown").write_text(PROGRAMME, "utf-8")
    assert told(corpus) == ["programmer/hyldepuljen.markdown: bliver ikke læst"]


GLOSSARY = """---
id: ord
titel: Ord
status: åben
pr: 2021
ord:
  - term: Skab
    aliasser: [Møblet]
    forklaring: Et møbel med døre.
  - term: Reol
    aliasser: [møblet]
    forklaring: Et møbel uden døre.
---
"""

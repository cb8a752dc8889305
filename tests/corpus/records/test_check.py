"""The checks that need no documents."""

from pathlib import Path

from corpus.records.check import check
from tests.corpus.records.record_folder import ACTOR, PROGRAMME, write_record


def problems_after(corpus: Path, old: str, new: str) -> list[str]:
    assert old in PROGRAMME
    write_record(corpus, "programmer", "hyldepuljen", PROGRAMME.replace(old, new))
    return [str(problem) for problem in check(corpus)]


def test_good_records_have_no_problems(corpus: Path) -> None:
    assert check(corpus) == []


def test_the_project_has_no_problems() -> None:
    assert [str(problem) for problem in check()] == []


def test_reading_errors_and_links_are_reported(corpus: Path) -> None:
    assert any("status" in p for p in problems_after(corpus, "status: lukket", "status: slut"))
    assert any("ingen post med id" in p for p in problems_after(corpus, "fyrtaarnsraadet", "fyret"))


def test_a_name_of_two_records_is_reported(corpus: Path) -> None:
    write_record(
        corpus, "aktoerer", "fyrtaarnsraadet", ACTOR.replace("navn: Fyrtårnsrådet", "navn: hyldestøtten")
    )
    assert any("også et navn for" in str(p) for p in check(corpus))


def test_a_figure_of_the_body_needs_a_fact(corpus: Path) -> None:
    found = problems_after(corpus, "Telefonnummer kendes ikke.", "Puljen gav 9.000 kr.")
    assert len(found) == 1
    assert "tallet 9000" in found[0]
    assert problems_after(corpus, "Telefonnummer kendes ikke.", "Puljen gav 7.500 kr.") == []


def test_a_typical_question_is_a_question(corpus: Path) -> None:
    assert any("spørgsmål" in p for p in problems_after(corpus, "et nyt skab?", "et nyt skab."))


def test_a_section_too_long_for_a_passage(corpus: Path) -> None:
    found = problems_after(corpus, "Telefonnummer kendes ikke.", "Et skab er godt. " * 120)
    assert any("for langt" in p for p in found)


def test_a_term_explained_twice(corpus: Path) -> None:
    for name in ("a", "b"):
        write_record(corpus, "ordliste", f"liste-{name}", GLOSSARY.format(name=name))
    assert any("står allerede i ordliste/liste-a.md" in str(p) for p in check(corpus))


GLOSSARY = """---
id: liste-{name}
titel: Ord {name}
status: åben
pr: 2021
ord:
  - term: Skab
    forklaring: Et møbel med døre.
---
"""

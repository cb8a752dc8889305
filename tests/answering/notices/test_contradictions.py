"""A recorded contradiction is told with both sides where an answer states only one."""

from dataclasses import replace
from datetime import date

import pytest

from answering.notices import notices_for
from corpus.sources import Passage, Provenance, Source
from tests.answering.made_library import Section, library_of, made_source, quote_of

TODAY = date(2024, 1, 1)
ONE = "Prøverapporten siger, at 70 mejerier søgte."
OTHER = "Prøvebrevet siger, at 90 mejerier søgte."
REPORT = made_source(
    "rapport", "Prøverapporten", [Section("Der kom svar.\nI alt søgte 70 mejerier.")], date="2023"
)
LETTER = made_source("brev", "Prøvebrevet", [Section("Kære råd.\nHer søgte 90 mejerier.")], date="2023-05")


def contradiction(one: str = ONE, other: str = OTHER) -> tuple[Source, list[Passage]]:
    lines = ["Mejerier: 70 eller 90", one, other]
    start = len(lines[0]) + 1
    places = (
        Provenance(start, start + len(one), "rapport.txt", (2, 2)),
        Provenance(start + len(one) + 1, start + len(one) + 1 + len(other), "brev.txt", (2, 2)),
    )
    return made_source(
        "modstrid-mejerier", lines[0], [Section("\n".join(lines))], record="modstrid", provenance=places
    )


LIBRARY = library_of(REPORT, LETTER, contradiction())


def told(question: str, *words: str) -> list[str]:
    quotes = [quote_of(LIBRARY, one) for one in words]
    return [n.text for n in notices_for(quotes, TODAY, question, LIBRARY) if n.kind == "modstrid"]


def test_both_sides_are_told_with_their_sources() -> None:
    (text,) = told("Hvor mange mejerier søgte?", "I alt søgte 70 mejerier.")
    assert text == (
        "Kilderne passer ikke helt sammen her. "
        "Prøverapporten siger, at 70 mejerier søgte (Prøverapporten, 2023). "
        "Prøvebrevet siger, at 90 mejerier søgte (Prøvebrevet, maj 2023)."
    )


@pytest.mark.parametrize(
    "words",
    [
        ("Der kom svar.",),
        ("Kære råd.",),
        (ONE, OTHER),
        ("I alt søgte 70 mejerier.", "Her søgte 90 mejerier."),
    ],
)
def test_nothing_is_told_where_no_side_or_each_is_quoted(words: tuple[str, ...]) -> None:
    assert not any("passer ikke" in text for text in told("Hvor mange mejerier søgte?", *words))


def test_only_the_leading_side_counts_where_the_question_speaks_of_it() -> None:
    asked, side, other = "Hvor mange mejerier søgte mon?", "I alt søgte 70 mejerier.", "Der kom svar."
    assert len(told(asked, side, other)) == 1
    assert told(asked, other, side) == []
    assert told("Kom der svar?", side, other) == []


def test_a_record_that_only_warns_of_one_figure_for_two_things_is_no_contradiction() -> None:
    same = contradiction(other="Prøvebrevet siger, at 70 bagerier søgte.")
    library = library_of(REPORT, LETTER, same)
    quotes = [quote_of(library, "I alt søgte 70 mejerier.")]
    assert [n.kind for n in notices_for(quotes, TODAY, "", library)] == []


def test_a_record_whose_sides_measure_two_things_is_told_as_a_mix_up() -> None:
    record, passages = contradiction()
    said = replace(record, caveat="Tallene måler ikke det samme.")
    library = library_of(REPORT, LETTER, (said, passages))
    quotes = [quote_of(library, "I alt søgte 70 mejerier.")]
    (notice,) = notices_for(quotes, TODAY, "Hvor mange mejerier søgte?", library)
    assert notice.kind == "forveksling"
    assert notice.text.startswith("Tallene måler ikke det samme. Prøverapporten siger, at 70 mejerier søgte")


def test_without_the_library_nothing_is_known() -> None:
    assert notices_for([quote_of(LIBRARY, "I alt søgte 70 mejerier.")], TODAY) == []

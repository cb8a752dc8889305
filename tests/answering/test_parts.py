"""The parts of a question, and which of them quotes can answer."""

import pytest

from answering.parts import parts, rest, untold


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Hvad er hallen, og hvad koster den?", ("Hvad er hallen", "hvad koster den")),
        ("Hvad er hallen? Hvem ejer den?", ("Hvad er hallen", "Hvem ejer den")),
        ("hvem ejer hallen og hvornår lukker den", ("hvem ejer hallen", "hvornår lukker den")),
        ("Hvad er haller og huse?", ("Hvad er haller og huse",)),
        ("Vi er syv, og vi bor i en hal. Hvem hjælper?", ("Vi er syv, og vi bor i en hal. Hvem hjælper",)),
        ("Vi bor i en hal og har en have", ("Vi bor i en hal og har en have",)),
    ],
)
def test_a_question_is_parted_where_another_one_begins(question: str, found: tuple[str, ...]) -> None:
    assert parts(question) == found


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Hvad er hallen, og hvad koster den?", "Hvad er hallen?"),
        ("Hvad er hallen, og hvem ejer den, og hvad er fristen?", "Hvad er hallen, og hvem ejer den?"),
        ("Hvad koster hallen, og hvem ejer den?", None),  # what follows does not say what "den" is
        ("Hvad koster Den Gule Hal, og hvem ejer den?", "Den Gule Hal: hvem ejer den?"),
        ("Hvornår er fristen for Hal:2, og hvad kan man få?", "Hal:2: hvad kan man få?"),
        ("Hvad er hallen, og hvem ejer den?", None),
        ("Hvad koster hallen?", None),
    ],
)
def test_what_stands_before_the_parts_that_want_a_fact_is_left(question: str, left: str | None) -> None:
    assert rest(question) == left


def test_a_part_is_untold_when_no_quote_holds_its_kind() -> None:
    question = "Hvad er hallen, hvad koster den, og hvornår er fristen?"
    assert untold(question, ["Hallen er gul.", "Prisen er 400 kr."]) == ("hvornår er fristen",)
    assert untold(question, ["Fristen er den 4. maj.", "Prisen er 400 kr."]) == ()
    assert untold("Hvad er hallen, og hvad koster den?", ["Hallen er gul."]) == ("hvad koster den",)


def test_a_question_for_one_thing_has_no_untold_part() -> None:
    assert untold("Hvad koster hallen?", ["Hallen er gul."]) == ()


def test_a_version_is_no_date() -> None:
    assert untold("Hvad er Hal 2.0, og hvornår er fristen?", ["Den hedder Hal 2.0."]) == (
        "hvornår er fristen",
    )

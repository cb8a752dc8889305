"""What somebody wants, told by their words."""

import pytest

from answering.intent import Intent, asks_for_much, intent


@pytest.mark.parametrize(
    "question",
    [
        "Vi vil gerne ansætte en svend. Kan vi få tilskud?",
        "Hvem hjælper mig med at sælge i Holland?",
        "Min butik taber penge",
        "Hvor meget kan jeg få i støtte til en ny medarbejder?",
        "Hvem kan hjælpe en virksomhed med at finde en svejser?",
        "Findes der tilskud til at købe en maskine?",
        "Vi vil købe en maskine. Hvilke ordninger kan vi bruge?",
        "Vi vil købe en maskine. Hvad er der af hjælp?",
    ],
)
def test_a_wish_of_ones_own_asks_for_programmes(question: str) -> None:
    assert intent(question) is Intent.PROGRAMME


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange ansatte har Prøvehuset?",
        "Hvad er målet for Prøvepiloten?",
        "Hvad står der om havne i strategien?",
        "Kan vi få et citat om eksport fra rapporten?",
        "Hvornår er fristen for at søge, og kan jeg nå det?",
        "Hvad er telefonnummeret, hvis jeg vil have hjælp?",
        "Hvor meget kostede projektet i 2020, og hvem betalte for os?",
        "Hvordan arbejder klyngerne sammen?",
    ],
)
def test_a_question_for_a_fact_stays_one(question: str) -> None:
    assert intent(question) is Intent.FACT


@pytest.mark.parametrize(
    "question",
    [
        "Vi skal bygge et hus. Hvilke farver må vi bruge på facaden?",
        "Hvad hedder den nye formand, som jeg kan møde?",
        "Er der noget særligt for os, der bager?",
    ],
)
def test_what_is_asked_of_an_own_situation_is_told_from_both(question: str) -> None:
    assert intent(question) is Intent.OWN


@pytest.mark.parametrize(
    ("question", "much"),
    [
        ("Giv mig argumenter for en havn", True),
        ("Hvilke klynger findes der?", True),
        ("Hvad er forskellen på de to puljer?", True),
        ("Hvor mange ansatte har Prøvehuset?", False),
        ("Hvem driver puljen?", False),
    ],
)
def test_a_question_for_several_things_is_known(question: str, much: bool) -> None:
    assert asks_for_much(question) is much


@pytest.mark.parametrize(
    "question",
    [
        "Har I en case om genbrug?",
        "Vis mig et eksempel på et værft, der har ansat en ingeniør",
        "Findes der en video om en slagter på nettet?",
        "Kender I andre virksomheder, der har prøvet det?",
    ],
)
def test_who_wants_to_see_one_asks_for_a_case(question: str) -> None:
    assert intent(question) is Intent.CASE


def test_a_word_for_a_story_alone_is_no_wish_for_one() -> None:
    assert intent("Hvordan måles effekten af en video om robotter?") is Intent.FACT


def test_a_text_without_a_question_is_a_description() -> None:
    assert intent("Kro ved Thisted med fem ansatte") is Intent.DESCRIPTION

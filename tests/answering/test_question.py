"""What a question must be before it is searched for, and what a follow-up is searched as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.answer import QuestionError, Turn
from answering.question import MAX_CHARACTERS, checked, with_topic


@pytest.mark.parametrize(
    "question",
    [
        "",
        " ",
        "\n\t \r\n",
        "???",
        "... ! -",
        "🙂🙂",
        "👩\u200d🌾",
        "\u200b\u200b",
        "\u3164",
        "\u00ad",
        "\u2800",
        "\ufeff",
        "\ud800",
        "\U000e0068\U000e0065\U000e0069",
        "\u0000",
    ],
)
def test_a_question_without_words_is_refused_in_danish(question: str) -> None:
    with pytest.raises(QuestionError, match="Skriv et spørgsmål"):
        checked(question)


@pytest.mark.parametrize(
    ("question", "clean"),
    [
        ("Hvad er en klynge?", "Hvad er en klynge?"),
        ("  Hvad \n er\t\ten   klynge? ", "Hvad er en klynge?"),
        ("Hvad\rer\x0ben\x0cklynge?", "Hvad er en klynge?"),
        ("Hvad\u2028er\u2029en\u0085klynge?", "Hvad er en klynge?"),
        ("Hvad\u00a0er\u2009en\u3000klynge?", "Hvad er en klynge?"),
        ("til\u00adskud", "tilskud"),
        ("til\u200bskud\u2060", "tilskud"),
        ("\ufefftilskud", "tilskud"),
        ("\u202etilskud\u202c", "tilskud"),
        ("tilskud\U000e0069\U000e0067", "tilskud"),
        ("til\ud83dskud", "tilskud"),
        ("til\x00sk\x1bud\x7f\x9f", "tilskud"),
        ("a\u030alborg, k\u00f8benhavn", "ålborg, københavn"),
        ("cafe\u0301", "café"),
        ("a\u200b\u030alborg", "ålborg"),
        ("Må man søge? 🙂", "Må man søge? 🙂"),
        ("æøå ÆØÅ é ü ß 50 % § 5", "æøå ÆØÅ é ü ß 50 % § 5"),
        ("7", "7"),
        ("å", "å"),
    ],
)
def test_invisible_characters_and_stray_white_space_are_taken_out(question: str, clean: str) -> None:
    assert checked(question) == clean


def test_a_question_as_long_as_allowed_passes() -> None:
    assert len(checked("å" * MAX_CHARACTERS)) == MAX_CHARACTERS == 2000
    assert checked("a\u030a" * MAX_CHARACTERS) == "å" * MAX_CHARACTERS
    assert checked("å " * 1000 + "\n" * 9000) == ("å " * 1000).strip()


@pytest.mark.parametrize(("length", "told"), [(2001, "2.001 tegn"), (20_000, "20.000 tegn")])
def test_a_longer_question_is_refused_with_its_length(length: int, told: str) -> None:
    with pytest.raises(QuestionError, match=told) as refusal:
        checked("x" * length)
    assert "plads til 2.000" in str(refusal.value)


@given(st.text(st.characters(codec=None), max_size=300))
def test_a_checked_question_stays_as_it_is_and_can_be_stored(question: str) -> None:
    try:
        clean = checked(question)
    except QuestionError:
        return
    assert checked(clean) == clean
    assert clean.encode() and clean == clean.strip()


TOPIC = "Hvad er Prøvepuljen i Fjordby?"


@pytest.mark.parametrize(
    "question",
    [
        "og hvad koster det?",
        "hvad koster det?",
        "Gælder det også på Fjordøen?",
        "Og hvis hun er tømrer?",
        "hvad med eksport?",
        "Hvornår lukker den?",
        "Hvem kan søge?",
        "Hvordan søger man?",
        "Hvor meget?",
        "Hvad er kravene?",
        "Hvor længe varer det?",
        "Hvad kan de hjælpe med?",
        "Kan de hjælpe os?",
        "Hvem ejer den?",
        "Hvorfor det?",
        "Men hvad nu, hvis vi kun er to ansatte, og den ene er på barsel hele året?",
        "Så kan vi godt søge?",
        "Kan I give et eksempel?",
        "Hvad er deres rolle?",
        "Hvad sker der så?",
        "Er den åben?",
        "Hvornår er fristen?",
        "Findes den stadig?",
    ],
)
def test_a_follow_up_is_searched_for_behind_its_topic(question: str) -> None:
    assert with_topic(question, [Turn(TOPIC, "svar")]) == f"{TOPIC} {question}"


@pytest.mark.parametrize(
    "question",
    [
        "Hvad er det nordjyske prøveråd?",
        "Er der tilskud til energirenovering?",
        "Hvilken klynge passer til et bryggeri?",
        "Hvad er Prøvefonden?",
        "Hvem er den bedste rådgiver?",
        "Er det muligt at få støtte til en robot?",
        "Hvor mange turister er der i Sandkøbing?",
        "Kan vi som bageri få hjælp til at komme ud på det tyske marked i år?",
        "Hvad laver de lokale kontorer?",
        "Hvem hjælper med eksport?",
        "Er der hjælp til iværksættere?",
        "Hvad siger kilderne om »Spirende område«?",
        "Hvad er medlemsprisen i klyngen?",
    ],
)
def test_a_new_topic_is_searched_for_alone(question: str) -> None:
    assert with_topic(question, [Turn(TOPIC, "svar")]) == question


def test_the_first_question_is_searched_for_as_it_is() -> None:
    assert with_topic("hvad koster det?", []) == "hvad koster det?"


def test_a_follow_up_to_a_follow_up_keeps_the_topic() -> None:
    history = [Turn("Hvad er en klynge?", ""), Turn(TOPIC, ""), Turn("hvad koster det?", "")]
    assert with_topic("hvem kan søge?", history) == f"{TOPIC} hvem kan søge?"


def test_a_talk_that_begins_without_a_topic_keeps_its_first_question() -> None:
    history = [Turn("hvad koster det?", ""), Turn("hvem kan søge?", "")]
    assert with_topic("og hvornår?", history) == "hvad koster det? og hvornår?"

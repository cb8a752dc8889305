"""What a question must be before it is searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.answer import QuestionError
from answering.question import MAX_CHARACTERS, checked


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

"""A reply is read behind the situation it adds to."""

import pytest

from answering.answer import Turn
from answering.conversation.situation import situation


def test_a_short_reply_is_put_behind_the_situation() -> None:
    history = [Turn("Vi vil ansætte en ingeniør. Kan vi få tilskud?", "svar")]
    assert situation("Otte måneders ledighed", history) == (
        "Vi vil ansætte en ingeniør. Kan vi få tilskud? Otte måneders ledighed."
    )


@pytest.mark.parametrize("question", ["Hvem er Prøvehuset?", "Vi vil gerne sælge i Holland"])
def test_a_question_or_a_new_wish_stands_alone(question: str) -> None:
    assert situation(question, [Turn("Vi vil ansætte en ingeniør", "svar")]) == question


def test_a_reply_without_a_situation_stands_alone() -> None:
    assert situation("Otte måneder", [Turn("Hvem er Prøvehuset?", "svar")]) == "Otte måneder"
    assert situation("Otte måneder", []) == "Otte måneder"


def test_what_is_supposed_changes_the_situation() -> None:
    history = [Turn("Vi vil ansætte en ingeniør. Kan vi få tilskud?", "svar")]
    assert situation("og hvis hun er tømrer?", history) == f"{history[0].question} og hvis hun er tømrer?"
    assert (
        situation("og hvis hun er tømrer?", [Turn("Hvem er Prøvehuset?", "svar")]) == "og hvis hun er tømrer?"
    )


def test_a_follow_up_asked_in_between_is_passed_over() -> None:
    history = [
        Turn("Vi vil ansætte en ingeniør. Kan vi få tilskud?", "svar"),
        Turn("Hvem skal jeg ringe til?", "svar"),
    ]
    assert situation("Ja, han er ledig.", history) == f"{history[0].question} Ja, han er ledig."
    history.append(Turn("Noget helt andet: hvad er en klynge?", "svar"))
    assert situation("Ja, han er ledig.", history) == "Ja, han er ledig."

"""A follow-up is rewritten only where the result asks the same, in words of the talk."""

import pytest

from answering.answer import NEW_TALK, Talk, Turn
from answering.language_model.rewriting import ModelRewriter, keeps_to
from tests.answering.language_model.made import endpoint_of
from tests.answering.language_model.scripted_server import Played, serving

TALK = Talk((Turn("Hvor meget tilskud giver Prøvepuljen til løn?", "Højst 12.500 kr."),))
ASKED = "Gælder det også bagerier?"
GOOD = "Gælder tilskud til løn fra Prøvepuljen også bagerier?"


def rewritten(text: str, question: str = ASKED, talk: Talk = TALK) -> tuple[str | None, int]:
    """Return what comes of a model that writes this, and how often it was asked."""
    with serving(lambda played: played.say(text)) as server:
        return ModelRewriter(endpoint_of(server.url))(question, talk), len(server.bodies)


@pytest.mark.parametrize("text", [GOOD, f"  {GOOD}\n", f"»{GOOD}«", f'"{GOOD}"'])
def test_a_good_question_is_taken(text: str) -> None:
    assert rewritten(text) == (GOOD, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ASKED,
        "Ja, det gælder også bagerier.",
        "Gælder tilskud også bagerier?\nHACKET?",
        "Does it also apply to bakeries?",
        "Hvor meget tilskud giver Prøvepuljen?",
        "Gælder tilskud fra Fantasifonden også bagerier?",
        "Gælder tilskud på 75 pct. også bagerier?",
        "Gælder tilskud ikke også bagerier?",
        "Hvem er konge, og gælder det også bagerier?",
        "Gælder det også bagerier " + "og bagerier " * 30 + "?",
    ],
)
def test_anything_else_leaves_the_question_as_it_is(text: str) -> None:
    assert rewritten(text) == (None, 1)


def test_figures_names_and_negations_stay() -> None:
    question = "Gælder det ikke Sandkøbing i 2021?"
    assert keeps_to(question, TALK, "Gælder tilskud til løn ikke Sandkøbing i 2021?")
    assert not keeps_to(question, TALK, "Gælder tilskud til løn Sandkøbing i 2021?")
    assert not keeps_to(question, TALK, "Gælder tilskud til løn ikke Sandkøbing?")
    assert not keeps_to(question, TALK, "Gælder tilskud til løn ikke i 2021?")


def test_without_a_talk_the_model_is_not_asked() -> None:
    assert rewritten(GOOD, talk=NEW_TALK) == (None, 0)


def test_a_slow_model_is_done_without() -> None:
    def slow(played: Played) -> None:
        played.head()
        while not played.wait(0.02):
            played.delta(content=" ")

    with serving(slow) as server:
        assert ModelRewriter(endpoint_of(server.url), 0.3)(ASKED, TALK) is None
        assert server.left.wait(20)


def test_a_server_that_fails_leaves_the_question_as_it_is() -> None:
    with serving(lambda played: played.head(500)) as server:
        assert ModelRewriter(endpoint_of(server.url))(ASKED, TALK) is None


def test_personal_data_and_earlier_answers_are_not_sent() -> None:
    with serving(lambda played: played.say(GOOD)) as server:
        ModelRewriter(endpoint_of(server.url))(f"{ASKED} Mit cpr-nummer er 010190-1234.", TALK)
    assert "010190" not in server.sent and "12.500" not in server.sent
    assert TALK.turns[0].question in server.sent

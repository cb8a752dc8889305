"""A language model may word an argument; what cannot be laid over its quote is not used."""

import json

import pytest

from answering.application.argument import Argument, ArgumentGroup
from answering.application.draft_text import SectionId
from answering.application.reworded import NOTHING_ASKED, Reworded
from answering.application.rewording import ModelRewording
from answering.language_model.checking import ClaimChecker
from answering.language_model.failures import Failure
from tests.answering.application.made_draft import (
    GATE,
    LIBRARY,
    NEW_COUNT,
    OLD_COUNT,
    SAID,
    SHARE,
    SOURCES,
    argument,
)
from tests.answering.language_model.made import SHORT, endpoint_of
from tests.answering.language_model.replies import UNREADABLE, UNTRUE, claim, reply
from tests.answering.language_model.scripted_server import Behaviour, Played, serving

NEW = argument("nu", ArgumentGroup.NEED, NEW_COUNT)
OLD = argument("før", ArgumentGroup.NEED, OLD_COUNT)
SECTION = SectionId.BACKGROUND


def reworded(
    played: Behaviour | str, *arguments: Argument, seconds: float = 30
) -> tuple[Reworded, list[str]]:
    """Return what came of a model that plays or says this, and the bodies it was sent."""
    behaviour = (lambda one: one.say(played)) if isinstance(played, str) else played
    with serving(behaviour) as server:
        rewording = ModelRewording(endpoint_of(server.url, seconds), ClaimChecker(LIBRARY, GATE), SOURCES)
        made = rewording({SECTION: arguments or (NEW,)})
        return made, [json.dumps(body, ensure_ascii=False) for body in server.bodies]


def test_a_sentence_that_its_quote_carries_is_used() -> None:
    made, bodies = reworded(reply(claim(NEW_COUNT, (1, NEW_COUNT))))
    assert made == Reworded({"nu": NEW_COUNT}, kept=0, asked=1)
    assert len(bodies) == 1


def test_a_false_sentence_beside_a_true_one_is_left_and_counted() -> None:
    invented = OLD_COUNT.replace("120", "999")
    said = reply(claim(NEW_COUNT, (1, NEW_COUNT)), claim(invented, (2, OLD_COUNT)))
    made, _ = reworded(said, NEW, OLD)
    assert made == Reworded({"nu": NEW_COUNT}, kept=1, asked=2)


@pytest.mark.parametrize(
    "said",
    [
        reply(claim(NEW_COUNT.replace("95", "96"), (1, NEW_COUNT))),
        reply(claim(NEW_COUNT, (2, NEW_COUNT))),
        reply(claim("Du bør søge nu.", (1, NEW_COUNT))),
        reply(claim(NEW_COUNT)),
        reply(claim("<script>alert(1)</script> " + NEW_COUNT, (1, NEW_COUNT))),
        reply(claim(f"{NEW_COUNT} " * 200, (1, NEW_COUNT))),
        *UNTRUE.values(),
    ],
)
def test_what_its_quote_does_not_carry_is_never_used(said: str) -> None:
    assert reworded(said)[0] == Reworded({}, kept=1, asked=1)


@pytest.mark.parametrize("said", [*UNREADABLE.values()])
def test_what_is_no_reply_is_told(said: str) -> None:
    assert reworded(said)[0].failure is Failure.UNREADABLE


def test_no_sentences_at_all_is_told() -> None:
    assert reworded(reply())[0].reason == Failure.NO_ANSWER


def test_a_model_that_is_too_slow_or_away_is_told() -> None:
    def slow(played: Played) -> None:
        played.wait(60)

    assert reworded(slow, seconds=SHORT)[0].failure is Failure.TIME
    with serving(slow) as server:
        url = server.url
    rewording = ModelRewording(endpoint_of(url), ClaimChecker(LIBRARY, GATE), SOURCES)
    assert rewording({SECTION: (NEW,)}) == Reworded({}, kept=1, asked=1, failure=Failure.UNREACHABLE)


def test_one_section_that_fails_does_not_cost_the_others() -> None:
    def first_only(played: Played) -> None:
        if SectionId.PURPOSE.value in json.dumps(played.body, ensure_ascii=False):
            played.head(500, "application/json")
        else:
            played.say(reply(claim(NEW_COUNT, (1, NEW_COUNT))))

    with serving(first_only) as server:
        rewording = ModelRewording(endpoint_of(server.url), ClaimChecker(LIBRARY, GATE), SOURCES)
        made = rewording({SECTION: (NEW,), SectionId.PURPOSE: (OLD,)})
    assert made == Reworded({"nu": NEW_COUNT}, kept=1, asked=2, failure=Failure.UNREACHABLE)


def test_only_the_quotes_are_sent() -> None:
    _, bodies = reworded(reply())
    assert NEW_COUNT in bodies[0]
    assert "Prøvekommunen" not in bodies[0]
    assert "Prøvehuset" not in bodies[0]


def test_drafts_and_statements_keep_the_words_of_their_source() -> None:
    bank = (
        argument("løn", ArgumentGroup.EFFECT, SHARE),
        argument("lærlinge", ArgumentGroup.EXPERIENCE, SAID),
    )
    made, bodies = reworded(reply(claim(SHARE, (1, SHARE))), *bank)
    assert bodies == []
    assert (made.wordings, made.kept, made.reason) == ({}, 2, NOTHING_ASKED)

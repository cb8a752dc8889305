"""A language model may word an argument; what cannot be laid over its quote is not used."""

import json

import pytest

from answering.application.argument import ArgumentBank, ArgumentGroup
from answering.application.choices import DEFAULT_CHOICES, Choices, placed
from answering.application.draft_text import DraftText
from answering.application.drafting import DraftComposer
from answering.application.rewording import ModelRewording
from answering.language_model.checking import ClaimChecker
from tests.answering.application.made_draft import (
    GATE,
    IDEA,
    LIBRARY,
    NEW_COUNT,
    SAID,
    SHARE,
    SOURCES,
    argument,
    sentences_of,
)
from tests.answering.language_model.made import endpoint_of
from tests.answering.language_model.replies import claim, reply
from tests.answering.language_model.scripted_server import serving

BANK = ArgumentBank((argument("nu", ArgumentGroup.NEED, NEW_COUNT),))


def drafted(said: str, bank: ArgumentBank = BANK) -> tuple[DraftText, str, list[str]]:
    """Return the draft with a model that writes this, what is told of it, and the bodies it was sent."""
    with serving(lambda played: played.say(said)) as server:
        rewording = ModelRewording(endpoint_of(server.url), ClaimChecker(LIBRARY, GATE), SOURCES)
        reworded = rewording(placed(bank, DEFAULT_CHOICES).arguments)
        made = DraftComposer(SOURCES, GATE).compose(IDEA, bank, Choices(wordings=reworded.wordings))
        return made, reworded.notice.text, [json.dumps(body, ensure_ascii=False) for body in server.bodies]


def test_a_sentence_that_its_quote_carries_is_used() -> None:
    made, told, bodies = drafted(reply(claim(NEW_COUNT, (1, NEW_COUNT))))
    assert [one.text for one in sentences_of(made)] == [NEW_COUNT]
    assert "formuleret af en sprogmodel" in told
    assert len(bodies) == 1


@pytest.mark.parametrize(
    "said",
    [
        reply(claim(NEW_COUNT.replace("95", "96"), (1, NEW_COUNT))),
        reply(claim(NEW_COUNT, (2, NEW_COUNT))),
        reply(claim("Du bør søge nu.", (1, NEW_COUNT))),
        reply(claim(NEW_COUNT)),
        "intet json",
        "",
    ],
)
def test_anything_else_leaves_the_quote(said: str) -> None:
    made, told, _ = drafted(said)
    assert [one.text for one in sentences_of(made)] == [
        f"»{NEW_COUNT}«",
    ]
    assert "kunne ikke bruges" in told


def test_the_advisors_words_are_never_sent() -> None:
    _, _, bodies = drafted(reply())
    assert NEW_COUNT in bodies[0]
    assert "Prøvekommunen" not in bodies[0]
    assert "Prøvehuset" not in bodies[0]


def test_drafts_and_statements_keep_the_words_of_their_source() -> None:
    bank = ArgumentBank(
        (argument("løn", ArgumentGroup.EFFECT, SHARE), argument("lærlinge", ArgumentGroup.EXPERIENCE, SAID))
    )
    made, _, bodies = drafted(reply(claim(SHARE, (1, SHARE))), bank)
    assert bodies == []
    assert all("»" in one.text for one in sentences_of(made))

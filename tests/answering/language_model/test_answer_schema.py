"""Reading a reply out of whatever stands around it."""

import json

import pytest

from answering.language_model.answer_schema import MAX_CLAIMS, read_reply, response_format
from answering.language_model.failures import Failure, LanguageModelError
from tests.answering.language_model.replies import TRUE, UNREADABLE, WELL_SAID


@pytest.mark.parametrize("text", [TRUE, WELL_SAID["fenced"], WELL_SAID["with thoughts"]])
def test_a_reply_is_found(text: str) -> None:
    reply = read_reply(text)
    assert (len(reply.claims), reply.cannot_answer) == (1, False)
    assert reply.claims[0].quotes[0].passage == 1


@pytest.mark.parametrize("name", UNREADABLE)
def test_anything_else_is_told(name: str) -> None:
    with pytest.raises(LanguageModelError) as caught:
        read_reply(UNREADABLE[name])
    assert caught.value.failure is Failure.UNREADABLE


def test_no_more_claims_are_read_than_an_answer_needs() -> None:
    many = json.dumps({"claims": [{"text": "x", "quotes": []}] * 50})
    assert len(read_reply(many).claims) == MAX_CLAIMS


def test_the_schema_is_closed_and_everything_in_it_required() -> None:
    schema = response_format()["json_schema"]["schema"]
    for part in (schema, *schema["$defs"].values()):
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])
    assert set(schema["properties"]) == {"claims", "cannot_answer"}

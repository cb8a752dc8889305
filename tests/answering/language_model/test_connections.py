"""However a language model is connected, slow, broken or endless, the reader gets an answer in time."""

import gzip
import json

import pytest

from answering.language_model.assistant import MODE
from answering.language_model.failures import Failure
from tests.answering.language_model.made import SHARE, SHORT
from tests.answering.language_model.replies import TRUE
from tests.answering.language_model.scripted_server import Behaviour, Played, chunk
from tests.answering.language_model.watching import falls_back, seen


def _one_letter_at_a_time(played: Played) -> None:
    played.say(TRUE, 1)


def _all_at_once(played: Played) -> None:
    played.say(TRUE, 10_000)


def _with_noise(played: Played) -> None:
    """Comments, pieces without text, and a count of tokens at the end."""
    played.head()
    played.raw(b": venter\n\n")
    played.delta(role="assistant")
    played.delta(content=None)
    played.delta(content=TRUE)
    played.event(chunk())
    played.done()


def _without_an_end(played: Played) -> None:
    played.head()
    played.delta(content=TRUE)


def _takes_no_settings(played: Played) -> None:
    if "response_format" in played.body:
        played.head(400, "application/json")
        played.raw(b'{"error": {"message": "response_format is not supported"}}')
    else:
        played.say(TRUE)


@pytest.mark.parametrize(
    "behaviour", [_one_letter_at_a_time, _all_at_once, _with_noise, _without_an_end, _takes_no_settings]
)
def test_other_ways_of_sending_the_same_do_not_matter(behaviour: Behaviour) -> None:
    answer, _ = seen(behaviour)
    assert (answer.mode, answer.claims[0].text) == (MODE, SHARE)


def failing(status: int, **headers: str) -> Behaviour:
    def behaviour(played: Played) -> None:
        played.head(status, "application/json", **headers)
        played.raw(b'{"error": {"message": "HACKET"}}')

    return behaviour


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 429, 500, 502, 503])
def test_an_error_of_the_server_costs_only_the_wording(status: int) -> None:
    falls_back(failing(status), Failure.UNREACHABLE)


def _elsewhere(played: Played) -> None:
    """Send the client to another address, which gets neither the question nor the key."""
    failing(307, Location="http://127.0.0.1:1/v1/chat/completions")(played)


def _no_word(played: Played) -> None:
    """End the connection without a response."""


def _breaks_off(played: Played) -> None:
    played.head(Content_Length="100000")
    played.delta(content=TRUE[:40])


def _error_in_the_stream(played: Played) -> None:
    played.head()
    played.delta(content=TRUE[:40])
    played.event({"error": {"message": "HACKET", "code": 500}})


def _no_json_in_the_stream(played: Played) -> None:
    played.head()
    played.event("HACKET")


def _broken_letters(played: Played) -> None:
    played.head()
    played.raw(b"data: \xff\xfe{\n\n")


@pytest.mark.parametrize(
    "behaviour",
    [_elsewhere, _no_word, _breaks_off, _error_in_the_stream, _no_json_in_the_stream, _broken_letters],
)
def test_a_broken_connection_costs_only_the_wording(behaviour: Behaviour) -> None:
    falls_back(behaviour, Failure.UNREACHABLE)


def _a_page(played: Played) -> None:
    played.head(kind="text/html")
    played.raw(b"<html><script>HACKET</script></html>")


def _not_streamed(played: Played) -> None:
    """The whole reply as one object, as if no stream had been asked for."""
    played.head(kind="application/json")
    message = {"role": "assistant", "content": TRUE}
    played.raw(json.dumps({"choices": [{"index": 0, "message": message}]}).encode())


def _a_tool(played: Played) -> None:
    played.head()
    call = {"name": "slet_alt", "arguments": '{"HACKET": true}'}
    played.delta(tool_calls=[{"index": 0, "id": "1", "type": "function", "function": call}])
    played.done()


def _declines(played: Played) -> None:
    played.head()
    played.delta(refusal="HACKET")
    played.done()


@pytest.mark.parametrize("behaviour", [_a_tool, _declines])
def test_something_else_than_text_is_no_reply(behaviour: Behaviour) -> None:
    falls_back(behaviour, Failure.UNREADABLE)


@pytest.mark.parametrize("behaviour", [_a_page, _not_streamed])
def test_something_else_than_a_stream_is_as_good_as_no_server(behaviour: Behaviour) -> None:
    falls_back(behaviour, Failure.UNREACHABLE)


def _a_megabyte(played: Played) -> None:
    played.say("HACKET " * 150_000, 10_000)


def _without_stop(played: Played) -> None:
    played.head()
    while not played.wait(0):
        played.delta(content="HACKET " * 10)


def _a_line_without_end(played: Played) -> None:
    played.head()
    while not played.wait(0):
        played.raw(b"data: " + b"HACKET " * 10_000)


def _an_endless_error(played: Played) -> None:
    played.head(500, "application/json")
    while not played.wait(0):
        played.raw(b"HACKET " * 10_000)


def _packed(played: Played) -> None:
    played.head(Content_Encoding="gzip")
    played.raw(gzip.compress(b"data: " + b"HACKET " * 1_000_000))


@pytest.mark.parametrize(
    "behaviour", [_a_megabyte, _without_stop, _a_line_without_end, _an_endless_error, _packed]
)
def test_no_more_is_read_than_an_answer_needs(behaviour: Behaviour) -> None:
    falls_back(behaviour, Failure.TOO_LONG)


def _no_head(played: Played) -> None:
    played.wait(20)


def _no_body(played: Played) -> None:
    played.head()
    played.wait(20)


def _stops_midway(played: Played) -> None:
    played.head()
    played.delta(content=TRUE[:40])
    played.wait(20)


def _drips(played: Played) -> None:
    """Always a little, so that no single pause is long."""
    played.head()
    while not played.wait(0.1):
        played.delta(content=" ")


def _only_comments(played: Played) -> None:
    played.head()
    while not played.wait(0.1):
        played.raw(b": venter\n\n")


@pytest.mark.parametrize("behaviour", [_no_head, _no_body, _stops_midway, _drips, _only_comments])
def test_a_slow_model_is_not_waited_for(behaviour: Behaviour) -> None:
    falls_back(behaviour, Failure.TIME, SHORT)

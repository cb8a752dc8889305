"""When a language model is asked, what it is sent, and what of the answer is not its."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from answering.answer import NEW_TALK, Answer, Event, Intro, Notice, QuestionError, Status, Talk
from answering.language_model.assistant import MODE, ModelAssistant
from answering.language_model.vocabulary import vocabulary
from answering.quoting import QuotingAssistant
from tests.answering.fake_searcher import FAR, FakeSearcher
from tests.answering.language_model.made import (
    ASKED,
    LIBRARY,
    SHARE,
    TODAY,
    asking,
    endpoint_of,
    quoting,
)
from tests.answering.language_model.replies import TRUE, claim, reply
from tests.answering.language_model.scripted_server import Played, serving


def _true(played: Played) -> None:
    played.say(TRUE)


class _Altered:
    """The quote assistant with some parts of its answers changed."""

    def __init__(self, **changes: Any) -> None:
        self._changes = changes

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        for event in quoting().stream(question, talk):
            yield replace(event, **self._changes) if isinstance(event, Answer) else event

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        *_, last = self.stream(question, talk)
        assert isinstance(last, Answer)
        return last


def test_everything_beside_the_sentences_is_kept() -> None:
    own = quoting().answer(ASKED)
    with asking(_true) as (assistant, _):
        answer = assistant.answer(ASKED)
    assert (answer.next_steps, answer.follow_ups, answer.clarify) == (
        own.next_steps,
        own.follow_ups,
        own.clarify,
    )
    assert (answer.question, answer.refused, answer.mode) == (ASKED, False, MODE)
    assert answer.text == f"{SHARE} [1]"
    assert answer.ms > 0


def test_it_is_told_that_the_model_writes() -> None:
    with asking(_true) as (assistant, _):
        events = list(assistant.stream(ASKED))
    assert events[:2] == [Status("Søger i kilderne …"), Status(vocabulary().status)]
    assert not any(isinstance(event, Status) for event in events[3:])


@pytest.mark.parametrize("question", ["Hej!", "Tak for hjælpen", "Findes der sneleoparder?"])
def test_small_talk_and_refusals_do_not_reach_the_model(question: str) -> None:
    own = quoting().answer(question)
    with asking(_true) as (assistant, server):
        answer = assistant.answer(question)
    assert server.bodies == []
    assert replace(answer, ms=own.ms) == own


def test_a_question_that_the_sources_cannot_answer_is_refused_without_the_model() -> None:
    far = QuotingAssistant(LIBRARY, FakeSearcher(LIBRARY, FAR), lambda: TODAY)
    with serving(_true) as server:
        assistant = ModelAssistant(far, LIBRARY, FakeSearcher(LIBRARY), endpoint_of(server.url))
        assert assistant.answer(ASKED).refused
    assert server.bodies == []


def test_guidance_by_rules_is_not_reworded() -> None:
    with serving(_true) as server:
        assistant = ModelAssistant(
            _Altered(intro="Prøvehuset hjælper."), LIBRARY, FakeSearcher(LIBRARY), endpoint_of(server.url)
        )
        answer = assistant.answer(ASKED)
    assert server.bodies == []
    assert (answer.mode, answer.intro) == ("citater", "Prøvehuset hjælper.")


def test_the_question_as_it_was_understood_is_sent() -> None:
    with serving(_true) as server:
        assistant = ModelAssistant(
            _Altered(asked="Hvor meget af lønnen dækker Prøvepuljen i Sandkøbing?"),
            LIBRARY,
            FakeSearcher(LIBRARY),
            endpoint_of(server.url),
        )
        assistant.answer(ASKED)
    assert "dækker Prøvepuljen i Sandkøbing?" in server.sent


def test_personal_data_is_not_sent_and_it_is_said_that_it_was_hidden() -> None:
    with asking(_true) as (assistant, server):
        answer = assistant.answer(f"{ASKED} Mit cpr-nummer er 010190-1234, skriv til en@proevehuset.example")
    assert server.bodies
    assert "010190" not in server.sent and "proevehuset.example" not in server.sent
    assert [notice.kind for notice in answer.notices] == ["persondata", "udkast", MODE]


def test_a_question_that_cannot_be_asked_is_refused_at_once() -> None:
    with asking(_true) as (assistant, server), pytest.raises(QuestionError):
        assistant.stream(" ")
    assert server.bodies == []


def test_passages_are_data_between_marks_that_differ_each_time() -> None:
    with asking(_true) as (assistant, server):
        assistant.answer(ASKED)
        assistant.answer(ASKED)
    tasks = [body["messages"][1]["content"] for body in server.bodies]
    marks = [task.split()[0] for task in tasks]
    assert marks[0] != marks[1] and all(len(mark) == 20 for mark in marks)
    for task, mark in zip(tasks, marks, strict=True):
        assert f"{mark} uddrag 1, fra Opslag om Prøvepuljen (4. maj 2021, udkast, s. 3)" in task
        assert task.count(f"{mark} slut") == task.count(f"{mark} uddrag") + 1
        assert task.index(f"{mark} spørgsmål\n{ASKED}\n") > task.rindex(f"{mark} uddrag")


def test_notices_are_those_of_the_places_that_are_cited_now() -> None:
    """The quotes come from a draft; the model cites another source, which is none."""
    said = "Puljen dækker 50 pct. af lønnen."
    with asking(lambda played: played.say(reply(claim(said, (_meeting(played), said))))) as (assistant, _):
        answer = assistant.answer(ASKED)
    assert {citation.source_id for citation in answer.citations} == {"tænkemøde"}
    assert [notice.kind for notice in answer.notices] == [MODE]


def _meeting(played: Played) -> int:
    """Return the number under which the minutes were sent."""
    lines = played.body["messages"][1]["content"].splitlines()
    line = next(one for one in lines if "fra Referat af tænkemødet" in one)
    return int(line.split("uddrag ")[1].split(",")[0])


def test_a_notice_that_does_not_come_from_a_quoted_place_stays() -> None:
    conflict = Notice("ikke-nævnt", "Prøvekilderne er uenige.")
    with serving(_true) as server:
        assistant = ModelAssistant(
            _Altered(notices=(*quoting().answer(ASKED).notices, conflict)),
            LIBRARY,
            FakeSearcher(LIBRARY),
            endpoint_of(server.url),
            lambda: TODAY,
        )
        answer = assistant.answer(ASKED)
    assert answer.mode == MODE
    assert [notice.kind for notice in answer.notices] == ["ikke-nævnt", "udkast", MODE]


def test_a_reader_who_goes_ends_the_request() -> None:
    begun = threading.Event()

    def without_end(played: Played) -> None:
        begun.set()
        played.head()
        while not played.wait(0.02):
            played.delta(content=" ")

    with asking(without_end) as (assistant, server):
        events = iter(assistant.stream(ASKED))
        while next(events) != Status(vocabulary().status):
            pass
        assert begun.wait(20)
        events.close()  # type: ignore[attr-defined]
        assert server.left.wait(20)


def test_an_intro_is_never_part_of_what_the_model_wrote() -> None:
    with asking(_true) as (assistant, _):
        assert not any(isinstance(event, Intro) for event in assistant.stream(ASKED))

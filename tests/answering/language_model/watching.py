"""Asks while a language model plays a behaviour, and checks what must hold of every answer."""

import json

from answering.answer import Answer, Citation, Claim, Event, Notice
from answering.gate import Gate
from answering.language_model.assistant import MODE
from answering.language_model.failures import Failure
from answering.language_model.vocabulary import vocabulary
from tests.answering.language_model.made import ASKED, LIBRARY, asking, quoting
from tests.answering.language_model.replies import PLANTED
from tests.answering.language_model.scripted_server import Behaviour

GATE = Gate(LIBRARY)


def saying(text: str, size: int = 20) -> Behaviour:
    """Return the behaviour of streaming a text."""
    return lambda played: played.say(text, size)


def seen(behaviour: Behaviour, seconds: float | None = None) -> tuple[Answer, list[Event]]:
    """Ask, check what must hold of every answer, and return it."""
    with asking(behaviour, seconds) if seconds else asking(behaviour) as (assistant, server):
        events = list(assistant.stream(ASKED))
        assert server.bodies, "the model was not asked"
    answer = events[-1]
    assert isinstance(answer, Answer)
    check(events, answer)
    return answer, events


def check(events: list[Event], answer: Answer) -> None:
    """Check that every sentence has its quote and passes the gate, and that nothing planted is seen."""
    known: dict[int, Citation] = {}
    for event in events:
        if isinstance(event, Citation):
            known[event.n] = event
            assert GATE.is_slice(event)
        if isinstance(event, Claim):
            assert event.citations and GATE.fault(event, known) is None
    assert tuple(known.values()) == answer.citations
    assert [e for e in events if isinstance(e, Claim)] == list(answer.claims)
    assert [e for e in events if isinstance(e, Notice)] == list(answer.notices)
    assert answer.claims and not answer.refused
    shown = json.dumps([str(event) for event in events], ensure_ascii=False)
    assert [words for words in PLANTED if words in shown] == []


def falls_back(behaviour: Behaviour, failure: Failure, seconds: float | None = None) -> None:
    """Check that the answer is the quotes', whole, and that it is said why."""
    answer, _ = seen(behaviour, seconds)
    own = quoting().answer(ASKED)
    assert (answer.mode, answer.claims, answer.citations) == ("citater", own.claims, own.citations)
    assert answer.text == own.text
    assert answer.notices == (*own.notices, Notice(MODE, vocabulary().message(failure)))

"""Answers that a language model writes, sentence by sentence behind the gate, or else the quotes."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from datetime import date

import structlog

from answering.answer import NEW_TALK, Answer, Assistant, Event, Notice, Status, Talk
from answering.claims_text import claims_text
from answering.gate import Gate
from answering.language_model.answer_schema import read_reply
from answering.language_model.asking import answer_messages, answer_settings
from answering.language_model.checking import Checked, ClaimChecker
from answering.language_model.endpoint import ChatEndpoint
from answering.language_model.failures import Failure, LanguageModelError
from answering.language_model.tone import is_danish
from answering.language_model.vocabulary import vocabulary
from answering.notices import notices_for
from answering.question import Expected, expected
from answering.selection import holds_amount
from corpus.sources import Passage
from ingest.library import Library
from retrieval.context_budget import within_budget
from retrieval.hits import Hit, Searcher

log = structlog.get_logger("vejviser.language_model")

MODE = "sprogmodel"
_SEARCHED, _MAX_PASSAGES, _PASSAGE_TOKENS = 10, 8, 2500
_BEAT = 1.0
"""Seconds between signs of life; a reader who has gone is noticed at one."""
_OF_THE_QUESTION = frozenset({"persondata", "ikke-nævnt", "ubesvaret"})
_WITH_FIGURE = frozenset({Expected.AMOUNT, Expected.NUMBER, Expected.DEADLINE})


class ModelAssistant:
    """Lets a language model word the answers of another assistant, which stands in whenever it cannot.

    The other one's answer comes first: refusals, small talk, guidance by our rules (an answer with an intro)
    and what stands beside an answer are its alone. Only its question, in which personal data is hidden, and
    passages of the sources are sent. No sentence of the model is shown before all of them are checked.
    """

    def __init__(
        self,
        quoting: Assistant,
        library: Library,
        searcher: Searcher,
        endpoint: ChatEndpoint,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._quoting = quoting
        self._library = library
        self._searcher = searcher
        self._endpoint = endpoint
        self._today = today
        self._checker = ClaimChecker(library, Gate(library))

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        """Return the whole answer; raises ``QuestionError`` for a question that cannot be asked."""
        *_, last = self.stream(question, talk)
        if not isinstance(last, Answer):
            raise TypeError("the last event is no answer")
        return last

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        """Check the question at once, then return the iterator of events."""
        return self._events(self._quoting.stream(question, talk), time.perf_counter())

    def _events(self, quoting: Iterator[Event], started: float) -> Iterator[Event]:
        held: list[Event] = []
        for event in quoting:
            if isinstance(event, Status):
                yield event
            else:
                held.append(event)
        answer = held.pop()
        if not isinstance(answer, Answer):
            raise TypeError("the last event is no answer")
        if answer.refused or answer.intro or not answer.claims:
            yield from (*held, answer)
            return
        try:
            written = yield from self._written(answer)
        except LanguageModelError as error:
            notice = Notice(MODE, vocabulary().message(error.failure))
            yield from (*held, notice)
            yield replace(answer, notices=(*answer.notices, notice), ms=_since(started))
            return
        yield from _parts(written)
        yield replace(written, ms=_since(started))

    def _written(self, answer: Answer) -> Generator[Event, None, Answer]:
        """Return the answer in the model's words; raises ``LanguageModelError``."""
        asked = answer.asked or answer.question
        passages = self._passages(asked, answer)
        pending = self._endpoint.ask(answer_messages(asked, passages, self._library), answer_settings())
        try:
            yield Status(vocabulary().status)
            is_danish("")  # reads the dictionaries while the model writes
            while not pending.wait(_BEAT):
                yield Status(vocabulary().status)
        finally:
            pending.cancel()
        reply = read_reply(pending.text())
        if reply.cannot_answer or not reply.claims:
            raise LanguageModelError(Failure.NO_ANSWER)
        checked = self._checker.check(reply, passages, asked)
        stopped = {str(fault): count for fault, count in checked.stopped.items()}
        log.info("language_model_checked", returned=len(reply.claims), shown=checked.written, stopped=stopped)
        if checked.written * 2 < len(reply.claims) or not _answers(answer.question, checked):
            raise LanguageModelError(Failure.UNVERIFIED)
        return replace(
            answer,
            text=claims_text(checked.claims),
            claims=tuple(checked.claims),
            citations=tuple(checked.citations),
            notices=self._notices(answer, checked),
            mode=MODE,
        )

    def _passages(self, asked: str, answer: Answer) -> list[Passage]:
        """Return the passages of the quotes, then the nearest others, as many as a context holds."""
        quoted = [self._library.passage(c.passage_id) for c in answer.citations]
        found = [hit.passage for hit in self._searcher.search(asked, _SEARCHED)]
        each = list({passage.id: passage for passage in (*quoted, *found)}.values())
        ranked = [Hit(rank, passage, 1 / rank) for rank, passage in enumerate(each, start=1)]
        return [hit.passage for hit in within_budget(ranked, _PASSAGE_TOKENS)[:_MAX_PASSAGES]]

    def _notices(self, answer: Answer, checked: Checked) -> tuple[Notice, ...]:
        """Return the notices of the places now cited, and those that are about the question."""
        of_question = [notice for notice in answer.notices if notice.kind in _OF_THE_QUESTION]
        asked = answer.asked or answer.question
        of_places = notices_for(checked.quotes, self._today(), asked, self._library)
        text = vocabulary().partly_written if checked.stopped else vocabulary().written
        return (*of_question, *of_places, Notice(MODE, text))


def _answers(question: str, checked: Checked) -> bool:
    """Tell whether the model worded a claim, and a figure is among the claims where one is asked for."""
    texts = [claim.text for claim in checked.claims]
    wanted = expected(question)
    if wanted is Expected.AMOUNT:
        return checked.written > 0 and any(holds_amount(text) for text in texts)
    with_figure = any(char.isdigit() for text in texts for char in text)
    return checked.written > 0 and (with_figure or wanted not in _WITH_FIGURE)


def _parts(answer: Answer) -> Iterator[Event]:
    """Yield an answer's parts, each citation before the first claim that uses it."""
    by_number = {citation.n: citation for citation in answer.citations}
    for claim in answer.claims:
        yield from (by_number.pop(n) for n in claim.citations if n in by_number)
        yield claim
    yield from answer.notices


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)

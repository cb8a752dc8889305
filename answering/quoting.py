"""Answers without a language model: the fitting sentences of the best passages, word for word."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Protocol

from answering.answer import Answer, Citation, Claim, Event, Status, Turn
from answering.answerable import judge
from answering.citing import cite
from answering.follow_ups import follow_ups
from answering.gate import Gate
from answering.guidance import guidance
from answering.notices import notices_for
from answering.question import checked, expected, with_topic
from answering.refusal import refusal_text
from answering.selection import Quote, choose
from answering.wording import introduce
from ingest.library import Library
from retrieval.hits import Closeness, Filter, Hit
from retrieval.windows import ScoredWindow

_SEARCHED, _QUOTED_FROM, _NEAREST = 12, 7, 2


class QuoteSearcher(Protocol):
    """A searcher that can also point at the best-fitting sentences of its hits."""

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]: ...

    def windows(self, question: str, hits: Sequence[Hit]) -> Sequence[ScoredWindow]: ...

    def closeness(self, question: str) -> Closeness: ...


class QuotingAssistant:
    """Builds an answer from verified quotes, notices and guidance; deterministic for the same index."""

    def __init__(
        self, library: Library, searcher: QuoteSearcher, today: Callable[[], date] = date.today
    ) -> None:
        self._library = library
        self._searcher = searcher
        self._gate = Gate(library)
        self._today = today

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Return the whole answer; raises ``QuestionError`` for a question that cannot be asked."""
        final: Answer | None = None
        for event in self.stream(question, history):
            if isinstance(event, Answer):
                final = event
        if final is None:
            raise RuntimeError("the stream ended without an answer")
        return final

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Event]:
        """Check the question at once, then return the iterator of events."""
        return self._events(checked(question), history, time.perf_counter())

    def _events(self, question: str, history: Sequence[Turn], started: float) -> Iterator[Event]:
        yield Status("Søger i kilderne …")
        asked = with_topic(question, history)
        hits = self._searcher.search(asked, _SEARCHED)
        windows = self._searcher.windows(asked, hits[:_QUOTED_FROM])
        wanted = expected(question)
        verdict = judge(asked, wanted, hits, self._searcher.closeness(asked))
        quotes = choose(windows, wanted, self._library)
        claims, citations, carried = self._verified(quotes) if verdict.lack is None else ([], [], [])
        if not claims:
            nearest = [cite(n, q) for n, q in enumerate(quotes[:_NEAREST], start=1)]
            nearest = [c for c in nearest if self._gate.is_slice(c)]
            yield from nearest
            yield Answer(
                question,
                refusal_text(verdict, nearest),
                citations=tuple(nearest),
                next_steps=guidance().steps(asked),
                follow_ups=follow_ups(hits, frozenset()),
                refused=True,
                ms=_since(started),
            )
            return
        notices = notices_for(carried, self._today())
        yield from _interleaved(claims, citations)
        yield from notices
        yield Answer(
            question,
            _text(claims),
            claims=tuple(claims),
            citations=tuple(citations),
            notices=tuple(notices),
            next_steps=guidance().steps(asked),
            follow_ups=follow_ups(hits, frozenset(c.passage_id for c in citations)),
            ms=_since(started),
        )

    def _verified(self, quotes: Sequence[Quote]) -> tuple[list[Claim], list[Citation], list[Quote]]:
        """Turn quotes into claims, dropping every one that the gate stops."""
        claims: list[Claim] = []
        citations: list[Citation] = []
        carried: list[Quote] = []
        for quote in quotes:
            citation = cite(len(citations) + 1, quote)
            claim = Claim(introduce(quote, carried[-1] if carried else None), (citation.n,))
            if self._gate.fault(claim, {citation.n: citation}) is None:
                claims.append(claim)
                citations.append(citation)
                carried.append(quote)
        return claims, citations, carried


def _interleaved(claims: Sequence[Claim], citations: Sequence[Citation]) -> Iterator[Event]:
    for claim, citation in zip(claims, citations, strict=True):
        yield citation
        yield claim


def _text(claims: Sequence[Claim]) -> str:
    """Return the claims as the reader sees them, each with its numbers."""
    return "\n\n".join(f"{claim.text} {' '.join(f'[{n}]' for n in claim.citations)}" for claim in claims)


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)

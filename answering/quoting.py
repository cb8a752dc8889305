"""Answers without a language model: the fitting sentences of the best passages, word for word."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from answering.answer import NEW_TALK, Answer, Citation, Claim, Event, Intro, Notice, Status, Talk
from answering.answerable import Lack, Verdict, judge
from answering.citing import cite
from answering.claims_text import claims_text
from answering.draft import Draft, Drafter, LedQuote
from answering.follow_ups import follow_ups
from answering.gate import Gate
from answering.guidance import guidance
from answering.intent import situation
from answering.notices import hidden_notices, notices_for
from answering.originals import originals
from answering.personal_data import mask
from answering.question import checked, expected, with_topic
from answering.refusal import refusal_text
from answering.selection import Quote, choose
from answering.small_talk import small_talk
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


@dataclass(slots=True)
class _Verified:
    """What is left of a draft behind the gate; the three lists go together."""

    draft: Draft
    claims: list[Claim] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    carried: list[Quote] = field(default_factory=list)


class QuotingAssistant:
    """Builds an answer from verified quotes, notices and guidance; deterministic for the same index.

    The first of the ``drafters`` that has an answer gives it; otherwise the best-fitting sentences do.
    """

    def __init__(
        self,
        library: Library,
        searcher: QuoteSearcher,
        today: Callable[[], date] = date.today,
        drafters: Sequence[Drafter] = (),
    ) -> None:
        self._library = library
        self._searcher = searcher
        self._gate = Gate(library)
        self._today = today
        self._drafters = tuple(drafters)

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        """Return the whole answer; raises ``QuestionError`` for a question that cannot be asked."""
        final: Answer | None = None
        for event in self.stream(question, talk):
            if isinstance(event, Answer):
                final = event
        if final is None:
            raise RuntimeError("the stream ended without an answer")
        return final

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        """Check the question at once, then return the iterator of events."""
        masked = mask(checked(question))
        return self._events(masked.text, hidden_notices(masked), talk, time.perf_counter())

    def _events(self, question: str, hidden: Sequence[Notice], talk: Talk, started: float) -> Iterator[Event]:
        yield Status("Søger i kilderne …")
        yield from hidden
        if small := small_talk(question):
            yield Answer(
                question,
                small.reply,
                notices=tuple(hidden),
                follow_ups=small.examples,
                refused=True,
                ms=_since(started),
            )
            return
        whole = situation(question, talk.turns)
        asked = with_topic(question, talk.turns) if whole == question else whole
        hits = self._searcher.search(asked, _SEARCHED)
        windows = self._searcher.windows(asked, hits[:_QUOTED_FROM])
        wanted = expected(question)
        verdict = judge(asked, wanted, hits, self._searcher.closeness(asked), self._library)
        quotes = choose(windows, wanted, self._library)
        verified = self._drafted(whole, quotes, verdict)
        if verified is None:
            draft = Draft(tuple(LedQuote(quote) for quote in quotes), "", guidance().steps(asked))
            verified = self._verified(draft) if verdict.lack is None else _Verified(draft)
            if not verified.claims:
                nearest = [cite(n, q) for n, q in enumerate(quotes[:_NEAREST], start=1)]
                nearest = [self._with_originals(c) for c in nearest if self._gate.is_slice(c)]
                yield from nearest
                yield Answer(
                    question,
                    refusal_text(verdict, nearest),
                    citations=tuple(nearest),
                    notices=tuple(hidden),
                    next_steps=draft.next_steps,
                    follow_ups=follow_ups(hits, frozenset()),
                    refused=True,
                    ms=_since(started),
                )
                return
        draft = verified.draft
        cited = frozenset(c.passage_id for c in verified.citations)
        notices = notices_for(verified.carried, self._today())
        if draft.intro:
            yield Intro(draft.intro)
        yield from _interleaved(verified.claims, verified.citations)
        yield from notices
        yield Answer(
            question,
            claims_text(verified.claims),
            claims=tuple(verified.claims),
            citations=tuple(verified.citations),
            notices=(*hidden, *notices),
            next_steps=draft.next_steps,
            follow_ups=draft.follow_ups or follow_ups(hits, cited),
            ms=_since(started),
            intro=draft.intro or None,
            clarify=draft.clarify,
        )

    def _drafted(self, asked: str, found: Sequence[Quote], verdict: Verdict) -> _Verified | None:
        """Return what is left of the first draft that keeps its leading quote in the gate."""
        if verdict.lack not in {None, Lack.NOTHING}:
            return None
        drafts = (drafter.draft(asked, found) for drafter in self._drafters)
        verified = (self._verified(draft) for draft in drafts if draft and (draft.sure or not verdict.lack))
        return next((v for v in verified if v.carried and v.carried[0] is v.draft.quotes[0].quote), None)

    def _verified(self, draft: Draft) -> _Verified:
        """Turn quotes into claims, dropping every one that the gate stops."""
        found = _Verified(draft)
        for led in draft.quotes:
            citation = cite(len(found.citations) + 1, led.quote)
            said = introduce(led.quote, found.carried[-1] if found.carried else None)
            claim = Claim(f"{led.label}: {said}" if led.label else said, (citation.n,))
            if self._gate.fault(claim, {citation.n: citation}) is None:
                found.claims.append(claim)
                found.citations.append(self._with_originals(citation))
                found.carried.append(led.quote)
        return found

    def _with_originals(self, citation: Citation) -> Citation:
        return replace(citation, originals=originals(citation.provenance, self._library))


def _interleaved(claims: Sequence[Claim], citations: Sequence[Citation]) -> Iterator[Event]:
    for claim, citation in zip(claims, citations, strict=True):
        yield citation
        yield claim


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)

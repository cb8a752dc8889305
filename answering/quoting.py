"""Answers without a language model: the fitting sentences of the best passages, word for word."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from answering.answer import NEW_TALK, Answer, Citation, Claim, Event, Intro, Notice, Status, Talk
from answering.answerable import Lack, Verdict, judge
from answering.cases import without_case
from answering.citing import cite
from answering.claims_text import claims_text
from answering.composing import claims_of, grouped
from answering.conversation.remembering import known_now, remembered
from answering.conversation.searching import search_in_talk
from answering.conversation.understanding import Rewriter, Understood, understand
from answering.cover import AskedWords
from answering.draft import Draft, Drafter, LedQuote, Request
from answering.follow_ups import follow_ups, not_asked
from answering.gate import Gate
from answering.guidance.guide import NOBODY, Guide
from answering.intent import asks_for_much
from answering.notices import hidden_notices, notices_for, unmentioned_notices, untold_notices
from answering.originals import originals
from answering.parts import rest, untold
from answering.personal_data import mask, without_hidden
from answering.question import Expected, checked, expected
from answering.refusal import SMALL_TALK, nearest_quotes, refusal_kind, refusal_text
from answering.selection import LONG, SHORT, Quote, Room, choose
from answering.small_talk import small_talk
from ingest.library import Library
from retrieval.hits import Closeness, Filter, Hit
from retrieval.windows import ScoredWindow

_SEARCHED, _QUOTED_FROM = 12, 7


class QuoteSearcher(Protocol):
    """A searcher that can also point at the best-fitting sentences of its hits."""

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]: ...

    def windows(self, question: str, hits: Sequence[Hit]) -> Sequence[ScoredWindow]: ...

    def closeness(self, question: str) -> Closeness: ...


@dataclass(frozen=True, slots=True)
class _Look:
    """What was found for a text, whether it answers, and the quotes that would."""

    asked: str
    hits: tuple[Hit, ...]
    closeness: Closeness
    verdict: Verdict
    quotes: tuple[Quote, ...]


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
        guide: Guide = NOBODY,
        rewriter: Rewriter | None = None,
    ) -> None:
        self._library = library
        self._searcher = searcher
        self._gate = Gate(library)
        self._today = today
        self._drafters = tuple(drafters)
        self._guide = guide
        self._rewriter = rewriter

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
                refusal=SMALL_TALK,
                ms=_since(started),
                profile=remembered(talk),
            )
            return
        plain = without_hidden(question)
        understood = understand(plain, talk, self._rewriter)
        before = remembered(talk)
        known = known_now(plain, before)
        said = (*(turn.question for turn in talk.turns), plain)
        shown = understood.question if understood.question != plain else None
        room = LONG if asks_for_much(question) else SHORT
        look = self._look(understood, expected(plain), room)
        left = None if look.verdict.lack in {None, Lack.NOTHING} or understood.is_follow_up else rest(plain)
        if left:  # what is asked first may be answered without what is asked besides
            first = self._look(replace(understood, search=left), Expected.ANYTHING, room)
            look = first if first.verdict.lack is None else look
        asked, hits, closeness, verdict, quotes = (
            look.asked,
            look.hits,
            look.closeness,
            look.verdict,
            look.quotes,
        )
        near = tuple(hit.passage.source_id for hit in hits)
        verified = self._drafted(Request(asked, quotes, near, before), verdict)
        if verified is None:
            draft = Draft(tuple(map(LedQuote, grouped(quotes))), without_case(asked, quotes))
            verified = self._verified(draft) if verdict.lack is None else _Verified(draft)
            if not verified.claims:
                closest = nearest_quotes(AskedWords(asked, closeness.rarity), quotes)
                nearest = [cite(n, quote) for n, quote in enumerate(closest, start=1)]
                nearest = [self._with_originals(c) for c in nearest if self._gate.is_slice(c)]
                onward = self._guide.after_refusal(asked, known, verdict, nearest, self._library)
                yield from nearest
                yield Answer(
                    question,
                    refusal_text(question, verdict, nearest),
                    citations=tuple(nearest),
                    notices=tuple(hidden),
                    next_steps=onward.next_steps,
                    follow_ups=follow_ups(hits, frozenset(), self._library, said),
                    refused=True,
                    refusal=refusal_kind(verdict),
                    ms=_since(started),
                    asked=shown,
                    profile=known,
                    bring=onward.bring,
                    referral=onward.referral,
                )
                return
        draft = verified.draft
        cited = frozenset(c.passage_id for c in verified.citations)
        alone = not understood.is_follow_up
        notices = [
            *untold_notices(untold(plain, [quote.text for quote in verified.carried]) if alone else ()),
            *unmentioned_notices(verdict.unmentioned, asked, verified.carried),
            *notices_for(verified.carried, self._today(), asked, self._library),
        ]
        onward = draft.onward or self._guide.after_facts(asked, known, verified.citations, self._library)
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
            next_steps=onward.next_steps,
            follow_ups=not_asked(draft.follow_ups, said) or follow_ups(hits, cited, self._library, said),
            ms=_since(started),
            intro=draft.intro or None,
            clarify=draft.clarify,
            asked=shown,
            profile=known,
            bring=onward.bring,
            referral=onward.referral,
        )

    def _look(self, understood: Understood, wanted: Expected, room: Room) -> _Look:
        """Search for a question, judge what is found and choose the quotes."""
        asked = understood.search
        hits = search_in_talk(self._searcher, understood, _SEARCHED)
        windows = self._searcher.windows(asked, hits[:_QUOTED_FROM])
        closeness = self._searcher.closeness(asked)
        verdict = judge(asked, wanted, hits, closeness, self._library)
        quotes = choose(windows, asked, wanted, self._library, room)
        return _Look(asked, tuple(hits), closeness, verdict, tuple(quotes))

    def _drafted(self, request: Request, verdict: Verdict) -> _Verified | None:
        """Return what is left of the first draft that keeps its leading quote in the gate."""
        if verdict.lack not in {None, Lack.NOTHING}:
            return None
        drafts = (drafter.draft(request) for drafter in self._drafters)
        verified = (self._verified(draft) for draft in drafts if draft and (draft.sure or not verdict.lack))
        return next((v for v in verified if v.carried and v.carried[0] is v.draft.quotes[0].quote), None)

    def _verified(self, draft: Draft) -> _Verified:
        """Turn quotes into claims, dropping every one that the gate stops."""
        found = _Verified(draft)
        for one in draft.quotes:
            citation = cite(len(found.citations) + 1, one.quote)
            claims = claims_of(one, found.carried[-1] if found.carried else None, citation.n)
            claim = next((c for c in claims if self._gate.fault(c, {citation.n: citation}) is None), None)
            if claim is not None:
                found.claims.append(claim)
                found.citations.append(self._with_originals(citation))
                found.carried.append(one.quote)
        return found

    def _with_originals(self, citation: Citation) -> Citation:
        return replace(citation, originals=originals(citation.provenance, self._library))


def _interleaved(claims: Sequence[Claim], citations: Sequence[Citation]) -> Iterator[Event]:
    for claim, citation in zip(claims, citations, strict=True):
        yield citation
        yield claim


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)

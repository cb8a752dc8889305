"""Answers to a described situation: the record that fits best, what may help instead, whom to ask."""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from answering.clarifying import SituationMatcher, question_back
from answering.conversation.remembering import carried_into
from answering.draft import Draft, LedQuote, Request, beside, is_about
from answering.guidance.guide import NOBODY, Guide
from answering.intent import Intent, intent
from answering.programme_choice import Choice, choose_records
from answering.programme_words import introduction
from answering.record_quotes import RecordQuotes
from answering.selection import Quote, holds_amount
from corpus.records.kinds import Program
from corpus.sources import SourceStatus
from ingest.analysis import word_stems
from ingest.library import Library
from ingest.sentences import sentence_spans
from retrieval.matching.result import Match, MatchResult

_PREFIX = {"program": "program", "aktør": "aktoer"}
_CLOSURES = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        r"afsluttes|afsluttet|ophør\w*|stoppe[dtr]\w*|udløb\w*|ikke længere|nedlagt|må regnes for lukket",
        r"(?:lukket|lukkede|lukker)(?! ind)|slap op|brugt op|opbrugt|ikke søges",
        r"forslag\w*|foreslå\w*",
    )
)
"""What tells that a scheme is over or was only proposed, the plainest words first."""
_RESULTS = re.compile(
    r"^I 20\d\d (?!kræve)|\bmålet (?:er|for|var)\b|resultatkontrakt|forløb hos|positive om"
    r"|\bkilderne\b.*\bikke\b|\bworkshop\b",
    re.I,
)
"""Goals, results and opinions of a scheme, and what is not told: no help to who wants to use it."""
_TERMS = re.compile(r"\b(?:kan|kunne|får|fik|dæk\w*|tilskud\w*|støtte\w*|giver|gav|højst|op til)\b", re.I)
_MOST_OF_LEAD, _MOST_FOLLOW_UPS, _LEAST_KNOWN = 4, 3, 2
_NAME_LETTERS, _MOST_BESIDES, _SHORT = 9, 3, 350
_SURE_SCORE, _SAME = 1.8, 0.6
_FOR_PROGRAMMES = frozenset({Intent.PROGRAMME, Intent.DESCRIPTION, Intent.OWN})
_FOUND_FIRST, _LAST_FOUND = 5, 8
"""The passages among which the search has the record that answers a question of an own situation."""


class Matching(SituationMatcher, Protocol):
    """The matcher, with the programmes behind its matches."""

    @property
    def programmes(self) -> tuple[Program, ...]: ...


class ProgrammeDrafter:
    """Drafts from the records that a situation matches; only what is indexed can be quoted."""

    def __init__(self, library: Library, matcher: Matching, guide: Guide = NOBODY) -> None:
        self._quotes = RecordQuotes(library)
        self._has_records = any(source.record == "programmer" for source in library.sources)
        self._matcher = matcher
        self._guide = guide
        self._conditions = {
            p.id: [fact.tekst for fact in p.betingelser] for p in matcher.programmes if p.betingelser
        }

    def draft(self, request: Request) -> Draft | None:
        """Return an answer to a situation; ``None`` for other questions and where nothing really fits."""
        asked, found, near = request.asked, request.found, request.near
        wanted = intent(asked)
        if not self._has_records or wanted not in _FOR_PROGRAMMES:
            return None
        carried = carried_into(asked, request.known)
        result = self._matcher.match(asked, carried)
        told = result.profile.known.keys() - carried.known.keys()
        if wanted is Intent.DESCRIPTION and len(told) < _LEAST_KNOWN:
            return None
        choice = self._choose(result, near)
        if choice is None or (wanted is Intent.OWN and _source_id(choice.lead) not in near[:_FOUND_FIRST]):
            return None
        shut = {_source_id(m) for m in result.shown if m.kind == "aktør" and not m.ask}
        led = list(self._led(asked, choice, [quote for quote in found if quote.source.id not in shut]))
        if not led:
            return None
        return Draft(
            (*led, *beside(asked, found, led)),
            introduction(choice, result.profile),
            self._guide.after_schemes(asked, result, choice),
            self._follow_ups(result, choice),
            question_back(asked, result, choice, self._matcher, lambda other: self._choose(other, near)),
            sure=_is_sure(result, choice.lead),
        )

    def _choose(self, result: MatchResult, near: Sequence[str]) -> Choice | None:
        found = _found(near)
        return choose_records(
            result,
            lambda match: self._quotes.knows(_source_id(match)),
            lambda match: found.get(_source_id(match), 0.0),
        )

    def _led(self, asked: str, choice: Choice, found: Sequence[Quote]) -> Iterator[LedQuote]:
        """Yield the lead's quotes, then a line for each that may be turned to instead, then whom to ask."""
        lead = self._of_lead(choice.lead, found)
        yield from (LedQuote(quote) for quote in lead)
        other = "En anden mulighed" if choice.lead.open else "Spørg efter"
        known = {_source_id(match) for match in choice.all}
        besides = [q for q in found if q.source.id not in known and _may_be_used(q) and is_about(asked, q)]
        most = _MOST_BESIDES if sum(len(quote.text) for quote in lead) < _SHORT else _MOST_BESIDES - 1
        for match in choice.alternatives[: most - len(besides[:1])]:
            yield from (LedQuote(quote, other) for quote in self._stated(match)[:1])
        yield from (LedQuote(quote, other) for quote in besides[:1])
        if choice.actor is not None:
            quotes = self._stated(choice.actor)[:1]
            yield from (LedQuote(quote, "Her kan du spørge") for quote in quotes)

    def _of_lead(self, lead: Match, found: Sequence[Quote]) -> list[Quote]:
        """Return what there is to get, then what ended it, then conditions or what comes nearest."""
        source_id = _source_id(lead)
        stated = self._stated(lead)
        ended = [] if lead.open else (_closing(stated) or self._quotes.rows(source_id, "Status"))[:1]
        conditions = list(self._quotes.all(source_id, self._conditions.get(lead.id, ())))
        useful = [quote for quote in stated if not _RESULTS.search(quote.text)] or stated[:1]
        told = any(_gives(quote.text) for quote in useful[:1])
        opening = [] if told else self._opening(lead)
        # What is taken from a document goes before our own description where both say the same.
        first = (
            useful[:1] if told or any(_says_the_same(o, u) for o in opening for u in useful[:1]) else opening
        )
        near = [q for q in found if q.source.id == source_id and not _RESULTS.search(q.text)][:2]
        kept: list[Quote] = []
        for quote in (*first, *ended, *near, *conditions, *useful):
            if not any(_says_the_same(quote, other) for other in kept):
                kept.append(quote)
        return kept[: _MOST_OF_LEAD if near else _MOST_OF_LEAD - 1]

    def _opening(self, match: Match) -> list[Quote]:
        """Return the first sentence of the record's own description, where that says what it is."""
        start, end = next(iter(sentence_spans(match.summary)), (0, 0))
        sentence = match.summary[start:end]
        named = match.name.split()[-1].lower()[:_NAME_LETTERS] in sentence.lower()
        return list(self._quotes.all(_source_id(match), [sentence])) if named else []

    def _stated(self, match: Match) -> list[Quote]:
        """Return what a record states in its order, what it gives first, results of its work last."""
        texts = [statement.text for statement in match.statements]
        gives = match.kind == "program"
        return sorted(
            self._quotes.all(_source_id(match), texts),
            key=lambda quote: (not (gives and _gives(quote.text)), bool(_RESULTS.search(quote.text))),
        )

    def _follow_ups(self, result: MatchResult, choice: Choice) -> tuple[str, ...]:
        used = {match.id for match in choice.all}
        others = [m.name for m in result.shown if m.id not in used and self._quotes.knows(_source_id(m))]
        return tuple(f"Hvad siger kilderne om »{name}«?" for name in others[:_MOST_FOLLOW_UPS])


def _found(near: Sequence[str]) -> dict[str, float]:
    """Return how high the search has the first sources: one over the places of their passages, at most 1."""
    first = list(dict.fromkeys(near))[:_LAST_FOUND]
    return {
        one: min(1.0, sum(1 / place for place, source_id in enumerate(near, start=1) if source_id == one))
        for one in first
    }


def _source_id(match: Match) -> str:
    return f"{_PREFIX[match.kind]}-{match.id}"


def _is_sure(result: MatchResult, lead: Match) -> bool:
    """Tell whether the description itself, and not only nearness of texts, is about a company's wish."""
    said = any(reason.words for reason in lead.reasons)
    return said and len(result.profile.known) > _LEAST_KNOWN and lead.score >= _SURE_SCORE


def _may_be_used(quote: Quote) -> bool:
    """Tell whether a quote is of a programme or actor of ours that is neither closed nor only proposed."""
    over = quote.source.status in {SourceStatus.EXPIRED, SourceStatus.PROPOSAL}
    useful = not _RESULTS.search(quote.text)
    return quote.source.record in {"programmer", "aktoerer"} and not over and useful


def _says_the_same(a: Quote, b: Quote) -> bool:
    first, second = set(word_stems(a.text)), set(word_stems(b.text))
    return len(first & second) >= _SAME * min(len(first), len(second))


def _closing(stated: Sequence[Quote]) -> list[Quote]:
    """Return the statements that tell of an end, those in the plainest words first."""
    return [quote for words in _CLOSURES for quote in stated if words.search(quote.text)]


def _gives(text: str) -> bool:
    """Tell whether a statement says how much or for how long something is given."""
    return holds_amount(text) and bool(_TERMS.search(text))

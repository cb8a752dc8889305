"""Answers to somebody who looks for an example: the best case, what came of it, and up to two more."""

import re
from collections.abc import Iterator, Sequence, Set
from math import inf
from typing import Protocol

from answering.draft import Draft, LedQuote, Request, beside
from answering.facts import names
from answering.guidance.guide import NOBODY, Guide
from answering.intent import Intent, intent
from answering.record_quotes import RecordQuotes
from answering.selection import Quote
from answering.wording import listed
from corpus.records.rows import UNKNOWN
from ingest.analysis import word_stems
from ingest.library import Library
from retrieval.cases.catalogue import FACETS, CaseEntry
from retrieval.cases.nearby import PLACE, is_home, places_of
from retrieval.cases.search import CaseHit, CaseQuery, CaseResult

_LOOKED_AT, _MOST = 6, 3
_AGREED, _IN_ITS_WORDS, _ALONE = 2.0, 4.0, 5.0
"""What a case must have to lead: with its sentences among the best-fitting ones, with every word that is
asked about, and without either; one that has no such word leads only with the first."""
_WORTH_NAMING = 0.6
"""The share of the leading score that a case must have to be named besides."""
_OF_LEAD, _OF_OTHERS = 3, 1
_MOST_FOLLOW_UPS = 3
_GEOGRAPHY = "geografi"
_ASKED_FOR = frozenset({"medie", "branche", _GEOGRAPHY, "stoerrelse"})
"""Facets that who asks for them wants to have; the others are only read between the lines."""
_NO_PLACE = frozenset({"udlandet"})
_ASKING = frozenset(
    word_stems(
        "case eksempel eksempler historie video film artikel virksomhed firma nordjysk nordjylland findes"
    )
)
"""Stems that say that a case is wanted, and not what about."""
_ABOUT = 0.2
"""The share of what is asked about that a case speaks of in the same words, where it is no mere neighbour."""
_NEAREST = "Den case, der ligger nærmest, er »{}«."
_NONE = "Jeg fandt ingen case, der handler præcist om det. Nærmest ligger »{}«."
_NO_CASE = "Jeg fandt ingen case om præcis det. Du kan selv lede under »Find case«. Kilderne siger ellers:"
_TO_OPEN = re.compile(r"\b(?:link\w*|videoe?\w*|film\w*|podcast\w*|se den|høre den)\b", re.I)


class CaseSearching(Protocol):
    """Anything that finds cases by text."""

    def search(self, query: CaseQuery) -> CaseResult: ...


class CaseDrafter:
    """Drafts from the cases that fit a question; only what is indexed can be quoted."""

    def __init__(self, library: Library, cases: CaseSearching, guide: Guide = NOBODY) -> None:
        self._quotes = RecordQuotes(library)
        self._cases = cases
        self._guide = guide

    def draft(self, request: Request) -> Draft | None:
        """Return an answer to somebody who asks for a case; ``None`` otherwise and where none fits."""
        asked, found = request.asked, request.found
        if intent(asked) is not Intent.CASE:
            return None
        result = self._cases.search(CaseQuery(asked, size=_LOOKED_AT))
        hits = [hit for hit in result.hits if self._quotes.knows(hit.entry.source_id)]
        nearest = {quote.source.id for quote in found}
        if not hits:
            return None
        lead = hits[0].entry
        if _fit(hits[0]) < _least_score(_share(asked, lead), lead.source_id in nearest):
            return None
        if not self._tells_of(hits[0].entry, names(asked)):
            return None
        least = _WORTH_NAMING * _fit(hits[0])
        named = hits[:1]
        named += [h for h in hits[1:_MOST] if _fit(h) >= least and _share(asked, h.entry)]
        led = list(self._led(named))
        if not led:
            return None
        others = [hit.entry.data.titel for hit in hits if hit not in named]
        return Draft(
            (*led, *beside(asked, found, led)),
            _introduction(asked, [hit.entry for hit in named], result),
            self._guide.after_case(hits[0].entry.data),
            tuple(f"Hvad siger kilderne om »{title}«?" for title in others[:_MOST_FOLLOW_UPS]),
        )

    def _tells_of(self, entry: CaseEntry, asked: frozenset[str]) -> bool:
        """Tell whether a case has every name that is asked for."""
        said = f"{entry.words} {' '.join(entry.data.geografi)}".lower()
        return all(name in said for name in asked)

    def _led(self, hits: list[CaseHit]) -> Iterator[LedQuote]:
        for place, hit in enumerate(hits):
            most = _OF_OTHERS if place else _OF_LEAD
            for quote in self._told(hit.entry)[:most]:
                yield LedQuote(quote, "Endnu en case" if place else "")

    def _told(self, entry: CaseEntry) -> list[Quote]:
        """Return what was done, what came of it, and then the other facts."""
        data = entry.data
        task = [data.opgave.tekst] if data.opgave else []
        outcome = [fact.tekst for fact in data.udbytte]
        facts = [fact.tekst for fact in data.fakta]
        told = (*task, *outcome, *facts) if task else (*facts[:1], *outcome, *facts[1:])
        return list(self._quotes.all(entry.source_id, told))


def _fit(hit: CaseHit) -> float:
    """Return how well a case fits what is asked, wherever it is from."""
    return (hit.score or 0.0) - hit.parts.get(PLACE, 0.0)


def without_case(asked: str, quotes: Sequence[Quote]) -> str:
    """Return what is said first to who looks for a case where no quote is from one; else nothing."""
    told = any(quote.source.record == "cases" for quote in quotes)
    return _NO_CASE if intent(asked) is Intent.CASE and not told else ""


def _least_score(share: float, agreed: bool) -> float:
    if agreed:
        return _AGREED
    if share == 0.0:
        return inf
    return _IN_ITS_WORDS if share == 1.0 else _ALONE


def _share(asked: str, entry: CaseEntry) -> float:
    """Return the share (0-1) of the words asked about that a case has."""
    about = set(word_stems(asked)) - _ASKING
    return len(about & set(word_stems(entry.words))) / len(about) if about else 0.0


def _introduction(asked: str, named: Sequence[CaseEntry], result: CaseResult) -> str:
    """Return which case lies nearest, and which of the things asked for it does not have or tell.

    A case from another part of the country says so, whether one was asked for or not.
    """
    lead = named[0]
    sentences = [(_NEAREST if _share(asked, lead) >= _ABOUT else _NONE).format(lead.data.titel)]
    wanted: dict[str, set[str]] = {}
    for facet, value in result.understood:
        if facet in _ASKED_FOR and value not in _NO_PLACE:
            wanted.setdefault(facet, set()).add(value)
    missing = [facet for facet, values in wanted.items() if not values & set(lead.values[facet])]
    unknown = [FACETS[f].lower() for f in missing if lead.values[f] == (UNKNOWN,)]
    other = [f for f in missing if lead.values[f] != (UNKNOWN,)]
    from_elsewhere = [entry for entry in named if _is_from_elsewhere(entry, wanted.get(_GEOGRAPHY, set()))]
    told = {_GEOGRAPHY} if lead in from_elsewhere else set()
    sentences += [f"{FACETS[f]} er her {', '.join(lead.values[f])}." for f in other if f not in told]
    for entry in from_elsewhere:
        subject = "Den" if entry is lead else f"»{entry.data.titel}«"
        sentences.append(f"{subject} er fra {listed(sorted(places_of(entry.values[_GEOGRAPHY])))}.")
    if _TO_OPEN.search(asked) and lead.data.link is None:
        unknown.append("link")
    if unknown:
        sentences.append(f"Ikke oplyst i kilderne: {', '.join(unknown)}.")
    return " ".join(sentences)


def _is_from_elsewhere(entry: CaseEntry, asked: Set[str]) -> bool:
    """Tell whether a case is from another part of the country than asked for, else than North Jutland."""
    places = places_of(entry.values[_GEOGRAPHY]) - {UNKNOWN}
    return bool(places) and not (places & asked or is_home(places))

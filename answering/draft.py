"""An answer before the gate: quotes with the words that lead into them, and guidance of ours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from answering.guidance.onward import Onward
from answering.selection import Quote
from corpus.sources import PassageKind, SourceStatus
from ingest.analysis import word_stems
from retrieval.matching.profile import CompanyProfile

_FULL, _LONGEST, _SHARED = 700, 300, 2
"""Characters of quotes at which an answer is long enough, and of a quote added to one; stems in common."""


@dataclass(frozen=True, slots=True)
class LedQuote:
    """A quote; ``label`` tells what it is for ("Alternativ") and says nothing of its content."""

    quote: Quote
    label: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an answer is made of; without its first quote it is none.

    ``intro``, ``clarify`` and ``onward`` are ours. ``clarify`` is the one question whose reply would
    change the answer. Without ``onward`` it follows from what is cited. A ``sure`` draft stands even where
    the question is far from all texts: rules found it.
    """

    quotes: tuple[LedQuote, ...]
    intro: str
    onward: Onward | None = None
    follow_ups: tuple[str, ...] = ()
    clarify: str | None = None
    sure: bool = False


_WHOLE = re.compile(r"^[^\n]+\.$")


def beside(asked: str, found: Sequence[Quote], led: Sequence[LedQuote]) -> list[LedQuote]:
    """Return the best-fitting sentence of a source not used yet, where there is room for one.

    It is about the question in so many words, and nothing that is over, only proposed or in dispute.
    """
    if sum(len(one.quote.text) for one in led) >= _FULL:
        return []
    used = {one.quote.source.id for one in led}
    free = (quote for quote in found if quote.source.id not in used and _can_stand(quote))
    return [LedQuote(quote, "Kilderne siger også") for quote in free if is_about(asked, quote)][:1]


def is_about(asked: str, quote: Quote) -> bool:
    """Tell whether a quote speaks of what is asked in the same words."""
    return len(set(word_stems(asked)) & set(word_stems(quote.text))) >= _SHARED


def _can_stand(quote: Quote) -> bool:
    """Tell whether a quote is a whole, plain statement that holds today as far as its source says."""
    over = quote.source.status in {SourceStatus.EXPIRED, SourceStatus.PROPOSAL}
    fact = quote.passage.kind is PassageKind.TEXT and quote.source.record != "modstrid"
    return fact and not over and len(quote.text) <= _LONGEST and bool(_WHOLE.search(quote.text))


UNKNOWN_COMPANY = CompanyProfile()
"""What is known of a company of which nothing has been told."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, and what is at hand for it.

    ``found`` are the best-fitting sentences of all sources, the answer without a draft; ``near`` the ids of
    the sources whose passages the search found, best first; ``known`` what the talk has told of the company.
    """

    asked: str
    found: tuple[Quote, ...] = ()
    near: tuple[str, ...] = ()
    known: CompanyProfile = UNKNOWN_COMPANY


class Drafter(Protocol):
    """Anything that may know a better answer than the best-fitting sentences."""

    def draft(self, request: Request) -> Draft | None:
        """Return an answer to a question; ``None`` where it is not for this drafter."""
        ...

"""The gate: no claim is shown unless its quotes stand in the sources and carry everything it says."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from answering.answer import Citation, Claim
from answering.facts import names, negations, numbers
from corpus.sources import PassageKind
from ingest.library import Library, UnknownIdError

NOT_FACTS = frozenset({PassageKind.STATEMENT})
"""Kinds of text that may be quoted only as what somebody said."""

SAID_BY_PARTICIPANTS = "deltager"
"""A word that a claim resting on participants' statements must contain."""


class Fault(StrEnum):
    """Why a claim was stopped."""

    NO_CITATION = "ingen kilde"
    UNKNOWN_CITATION = "ukendt kildenummer"
    NOT_A_SLICE = "citatet står ikke i kilden"
    NUMBER = "tal uden dækning"
    NAME = "navn uden dækning"
    NEGATION = "benægtelse uden dækning"
    STATEMENT_AS_FACT = "deltagerudsagn som kendsgerning"


class Gate:
    """Checks claims against the library, and fails closed: what cannot be checked is a fault."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def fault(self, claim: Claim, citations: Mapping[int, Citation]) -> Fault | None:
        """Return the first reason to stop a claim, or ``None`` when it may be shown."""
        if not claim.citations:
            return Fault.NO_CITATION
        used = [citations.get(n) for n in claim.citations]
        if any(c is None for c in used):
            return Fault.UNKNOWN_CITATION
        cited = [c for c in used if c is not None]
        if not all(self.is_slice(c) for c in cited):
            return Fault.NOT_A_SLICE
        return _unsupported(claim.text, cited)

    def is_slice(self, citation: Citation) -> bool:
        """Tell whether a quote is exactly ``text[start:end]`` of its source, inside its passage."""
        try:
            source = self._library.source(citation.source_id)
            passage = self._library.passage(citation.passage_id)
        except UnknownIdError:
            return False
        inside = (
            passage.source_id == source.id and passage.start <= citation.start < citation.end <= passage.end
        )
        return (
            inside
            and bool(citation.quote.strip())
            and source.text[citation.start : citation.end] == citation.quote
        )


def _unsupported(text: str, cited: Sequence[Citation]) -> Fault | None:
    """Look up figures, names and negations of a claim in its quotes (figures, names also in titles)."""
    quotes = "\n".join(c.quote for c in cited)
    places = "\n".join(
        f"{c.title} {c.date or ''} {' '.join(c.heading_path)} s. {c.page or ''} {c.status}" for c in cited
    )
    if not numbers(text) <= numbers(quotes) | numbers(places):
        return Fault.NUMBER
    known = f"{quotes}\n{places}".lower()
    if any(name not in known for name in names(text)):
        return Fault.NAME
    if not negations(text) <= negations(quotes):
        return Fault.NEGATION
    statements = any(c.kind in NOT_FACTS for c in cited)
    if statements and SAID_BY_PARTICIPANTS not in text.lower():
        return Fault.STATEMENT_AS_FACT
    return None

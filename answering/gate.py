"""The gate: no claim is shown unless its quotes stand in the sources and carry everything it says."""

import re
from collections.abc import Iterable, Mapping, Sequence

from answering.answer import Citation, Claim
from answering.attribution import is_laid_elsewhere
from answering.capitals import capitals
from answering.citing import cite
from answering.facts import negations
from answering.faults import Fault
from answering.own_words import Naming, own_words
from answering.selection import Quote
from answering.support import Carrier, unsupported
from answering.word_support import own_framing, words_stand
from answering.wording import short_title, spoken_date
from corpus.sources import PassageKind
from ingest.analysis import STOP_WORDS
from ingest.library import Library, UnknownIdError
from ingest.sentences import sentence_spans

NOT_FACTS = frozenset({PassageKind.STATEMENT})
"""Kinds of text that may be quoted only as what somebody said."""

_SAID_BY_PARTICIPANTS = re.compile(r"\b(?:en|én|flere|nogle) deltagere?\b|\bdeltagerne?s?\b", re.I)
"""What the own words of a claim resting on participants' statements must say."""

_OUR_WORDS = (
    frozenset("højst mindst maks ca cirka omkring kun samtlige andre her endnu".split()) | own_framing()
)
"""Words that may begin a claim; a small library may hold them nowhere."""

_ITEM = re.compile(r"[•*–-]\s|\d{1,2}[.)]\s")


class Gate:
    """Checks claims against the library, and fails closed: what cannot be checked is a fault."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._capitals = capitals(library)

    def fault(self, claim: Claim, citations: Mapping[int, Citation]) -> Fault | None:
        """Return the first reason to stop a claim, or ``None`` when it may be shown."""
        if not claim.text.strip():
            return Fault.EMPTY
        if not claim.citations:
            return Fault.NO_CITATION
        cited = [citations[n] for n in claim.citations if n in citations and citations[n].n == n]
        if len(cited) < len(claim.citations):
            return Fault.UNKNOWN_CITATION
        if not all(self.is_slice(c) for c in cited):
            return Fault.NOT_A_SLICE
        if not all(self._is_placed(c) for c in cited):
            return Fault.MISATTRIBUTED
        return self._fault_of_words(claim.text, cited)

    def is_slice(self, citation: Citation) -> bool:
        """Tell whether a quote is exactly ``text[start:end]`` of its source, inside its passage.

        It must not cut a word or a figure: "2.500" is no quote from "12.500".
        """
        try:
            source = self._library.source(citation.source_id)
            passage = self._library.passage(citation.passage_id)
        except UnknownIdError:
            return False
        start, end = citation.start, citation.end
        inside = passage.source_id == source.id and passage.start <= start < end <= passage.end
        return (
            inside
            and bool(citation.quote.strip())
            and source.text[start:end] == citation.quote
            and not _cuts_word(source.text, start)
            and not _cuts_word(source.text, end)
        )

    def _is_placed(self, citation: Citation) -> bool:
        """Tell whether title, date, status, page, lines and kind are those of the slice."""
        return citation == cite(citation.n, self._quote(citation))

    def _quote(self, citation: Citation) -> Quote:
        source = self._library.source(citation.source_id)
        return Quote(
            source, self._library.passage(citation.passage_id), citation.start, citation.end, score=0.0
        )

    def _fault_of_words(self, text: str, cited: Sequence[Citation]) -> Fault | None:
        own = own_words(text, [c.quote for c in cited], self._naming(cited))
        if own is None:
            return Fault.NOT_A_SLICE
        if is_laid_elsewhere(text, self._quotes_by_title(cited)):
            return Fault.MISATTRIBUTED
        if any(c.kind in NOT_FACTS for c in cited) and not _SAID_BY_PARTICIPANTS.search(own.text):
            return Fault.STATEMENT_AS_FACT
        carriers = [self._carrier(c) for c in cited]
        fault = unsupported(own.text, carriers, self._is_ordinary)
        if fault is None and not words_stand(own.stated, carriers):
            return Fault.WORDS
        return fault

    def _quotes_by_title(self, cited: Iterable[Citation]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for citation in cited:
            found.setdefault(short_title(self._library.source(citation.source_id)), []).append(citation.quote)
        return found

    def _naming(self, cited: Sequence[Citation]) -> Naming:
        titles = {c.title for c in cited} | {short_title(self._library.source(c.source_id)) for c in cited}
        titles |= {h for c in cited for h in c.heading_path if " " in h.strip()}
        dates = {d for c in cited if c.date for d in (spoken_date(c.date), c.date[:4]) if d}
        details = {str(c.status) for c in cited} | {f"s. {c.page}" for c in cited if c.page is not None}
        return Naming(frozenset(titles), frozenset(dates), frozenset(details))

    def _carrier(self, citation: Citation) -> Carrier:
        quote = self._quote(citation)
        region, publisher = quote.passage.region or quote.source.region, quote.source.publisher
        return Carrier(
            quote=quote.text,
            sentences=tuple(_sentences_of(quote)),
            places=(citation.title, *citation.heading_path, *([publisher] if publisher else [])),
            regions=frozenset([region] if region else []),
        )

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether the sources write a word small more often than, inside a sentence, with a capital."""
        checked_elsewhere = word in STOP_WORDS or word in _OUR_WORDS or bool(negations(word))
        return checked_elsewhere or self._capitals.mostly_small(word)


def _sentences_of(quote: Quote) -> list[str]:
    """Return the sentences that a quote touches; an item of a list has the sentence before the list too."""
    text = quote.passage.text
    start, end = quote.start - quote.passage.start, quote.end - quote.passage.start
    found: list[str] = []
    lead = ""
    for a, b in sentence_spans(text):
        item = bool(_ITEM.match(text, a))
        if a < end and start < b:
            found.append(f"{lead} {text[a:b]}" if item else text[a:b])
        lead = lead if item else text[a:b]
    return found


def _cuts_word(text: str, at: int) -> bool:
    """Tell whether an offset lies inside a word or a figure."""
    before, after = text[max(at - 2, 0) : at], text[at : at + 2]
    if not before or not after:
        return False
    inside_word = before[-1].isalnum() and after[0].isalnum()
    behind_mark = before[-1] in ".," and before[:1].isdigit() and after[0].isdigit()
    before_mark = before[-1].isdigit() and after[0] in ".," and after[1:].isdigit()
    return inside_word or behind_mark or before_mark

"""The sentences of a passage that carry an argument, and how they are said in a draft."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from answering.answer import Citation
from answering.application.fusing import Candidate, WindowSearcher
from answering.citing import cite
from answering.composing import claims_of
from answering.draft import LedQuote
from answering.gate import Gate
from answering.originals import originals
from answering.question import Expected
from answering.selection import Quote, Room, choose
from ingest.library import Library
from retrieval.windows import ScoredWindow

_ONE = Room(usual=1, characters=0, most=1)


@dataclass(frozen=True, slots=True)
class Carried:
    """A quote behind the gate; ``text`` is how it is said."""

    quote: Quote
    citation: Citation
    text: str

    @property
    def id(self) -> str:
        """The same for the same words of the same source, whatever passage holds them."""
        words = " ".join(self.quote.text.lower().split())
        return hashlib.sha256(f"{self.quote.source.id}\n{words}".encode()).hexdigest()[:16]


class PassageQuoter:
    """Chooses for each candidate the sentences that fit the search which found it."""

    def __init__(self, library: Library, searcher: WindowSearcher, gate: Gate) -> None:
        self._library = library
        self._searcher = searcher
        self._gate = gate

    def quotes(self, candidates: Iterable[Candidate]) -> Iterator[tuple[Candidate, Quote]]:
        """Yield the candidates that hold something readable with what to quote, in order."""
        wanted = list(candidates)
        windows = self._windows(wanted)
        for candidate in wanted:
            own = windows.get(candidate.hit.passage.id, [])
            for quote in choose(own, candidate.words, Expected.ANYTHING, self._library, _ONE):
                yield candidate, quote

    def carried(self, quote: Quote) -> Carried | None:
        """Return a quote with its citation in the fullest words that the gate lets through, else ``None``."""
        citation = cite(0, quote)
        for claim in claims_of(LedQuote(quote), None, citation.n):
            if self._gate.fault(claim, {citation.n: citation}) is None:
                places = originals(citation.provenance, self._library)
                return Carried(quote, replace(citation, originals=places), claim.text)
        return None

    def _windows(self, candidates: Iterable[Candidate]) -> dict[str, list[ScoredWindow]]:
        """Return the windows of each passage, best first for the words that found it."""
        by_words: dict[str, list[Candidate]] = {}
        for candidate in candidates:
            by_words.setdefault(candidate.words, []).append(candidate)
        found: dict[str, list[ScoredWindow]] = {}
        for words, those in by_words.items():
            for window in self._searcher.windows(words, [candidate.hit for candidate in those]):
                found.setdefault(window.hit.passage.id, []).append(window)
        return found

"""The sentences of a passage that carry an argument, and how they are said in a draft."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from answering.answer import Citation
from answering.application.figure_words import figures_of
from answering.application.fusing import Candidate
from answering.citing import cite
from answering.composing import claims_of
from answering.draft import LedQuote
from answering.gate import Gate
from answering.originals import originals
from answering.question import Expected
from answering.quoting import QuoteSearcher
from answering.selection import Quote, Room, choose
from answering.stretches import readable
from corpus.sources import Source
from ingest.analysis import word_stems
from ingest.library import Library
from retrieval.windows import ScoredWindow

_ONE = Room(usual=1, characters=0, most=1)
_LEAST, _END = 40, '.!?…»”"'
"""Characters of the shortest quote, and how one without a figure ends: else it is a heading or a keyword."""
_CONTINUES = re.compile(
    r"(?:\d{1,2}\)|(?:fx|f\.eks\.|eksempelvis|endelig|yderligere|ydermere|blandt andet|bl\.a\."
    r"|tilsvarende|omvendt|derfra|på den baggrund|i den forbindelse|på tilsvarende vis|dels|ved at)(?!\w))",
    re.I,
)
"""How a quote begins that goes on with something; an answer may quote it, an argument stands alone."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A quote behind the gate; ``text`` names its source and quotes it."""

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

    def __init__(self, library: Library, searcher: QuoteSearcher, gate: Gate) -> None:
        self._library = library
        self._searcher = searcher
        self._gate = gate

    def quotes(self, candidates: Iterable[Candidate]) -> Iterator[tuple[Candidate, Quote]]:
        """Yield the candidates that hold something readable with what to quote, in order."""
        wanted = list(candidates)
        windows = self._windows(wanted)
        for candidate in wanted:
            own = windows.get(candidate.hit.passage.id, [])
            source = self._library.source(candidate.hit.passage.source_id)
            if source.record is not None:
                yield from ((candidate, quote) for quote in _told_fact(source, own))
                continue
            asked = frozenset(word_stems(candidate.words))
            alone = [window for window in own if self._reads_alone(window, asked)]
            found = choose(alone or own, candidate.words, Expected.ANYTHING, self._library, _ONE)
            yield from ((candidate, quote) for quote in found if _says_something(quote.text))

    def carried(self, quote: Quote) -> Carried | None:
        """Return a quote with its citation in the fullest words that the gate lets through, else ``None``."""
        citation = cite(0, quote)
        for claim in claims_of(LedQuote(quote), None, citation.n):
            if self._gate.fault(claim, {citation.n: citation}) is None:
                places = originals(citation.provenance, self._library)
                return Carried(quote, replace(citation, originals=places), claim.text)
        return None

    def _reads_alone(self, window: ScoredWindow, asked: frozenset[str]) -> bool:
        """Tell whether what would be quoted of a window can be read without what stands before it."""
        stretch = readable(window, asked, self._library)
        if stretch is None or stretch.leans:
            return False
        text = self._library.source(window.hit.passage.source_id).text[stretch.start : stretch.end]
        return _says_something(text) and not _CONTINUES.match(text)

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


def _says_something(text: str) -> bool:
    """Tell whether words are long enough to be an argument, and a sentence or at least a figure."""
    return len(text) >= _LEAST and (text.rstrip()[-1] in _END or bool(figures_of(text)))


def _told_fact(source: Source, windows: Sequence[ScoredWindow]) -> Iterator[Quote]:
    """Yield the best-fitting fact of one of our records; what has no place in a document is no argument."""
    for window in windows:
        passage = window.hit.passage
        for fact in source.provenance:
            inside = passage.start <= fact.start and fact.end <= passage.end
            fits = inside and fact.start < window.end and window.start < fact.end
            if fits and _says_something(source.text[fact.start : fact.end]):
                yield Quote(source, passage, fact.start, fact.end, window.score)
                return

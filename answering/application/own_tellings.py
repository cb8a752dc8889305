"""What our own records tell of a place in a document, held up against the document's own words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from answering.answer import Citation, Claim
from answering.application.argument import Telling
from answering.application.reading_alone import tells_alone
from answering.citing import cite
from answering.figures import figures
from answering.gate import Gate
from answering.originals import originals
from answering.selection import Quote
from corpus.sources import PassageKind, Provenance, Source
from ingest.analysis import word_stems
from ingest.library import Library
from ingest.sentences import sentence_spans

_RECORDS = frozenset({"programmer", "aktoerer", "cases", "temaer"})
_WIDEST, _LONGEST_CARRIER = 3, 700
"""How many sentences of a document may carry a fact together, and how many characters."""
_SHARED = 0.3
"""The share of a fact's content words that the argument's quote has too: it tells the same, or next to it."""


@dataclass(frozen=True, slots=True)
class _Fact:
    source: Source
    place: Provenance
    text: str
    stems: frozenset[str]


class OwnTellings:
    """Knows the facts of all records by the lines that they were made from.

    A fact that the gate lets through with sentences of the document as its quote is told with these as its
    reference, as if the advisor had read it there; another is quoted from its record, which names the
    lines. One with a figure that its lines have not is not told.
    """

    def __init__(self, library: Library, gate: Gate) -> None:
        self._library = library
        self._gate = gate
        self._by_file: dict[str, list[_Fact]] = defaultdict(list)
        for source in library.sources:
            if source.record in _RECORDS:
                for fact in source.provenance:
                    if told := _told(source, fact):
                        self._by_file[fact.file].append(told)
        self._carriers: dict[tuple[str, str], Quote | None] = {}

    def of(self, quote: Quote, asked: frozenset[str]) -> Iterator[Telling]:
        """Yield what is told of the place of a quote, best first.

        ``asked`` are the stems of the project's words: of two facts that fit the quote as well, the one that
        has more of them goes first.
        """
        if quote.source.record is not None or quote.passage.kind is not PassageKind.TEXT:
            return
        lines = quote.source.origins.lines(quote.start, quote.end)
        if lines is None:
            return
        said = frozenset(word_stems(quote.text))
        fitting = [
            fact
            for fact in self._by_file.get(quote.source.file, ())
            if fact.place.lines[0] <= lines[1]
            and lines[0] <= fact.place.lines[1]
            and len(fact.stems & said) >= _SHARED * len(fact.stems)
        ]
        fitting = [fact for fact in fitting if _figures_stand(fact, quote)]
        ranked = sorted(fitting, key=lambda fact: (-_fit(fact, said, asked), fact.place.lines, fact.text))
        carriers = [self._carrier(fact, quote) for fact in ranked]
        for fact, carrier in zip(ranked, carriers, strict=True):
            if carrier is not None:
                yield Telling(fact.text, cite(0, carrier))
        for fact, carrier in zip(ranked, carriers, strict=True):
            if carrier is None and (citation := self._of_record(fact)):
                yield Telling(fact.text, citation)

    def _of_record(self, fact: _Fact) -> Citation | None:
        """Return a fact quoted from its record, with where it stands in the documents."""
        start, end = fact.place.start, fact.place.end
        for passage in self._library.passages_of(fact.source.id):
            if passage.start <= start and end <= passage.end:
                citation = cite(0, Quote(fact.source, passage, start, end, score=0.0))
                return replace(citation, originals=originals(citation.provenance, self._library))
        return None

    def _carrier(self, fact: _Fact, quote: Quote) -> Quote | None:
        """Return the fewest sentences of the quote's passage with which the gate lets the fact through."""
        key = (quote.passage.id, fact.text)
        if key not in self._carriers:
            found = (
                carrier
                for carrier in self._stretches(fact, quote)
                if self._gate.fault(Claim(fact.text, (1,)), {1: cite(1, carrier)}) is None
            )
            self._carriers[key] = next(found, None)
        return self._carriers[key]

    @staticmethod
    def _stretches(fact: _Fact, quote: Quote) -> Iterator[Quote]:
        """Yield runs of sentences in the fact's lines, short runs first, of those the likeliest first."""
        passage, source = quote.passage, quote.source
        inside = _sentences_of(fact, quote)
        for width in range(1, _WIDEST + 1):
            runs = [inside[i : i + width] for i in range(len(inside) - width + 1)]
            stretches = [(run[0][0], run[-1][1]) for run in runs]
            for start, end in sorted(stretches, key=lambda at: -_shared(fact, source.text[slice(*at)])):
                if end - start <= _LONGEST_CARRIER:
                    yield Quote(source, passage, start, end, quote.score)


def _told(source: Source, fact: Provenance) -> _Fact | None:
    """Return a fact that can stand alone in a draft, ``None`` for rows and what leans on its record."""
    text = " ".join(source.text[fact.start : fact.end].split())
    return _Fact(source, fact, text, frozenset(word_stems(text))) if tells_alone(text) else None


def _sentences_of(fact: _Fact, quote: Quote) -> list[tuple[int, int]]:
    """Return the offsets of the sentences of a quote's passage that stand in the lines of a fact."""
    passage = quote.passage
    spans = [(passage.start + a, passage.start + b) for a, b in sentence_spans(passage.text)]
    return [span for span in spans if _in_lines(quote.source, span, fact.place.lines)]


def _figures_stand(fact: _Fact, quote: Quote) -> bool:
    """Tell whether the lines of a fact hold each of its figures, a year that is the source's date too."""
    there = " ".join(quote.source.text[start:end] for start, end in _sentences_of(fact, quote))
    return figures(fact.text) <= figures(there)


def _in_lines(source: Source, span: tuple[int, int], lines: tuple[int, int]) -> bool:
    found = source.origins.lines(*span)
    return found is not None and found[0] <= lines[1] and lines[0] <= found[1]


def _shared(fact: _Fact, text: str) -> int:
    return len(fact.stems & set(word_stems(text)))


def _fit(fact: _Fact, said: frozenset[str], asked: frozenset[str]) -> float:
    """Return how well a fact tells what the quote does, and what the project is about."""
    most = max(len(fact.stems), 1)
    return len(fact.stems & said) / most + 0.5 * len(fact.stems & asked) / most

"""Arguments as sentences of a draft: in our own words where there are any, else in those of the source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from answering.answer import Citation, Claim
from answering.application.argument import Argument
from answering.application.argument_sources import ArgumentSources
from answering.application.draft_text import SourcedSentence
from answering.application.reading_alone import reads_alone
from answering.citing import cite
from answering.gate import Gate
from answering.own_words import collapsed
from answering.selection import Quote
from answering.wording import introduce
from corpus.sources import PassageKind
from ingest.analysis import word_stems
from ingest.sentences import sentence_spans

_LONG = 220
"""Characters of a quote that is cut down to its best sentence."""


class Sentences:
    """Makes sentences with running numbers of references; what the gate stops is counted and left out.

    ``asked`` are the stems of the project's words: they decide what of a long quote is kept.
    """

    def __init__(self, sources: ArgumentSources, gate: Gate, asked: frozenset[str]) -> None:
        self.references: list[Citation] = []
        self.stopped: list[str] = []
        self._sources = sources
        self._gate = gate
        self._asked = asked
        self._told: set[str] = set()

    def sentence(self, argument: Argument, wordings: Sequence[str] = ()) -> SourcedSentence | None:
        """Return the first way to say an argument that the gate lets through, ``None`` without one.

        ``wordings`` are tried before our own words, each with every quote that those have.
        """
        quote = self._sources.quote(argument)
        ways = list(self._ways(quote, argument)) if quote else []
        cited = list(dict.fromkeys(citation for _, citation in ways))
        for text, citation in (*((text, one) for text in wordings for one in cited), *ways):
            numbered = self._numbered(citation)
            claim = Claim(text, (numbered.n,))
            if text not in self._told and self._gate.fault(claim, {numbered.n: numbered}) is None:
                if numbered.n > len(self.references):
                    self.references.append(numbered)
                self._told.add(text)
                return SourcedSentence(text, claim.citations, argument.id)
        self.stopped.append(argument.id)
        return None

    def _numbered(self, citation: Citation) -> Citation:
        """Return a citation with its number in the list; a quote that is cited already keeps it."""
        known = (one for one in self.references if replace(one, n=citation.n) == citation)
        return next(known, None) or replace(citation, n=len(self.references) + 1)

    def _ways(self, quote: Quote, argument: Argument) -> Iterator[tuple[str, Citation]]:
        """Yield the ways to say an argument, each with what carries it, the most fluent first."""
        whole = argument.citation
        if quote.passage.kind is PassageKind.STATEMENT:
            yield introduce(quote), whole
            return
        if quote.source.record is not None:
            yield collapsed(quote.text), whole
            return
        yield from ((telling.text, telling.citation) for telling in argument.told)
        if short := self._best_sentence(quote):
            yield f"»{collapsed(short.text)}«", cite(0, short)
        table = quote.passage.kind is PassageKind.TABLE
        yield f"»{collapsed_lines(quote.text) if table else collapsed(quote.text)}«", whole

    def _best_sentence(self, quote: Quote) -> Quote | None:
        """Return the sentence of a long quote that has most of the project's words and reads alone."""
        if len(quote.text) <= _LONG or quote.passage.kind is not PassageKind.TEXT:
            return None
        spans = [(quote.start + a, quote.start + b) for a, b in sentence_spans(quote.text)]
        alone = [(a, b) for a, b in spans if reads_alone(quote.source.text[a:b])]
        if len(spans) < 2 or not alone:
            return None
        start, end = max(alone, key=lambda at: (self._fit(quote.source.text[slice(*at)]), -at[0]))
        return replace(quote, start=start, end=end)

    def _fit(self, text: str) -> int:
        return len(self._asked & set(word_stems(text)))


def collapsed_lines(text: str) -> str:
    """Return a text with single spaces and its line breaks kept."""
    return "\n".join(line for part in text.split("\n") if (line := collapsed(part)))

"""Arguments as sentences of a draft: led in by our words, numbered, and each behind the gate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from answering.answer import Citation, Claim
from answering.application.argument import Argument
from answering.application.argument_sources import ArgumentSources
from answering.application.draft_text import SourcedSentence
from answering.application.draft_words import draft_words
from answering.gate import Gate
from answering.own_words import collapsed
from answering.selection import Quote
from answering.wording import introduce, part_named, reference, short_title
from corpus.sources import PassageKind
from ingest.analysis import word_stems

_QUOTED = re.compile(r"»[^»«]*«")
_SAME_MATTER = 0.3
"""The share of content words that quotes on the same matter have in common (Jaccard)."""


class Sentences:
    """Makes sentences with running numbers of references; what the gate stops is counted and left out."""

    def __init__(self, sources: ArgumentSources, gate: Gate) -> None:
        self.references: list[Citation] = []
        self.stopped: list[str] = []
        self._sources = sources
        self._gate = gate

    def sentence(
        self, argument: Argument, before: Sequence[Argument] = (), wordings: Sequence[str] = ()
    ) -> SourcedSentence | None:
        """Return the first way to say an argument that the gate lets through, ``None`` without one.

        ``before`` are the arguments said in the same paragraph, ``wordings`` are tried before our own.
        """
        quote = self._sources.quote(argument)
        if quote is None:
            self.stopped.append(argument.id)
            return None
        citation = self._numbered(argument.citation)
        kinds = self._sources.reserved_kinds(argument)
        for text in (*wordings, *self._said(quote, before, kinds), argument.text):
            claim = Claim(text, (citation.n,))
            if tells_reservations(text, kinds) and self._gate.fault(claim, {citation.n: citation}) is None:
                if citation.n > len(self.references):
                    self.references.append(citation)
                return SourcedSentence(text, claim.citations, argument.id)
        self.stopped.append(argument.id)
        return None

    def _numbered(self, citation: Citation) -> Citation:
        """Return a citation with its number in the list; a quote that is cited already keeps it."""
        known = (one for one in self.references if replace(one, n=citation.n) == citation)
        return next(known, None) or replace(citation, n=len(self.references) + 1)

    def _said(self, quote: Quote, before: Sequence[Argument], kinds: frozenset[str]) -> Iterator[str]:
        last = self._sources.quote(before[-1]) if before else None
        if quote.passage.kind is PassageKind.STATEMENT:
            yield introduce(quote)
            return
        if quote.source.record is not None:
            same = last is not None and last.source.id == quote.source.id
            words = introduce(quote, last if same else None)
            yield words if same and not kinds else f"{_named(quote, kinds)}: {collapsed_lines(quote.text)}"
            return
        words = introduce(quote).partition("»")[2]
        for chapter in (True, False):
            yield f"{self._led_in(quote, before, kinds, chapter=chapter)} »{words}"

    def _led_in(
        self, quote: Quote, before: Sequence[Argument], kinds: frozenset[str], *, chapter: bool
    ) -> str:
        """Return the words in front of a quote; they tell who says it, and nothing of what is said."""
        ways = draft_words().lead_ins
        last = self._sources.quote(before[-1]) if before else None
        turn = len(self.references)
        if last is not None and last.source.id == quote.source.id:
            part = part_named(quote, last) if chapter else ""
            return _turn(ways.same, turn).format(**{"del": f"{_in_brackets(kinds)}{part}"})
        way = _turn(ways.new, turn)
        if last is not None and _same_matter(last, quote):
            later = _year(last.source.date) < _year(quote.source.date) if last.source.date else False
            way = _turn(ways.later if later else ways.also, turn)
        part = part_named(quote, None) if chapter else ""
        closed = "," if part and not way.endswith("{kilde}:") else ""
        return _capital(way.format(kilde=f"{_named(quote, kinds)}{part}{closed}"))


def tells_reservations(text: str, kinds: frozenset[str]) -> bool:
    """Tell whether a sentence says each reservation of its source, not counting what it quotes."""
    said = _QUOTED.sub(" ", text).casefold()
    reservations = draft_words().reservations
    return all(any(word in said for word in reservations[kind].told_by) for kind in kinds)


def collapsed_lines(text: str) -> str:
    """Return a text with single spaces and its line breaks kept."""
    return "\n".join(line for part in text.split("\n") if (line := collapsed(part)))


def _named(quote: Quote, kinds: frozenset[str]) -> str:
    """Return title, date and status of a source; what the title does not tell stands in brackets."""
    name = reference(quote.source, None)
    untold = frozenset(kind for kind in kinds if not tells_reservations(name, frozenset({kind})))
    if not untold:
        return name
    shown, title = _in_brackets(untold), short_title(quote.source)
    if not name.endswith(")"):
        return name + shown
    told = shown.strip(" ()")
    return f"{name}, {told}" if name == title else f"{name[:-1]}, {told})"


def _in_brackets(kinds: frozenset[str]) -> str:
    shown: list[str] = []
    for kind, reservation in draft_words().reservations.items():
        if kind in kinds and not any(word in shown for word in reservation.told_by):
            shown.append(reservation.shown)
    return f" ({', '.join(shown)})" if shown else ""


def _turn(ways: Sequence[str], turn: int) -> str:
    return ways[turn % len(ways)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _same_matter(a: Quote, b: Quote) -> bool:
    first, second = set(word_stems(a.text)), set(word_stems(b.text))
    return len(first & second) >= _SAME_MATTER * max(len(first | second), 1)


def _year(iso: str | None) -> int:
    return int(iso[:4]) if iso else 0

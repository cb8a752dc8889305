"""The passages nearest to a question, with their words and the dates of their sources at hand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from answering.cover import Text
from corpus.sources import PassageKind
from ingest.library import Library
from ingest.sentences import sentence_spans
from retrieval.hits import Hit

LOOKED_AT = 8
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def years(text: str) -> frozenset[str]:
    """Return the years from 1900 to 2099 that a text names."""
    return frozenset(_YEAR.findall(text))


@dataclass(frozen=True)
class NearPassage:
    """A passage; ``about`` are its headings and its source's title."""

    hit: Hit
    about: str
    dates: frozenset[str]
    """The years of the source: of its date and of the time it holds for."""

    @cached_property
    def told(self) -> str:
        """What it says, with its headings and title."""
        return f"{self.about} {self.hit.passage.text}"

    @cached_property
    def text(self) -> Text:
        return Text.of(self.told)

    def years(self) -> frozenset[str]:
        """Return the years that it may tell of."""
        return years(self.told) | self.dates

    def stretches(self) -> Iterator[str]:
        """Yield the pairs of neighbouring sentences; a table is one stretch."""
        passage = self.hit.passage
        spans = sentence_spans(passage.text)
        if passage.kind is PassageKind.TABLE or len(spans) < 2:
            yield passage.text
            return
        yield from (passage.text[start:end] for (start, _), (_, end) in zip(spans, spans[1:], strict=False))


def near_passages(hits: Sequence[Hit], library: Library) -> tuple[NearPassage, ...]:
    """Return the best hits as near passages, best first."""
    return tuple(_near(hit, library) for hit in hits[:LOOKED_AT])


def _near(hit: Hit, library: Library) -> NearPassage:
    source = library.source(hit.passage.source_id)
    dates = years(f"{source.date or ''} {source.valid_to or ''}")
    if source.valid_from and source.valid_to:
        dates |= {str(year) for year in range(int(source.valid_from[:4]), int(source.valid_to[:4]) + 1)}
    return NearPassage(hit, " ".join((*hit.passage.heading_path, source.title)), dates)

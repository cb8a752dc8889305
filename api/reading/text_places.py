"""Looks for words in the texts of sources and shows the paragraphs in which they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from api.reading.source_text import Paragraph, lay_out, paragraph_spans
from api.reading.text_query import TextQuery
from api.schemas.labels import source_url
from api.schemas.sources import SourceSummary
from corpus.sources import Source
from ingest.library import Library

SHOWN = 3
"""Paragraphs shown of one source; the reading view has the rest."""

_BEFORE, _AFTER = 90, 190


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt; ``found`` where it is what was looked for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A paragraph with the words in it: cut to a line or three, under its heading, with its address."""

    url: str
    heading: str
    place: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SourcePlaces:
    """The places in one source; ``total`` counts also the paragraphs that are not shown."""

    source: SourceSummary
    total: int
    places: tuple[TextPlace, ...]
    url: str


def count_paragraphs(source: Source, query: TextQuery) -> int:
    """Return how many paragraphs of a source have all the words."""
    if not query.all_in(source.text):
        return 0
    return sum(query.all_in(source.text[start:end]) for start, end in paragraph_spans(source))


def count_in_all(sources: Iterable[Source], query: TextQuery) -> dict[str, int]:
    """Return, by the id of each source that has any, how many of its paragraphs have all the words."""
    counts = {source.id: count_paragraphs(source, query) for source in sources}
    return {ident: count for ident, count in counts.items() if count}


def places_in(source: Source, total: int, query: TextQuery, library: Library) -> SourcePlaces:
    """Return the first paragraphs of a source that have all the words."""
    layout = lay_out(source, library.passages_of(source.id), query=query)
    shown: list[TextPlace] = []
    heading = ""
    for paragraph in layout.paragraphs:
        heading = paragraph.text if paragraph.level else heading
        if query.all_in(paragraph.text) and len(shown) < SHOWN:
            above = "" if paragraph.level else heading
            address = _address(source, query, paragraph)
            shown.append(TextPlace(address, above, paragraph.place, excerpt(paragraph.text, query)))
    whole = f"{source_url(source.id)}?{urlencode({'soeg': query.written})}"
    return SourcePlaces(SourceSummary.of(source), total, tuple(shown), whole)


def _address(source: Source, query: TextQuery, paragraph: Paragraph) -> str:
    number = next((run.found for run in paragraph.runs if run.found), None)
    parts = {"soeg": query.written, **({"fund": str(number)} if number else {})}
    return f"{source_url(source.id)}?{urlencode(parts)}#{paragraph.anchor}"


def excerpt(text: str, query: TextQuery) -> tuple[Piece, ...]:
    """Return the words around the first place found in a paragraph, cut between words where it can be."""
    found = query.find([text]).spans[0]
    first, last = _cut(text, found[0][0] if found else 0)
    pieces = [Piece("… ")] if first else []
    position = first
    for start, end in (span for span in found if first <= span[0] and span[1] <= last):
        pieces += [Piece(text[position:start]), Piece(text[start:end], found=True)]
        position = end
    pieces += [Piece(text[position:last]), Piece(" …" if last < len(text) else "")]
    return tuple(piece for piece in pieces if piece.text)


def _cut(text: str, position: int) -> tuple[int, int]:
    first = position - _BEFORE if position > _BEFORE + 20 else 0
    last = position + _AFTER if position + _AFTER + 20 < len(text) else len(text)
    if first and (gap := text.find(" ", first, position)) != -1:
        first = gap + 1
    if last < len(text) and (gap := text.rfind(" ", position + _AFTER // 2, last)) != -1:
        last = gap
    return first, last

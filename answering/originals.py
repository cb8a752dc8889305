"""From a fact of one of our own records to the lines of the original document, where that is indexed too."""

from collections.abc import Iterable

from answering.answer import Original
from corpus.described import described
from corpus.sources import Passage, Provenance, Source
from ingest.library import Library


def originals(provenance: Iterable[Provenance], library: Library) -> tuple[Original, ...]:
    """Return every place once, in order."""
    places = dict.fromkeys((fact.file, fact.lines) for fact in provenance)
    return tuple(original(file, lines, library) for file, lines in places)


def original(file: str, lines: tuple[int, int], library: Library) -> Original:
    """Return the stretch of a document that stands in these lines of its file.

    Of a document that is not indexed no more is known than its manifest tells, if it has one.
    """
    for source in library.sources:
        if source.record is not None or source.file != file:
            continue
        stretch = _stretch(source, lines)
        for passage in library.passages_of(source.id):
            start, end = stretch or (passage.start, passage.end)
            holds = passage.start < end and start < passage.end if stretch else _covers(passage, lines)
            if holds:
                return Original(
                    file,
                    lines,
                    source.id,
                    source.title,
                    source.date,
                    passage.id,
                    start,
                    end,
                    source.status,
                    passage.heading_path[-1] if passage.heading_path else None,
                )
    entry = described(file, lines[0])
    if entry is None:
        return Original(file, lines)
    return Original(file, lines, title=entry.titel, date=entry.dato, status=entry.status)


def _covers(passage: Passage, lines: tuple[int, int]) -> bool:
    """Tell whether a passage reaches into the lines; known even where the place of every character is not."""
    return passage.lines is not None and passage.lines[0] <= lines[1] and lines[0] <= passage.lines[1]


def _stretch(source: Source, lines: tuple[int, int]) -> tuple[int, int] | None:
    """Return the offsets of all text that stood in the lines, without white space at its ends."""
    runs = [
        i
        for i, origin in enumerate(source.origins.origins)
        if origin.line is not None and lines[0] <= origin.line <= lines[1]
    ]
    if not runs:
        return None
    starts = (*source.origins.starts, len(source.text))
    start, end = starts[runs[0]], starts[runs[-1] + 1]
    words = source.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    return (start, end) if start < end else None

"""Transcripts of case videos: which subtitles belong to which case, and the moments that can be quoted.

A WebVTT file belongs to the case that it is named after: ``<case id>.vtt`` in the folder of documents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from corpus.sources import Source
from ingest.library import Library
from ingest.sentences import sentence_spans
from retrieval.cases.catalogue import Catalogue

_LONG_ENOUGH = 60
"""A shorter sentence says too little alone and is joined with the next."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of a transcript: ``text == source.text[start:end]``, spoken from ``t_start`` (seconds)."""

    case_id: str
    source_id: str
    passage_id: str | None
    start: int
    end: int
    t_start: float
    t_end: float
    text: str


def moments(library: Library, catalogue: Catalogue) -> list[Moment]:
    """Return the moments of every transcript that belongs to a case, by case and in order of time."""
    found: list[Moment] = []
    for source in library.sources:
        case_id = PurePath(source.file).stem
        if catalogue.position(case_id) is not None and source.record is None:
            found.extend(_moments(source, case_id, library))
    return sorted(found, key=lambda moment: (catalogue.position(moment.case_id), moment.source_id))


def _moments(source: Source, case_id: str, library: Library) -> Iterator[Moment]:
    passages = library.passages_of(source.id)
    for start, end in _stretches(source.text):
        times = source.origins.times(start, end)
        if times is not None:
            passage = next((p.id for p in passages if p.start <= start < p.end), None)
            yield Moment(case_id, source.id, passage, start, end, *times, source.text[start:end])


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield sentences, short ones together with what follows."""
    begun: int | None = None
    last = 0
    for start, end in sentence_spans(text):
        begun, last = start if begun is None else begun, end
        if end - begun >= _LONG_ENOUGH:
            yield begun, end
            begun = None
    if begun is not None:
        yield begun, last

"""A source's text laid out for reading: paragraphs with addresses, a marked quote, and found words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.reading.address import Addresses
from api.reading.text_query import Found, Span, TextQuery
from api.schemas.labels import place
from api.schemas.passages import Mark
from corpus.sources import Passage, PassageKind, Provenance, Source

_LINE = re.compile(r"\S.*")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.ASCII)
_MAX_HEADING = 300

MAX_FOUND = 1000
"""So many found places are marked and numbered; the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one paragraph; ``passage_id`` is set where a passage begins.

    ``found`` is the number (from 1) of the found place that the stretch is of; ``first`` where it begins.
    """

    text: str
    marked: bool = False
    passage_id: str | None = None
    found: int | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in runs, with its address in the page and its place in the file (empty where unknown).

    ``level`` (1 = chapter, no level left out) is set for headings. ``facts`` are the places in which our own
    record found what the paragraph says. ``repeats_title`` is true of a first paragraph that only says the
    title again.
    """

    runs: tuple[Run, ...]
    anchor: str
    place: str = ""
    kind: PassageKind = PassageKind.TEXT
    level: int | None = None
    repeats_title: bool = False
    facts: tuple[Provenance, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole source in paragraphs; ``found`` is set where something was looked for."""

    paragraphs: tuple[Paragraph, ...]
    found: Found | None = None

    @property
    def sections(self) -> list[list[Paragraph]]:
        """The paragraphs cut before every heading."""
        sections: list[list[Paragraph]] = []
        for paragraph in self.paragraphs:
            if not sections or paragraph.level:
                sections.append([])
            sections[-1].append(paragraph)
        return sections


def paragraph_spans(source: Source) -> list[Span]:
    """Return where the paragraphs of a source stand in its text."""
    paragraphs = (_LINE if source.record else _PARAGRAPH).finditer(source.text)
    return [(m.start(), m.start() + len(m.group().rstrip())) for m in paragraphs]


def lay_out(
    source: Source, passages: Sequence[Passage], mark: Mark | None = None, query: TextQuery | None = None
) -> Layout:
    """Return the whole text in paragraphs; joined with their gaps they are ``source.text``.

    A paragraph is a heading where the passage there names the same words in its ``heading_path``. In our own
    records every line is a paragraph.
    """
    spans = paragraph_spans(source)
    texts = [source.text[start:end] for start, end in spans]
    found = query.find(texts) if query else None
    passages = sorted(passages, key=lambda p: p.start)
    starts = [p.start for p in passages]
    addresses, levels, number = Addresses(), _Levels(passages), 0
    paragraphs: list[Paragraph] = []
    for index, ((start, end), text) in enumerate(zip(spans, texts, strict=True)):
        near = max(bisect_right(starts, start) - 1, 0)
        title = " ".join(text.split()) if len(text) <= _MAX_HEADING else ""
        repeats_title = start == 0 and title == source.title
        level = None if repeats_title or not title else levels.of(title, passages[near : near + 2])
        here = [(a + start, b + start) for a, b in found.spans[index]] if found else []
        begun = passages[bisect_left(starts, start) : bisect_left(starts, end)]
        paragraphs.append(
            Paragraph(
                runs=tuple(_runs(source.text, (start, end), begun, mark, here, number)),
                anchor=addresses.of(text),
                place="" if source.record else _place(source, start, end),
                kind=PassageKind.HEADING if level else _kind_at(passages[near : near + 1], start),
                level=level,
                repeats_title=repeats_title,
                facts=tuple(f for f in source.provenance if f.start < end and start < f.end),
            )
        )
        number += len(here)
    return Layout(tuple(paragraphs), found)


class _Levels:
    """Tells headings and how deep they stand: one deeper than the nearest heading above that is higher."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._anywhere: dict[str, int] = {}
        for passage in passages:
            for depth, title in enumerate(passage.heading_path, start=1):
                self._anywhere.setdefault(" ".join(title.split()), depth)
        self._above: list[int] = []

    def of(self, title: str, near: Sequence[Passage]) -> int | None:
        """Return the level of a paragraph, or ``None`` where no passage has it as a heading."""
        if title not in self._anywhere:
            return None
        own = [
            depth
            for passage in near
            for depth, heading in enumerate(passage.heading_path, start=1)
            if " ".join(heading.split()) == title
        ]
        depth = own[-1] if own else self._anywhere[title]
        self._above = [*(above for above in self._above if above < depth), depth]
        return len(self._above)


def _place(source: Source, start: int, end: int) -> str:
    origins = source.origins
    times = origins.times(start, end) or (None, None)
    return place(origins.page(start, end), origins.lines(start, end), *times)


def _kind_at(near: Sequence[Passage], offset: int) -> PassageKind:
    return next((p.kind for p in near if p.start <= offset < p.end), PassageKind.TEXT)


def _runs(
    text: str, span: Span, begun: Sequence[Passage], mark: Mark | None, found: Sequence[Span], before: int
) -> Iterator[Run]:
    """Cut a paragraph where passages begin and where the mark and the found places begin and end.

    ``before`` places were found in earlier paragraphs.
    """
    start, end = span
    anchors = {passage.start: passage.id for passage in begun}
    shown = found[: max(MAX_FOUND - before, 0)]
    edges = {start, end, *anchors, *(edge for place in shown for edge in place)}
    if mark is not None:
        edges |= {offset for offset in (mark.start, mark.end) if start < offset < end}
    ordered = sorted(edges)
    for left, right in zip(ordered, ordered[1:], strict=False):
        marked = mark is not None and mark.start <= left and right <= mark.end
        number = next((n for n, (a, b) in enumerate(shown, before + 1) if a <= left and right <= b), None)
        first = number is not None and shown[number - before - 1][0] == left
        yield Run(text[left:right], marked, anchors.get(left), number, first)

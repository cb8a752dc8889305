"""A source's text laid out for reading: paragraphs, headings, anchors of passages, and a marked quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.schemas.passages import Mark
from corpus.sources import Passage, PassageKind, Source

_LINE = re.compile(r"\S.*")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.ASCII)
_MAX_HEADING = 300


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one paragraph; ``passage_id`` is set where a passage begins."""

    text: str
    marked: bool = False
    passage_id: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in runs; ``level`` (1 = chapter) and ``anchor`` are set for headings.

    ``repeats_title`` is true of a first paragraph that only says the title again.
    """

    runs: tuple[Run, ...]
    kind: PassageKind = PassageKind.TEXT
    level: int | None = None
    anchor: str | None = None
    repeats_title: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def lay_out(source: Source, passages: Sequence[Passage], mark: Mark | None = None) -> tuple[Paragraph, ...]:
    """Return the whole text in paragraphs; joined with their gaps they are ``source.text``.

    A paragraph is a heading where a passage names the same words in its ``heading_path``. In our own
    records every line is a paragraph.
    """
    levels = _heading_levels(passages)
    starts = sorted((p.start, p.id) for p in passages)
    paragraphs: list[Paragraph] = []
    headings = 0
    for found in (_LINE if source.record else _PARAGRAPH).finditer(source.text):
        start, end = found.start(), len(found.group().rstrip()) + found.start()
        title = " ".join(source.text[start:end].split()) if end - start <= _MAX_HEADING else ""
        repeats_title = start == 0 and title == source.title
        level = None if repeats_title else levels.get(title)
        headings += level is not None
        paragraphs.append(
            Paragraph(
                runs=tuple(_runs(source.text, start, end, starts, mark)),
                kind=PassageKind.HEADING if level else _kind_at(passages, start),
                level=level,
                anchor=f"afsnit-{headings}" if level else None,
                repeats_title=repeats_title,
            )
        )
    return tuple(paragraphs)


def _heading_levels(passages: Sequence[Passage]) -> dict[str, int]:
    levels: dict[str, int] = {}
    for passage in passages:
        for level, title in enumerate(passage.heading_path, start=1):
            levels.setdefault(" ".join(title.split()), level)
    return levels


def _kind_at(passages: Sequence[Passage], offset: int) -> PassageKind:
    return next((p.kind for p in passages if p.start <= offset < p.end), PassageKind.TEXT)


def _runs(
    text: str, start: int, end: int, starts: Sequence[tuple[int, str]], mark: Mark | None
) -> Iterator[Run]:
    """Cut a paragraph where passages begin and where the mark begins and ends."""
    anchors = {offset: ident for offset, ident in starts if start <= offset < end}
    edges = {start, end, *anchors}
    if mark is not None:
        edges |= {offset for offset in (mark.start, mark.end) if start < offset < end}
    ordered = sorted(edges)
    for left, right in zip(ordered, ordered[1:], strict=False):
        marked = mark is not None and mark.start <= left and right <= mark.end
        yield Run(text[left:right], marked, anchors.get(left))

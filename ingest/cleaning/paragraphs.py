"""Puts the lines of a page together again as paragraphs, list items and rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from corpus.sources import PassageKind
from ingest.cleaning.hyphens import Hyphens, Join
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.work_line import WorkLine

_TERMINAL = re.compile(r"[.!?:;…][”\"’)\]]*$")
_BULLET = re.compile(r"^(?:• |[-–] |\d{1,2}\. |[a-z]\) )")
_NOTE_START = re.compile(r"^\d{1,3} \S")
_ROWS = frozenset({PassageKind.TABLE, PassageKind.STATEMENT})
_FULL = 0.75


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text was set: ``width`` of a full line in characters, ``wrapped`` when lines break inside
    paragraphs (otherwise a line is a paragraph)."""

    width: int
    wrapped: bool


def measure_layout(lines: Sequence[WorkLine]) -> Layout:
    """Measure line lengths and how many lines end inside a sentence."""
    texts = [line.plain.strip() for line in lines if line.kind is PassageKind.TEXT and not line.heading_level]
    lengths = [len(t) for t in texts]
    if len(lengths) < 4:
        return Layout(width=100, wrapped=False)
    width = int(quantiles(lengths, n=10)[8])
    open_ended = sum(1 for t in texts if not _TERMINAL.search(t)) / len(texts)
    return Layout(width, wrapped=open_ended >= 0.45 and median(lengths) <= 140 and width >= 25)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A finished block; ``tight`` rows and list items follow the previous one without a blank line."""

    text: TrackedText
    kind: PassageKind
    heading_level: int | None
    region: str | None
    tight: bool


def build_paragraphs(
    lines: Sequence[WorkLine], layout: Layout, hyphens: Hyphens, log: RepairLog
) -> list[Paragraph]:
    """Join lines into paragraphs; notes keep their place but no longer interrupt a sentence."""
    paragraphs: list[Paragraph] = []
    notes: list[Paragraph] = []
    group: list[WorkLine] = []
    for position, line in enumerate(lines):
        if line.kind is PassageKind.FOOTNOTE:
            _add_note(notes, line, hyphens, log)
            continue
        following = lines[position + 1] if position + 1 < len(lines) else None
        if group and not _continues(group, line, following, layout):
            paragraphs.append(_close(group, paragraphs, hyphens, log))
            paragraphs += notes
            notes, group = [], []
        group.append(line)
    if group:
        paragraphs.append(_close(group, paragraphs, hyphens, log))
    return paragraphs + notes


def _continues(group: Sequence[WorkLine], line: WorkLine, following: WorkLine | None, layout: Layout) -> bool:
    last = group[-1]
    if last.heading_level or line.heading_level:
        return bool(last.heading_level and line.heading_level and last.block == line.block is not None)
    if last.kind is not line.kind or line.kind in _ROWS or _BULLET.match(line.plain):
        return False
    if last.block is not None and last.block == line.block:
        return True
    before, here = last.plain.strip(), line.plain.strip()
    finished = bool(_TERMINAL.search(before))
    if not finished and here[:1].islower():
        return True
    if not layout.wrapped:
        return False
    full = len(before) >= layout.width * _FULL
    if line.page_start:
        return not finished and full or before.endswith("-")
    if line.gap == 1:
        return not (finished and not full)
    if line.gap == 2 and not finished and (full or _BULLET.match(group[0].plain)):
        return True
    if line.gap == 2 and (last.gap == 2 or len(group) > 1 or (following is not None and following.gap == 2)):
        doubled = len(group) < 2 or group[-1].gap == 2
        return doubled and (full or not finished)
    return False


def _close(
    group: Sequence[WorkLine], before: Sequence[Paragraph], hyphens: Hyphens, log: RepairLog
) -> Paragraph:
    first = group[0]
    text = _joined([line.text for line in group], hyphens, log)
    row = first.kind in _ROWS or bool(_BULLET.match(text.text))
    previous = before[-1] if before else None
    tight = row and previous is not None and previous.kind is first.kind and not previous.heading_level
    if tight and first.kind not in _ROWS and previous is not None:
        tight = bool(_BULLET.match(previous.text.text))
    kind = PassageKind.HEADING if first.heading_level else first.kind
    return Paragraph(text, kind, first.heading_level, first.region, tight)


def _add_note(notes: list[Paragraph], line: WorkLine, hyphens: Hyphens, log: RepairLog) -> None:
    if notes and not _NOTE_START.match(line.plain.strip()):
        text = _joined([notes[-1].text, line.text], hyphens, log)
        notes[-1] = Paragraph(text, PassageKind.FOOTNOTE, None, line.region, tight=notes[-1].tight)
    else:
        notes.append(Paragraph(line.text.strip(), PassageKind.FOOTNOTE, None, line.region, tight=bool(notes)))


def _joined(parts: Sequence[TrackedText], hyphens: Hyphens, log: RepairLog) -> TrackedText:
    whole = parts[0].strip()
    for part in parts[1:]:
        following = part.strip()
        how = hyphens.at_line_end(whole.text, following.text)
        if how is None:
            whole = whole.appended(" ") + following
        elif how is Join.DROP_HYPHEN:
            whole = whole.slice(0, len(whole) - 1) + following
            log.add("bløde bindestreger fjernet")
        else:
            whole = (whole.appended(" ") if how is Join.SUSPENDED else whole) + following
            log.add("bindestreger beholdt")
    return whole

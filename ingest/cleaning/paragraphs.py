"""Puts the lines of a page together again as paragraphs, list items and rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from corpus.sources import PassageKind
from ingest.cleaning.hyphens import Hyphens, Join
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.tracked import TrackedText
from ingest.cleaning.work_line import PARTED, WorkLine

_TERMINAL = re.compile(r"[.!?:;…][”\"’)\]]*$")
_BULLET = re.compile(r"^(?:• |[-–] |\d{1,2}\. |[a-z]\) )")
_DASH = re.compile(r"^[-–] ")
_CLOSES_BRACKET = re.compile(r"^[^()]*[^\W\d_]{2}\)")
_OPEN_CELL = re.compile(r"[^\W\d_]-?$")
_NOTE_START = re.compile(r"^\d{1,3} \S")
_ROWS = frozenset({PassageKind.TABLE, PassageKind.STATEMENT})
_FULL = 0.75
_WRAPPED_SHARE = 0.3
_NARROWEST = 25


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text was set: ``width`` of a full line in characters, ``wrapped`` when lines break inside
    paragraphs (otherwise a line is a paragraph)."""

    width: int
    wrapped: bool


def measure_layout(lines: Sequence[WorkLine]) -> Layout:
    """Measure line lengths, and how many lines end inside a sentence that the next one takes up.

    Only a small letter at the start of the next line shows that; slides and lists have no stops either.
    """
    texts = [line.plain.strip() for line in lines if line.kind is PassageKind.TEXT and not line.heading_level]
    if len(texts) < 4:
        return Layout(width=100, wrapped=False)
    width = int(quantiles([len(t) for t in texts], n=10, method="inclusive")[8])
    taken_up = sum(
        1 for a, b in zip(texts, texts[1:], strict=False) if not _TERMINAL.search(a) and b[:1].islower()
    )
    return Layout(width, wrapped=taken_up / len(texts) >= _WRAPPED_SHARE and width >= _NARROWEST)


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
        if group and not (_may_join(group[-1], line) and _continues(group, line, following, layout)):
            paragraphs.append(_close(group, paragraphs, hyphens, log))
            paragraphs += notes
            notes, group = [], []
        group.append(line)
    if group:
        paragraphs.append(_close(group, paragraphs, hyphens, log))
    return paragraphs + notes


def _may_join(last: WorkLine, line: WorkLine) -> bool:
    """Tell whether two lines are of one kind, so that they can be one paragraph (or one heading, or cell)."""
    if last.heading_level or line.heading_level:
        return bool(last.heading_level and line.heading_level and last.block == line.block is not None)
    if last.kind is not line.kind or line.gap >= PARTED:
        return False
    if line.kind in _ROWS:
        return line.kind is PassageKind.TABLE and _is_wrapped_cell(last, line)
    return True


def _is_wrapped_cell(last: WorkLine, line: WorkLine) -> bool:
    """Tell whether a table without tabs has a cell over two lines ("Erhvervs-" above "områder")."""
    before, here = last.plain.strip(), line.plain.strip()
    whole_row = "|" in before or "|" in here or last.block is not None
    return not whole_row and line.gap <= 2 and bool(_OPEN_CELL.search(before)) and here[:1].islower()


def _continues(group: Sequence[WorkLine], line: WorkLine, following: WorkLine | None, layout: Layout) -> bool:
    last = group[-1]
    if last.block is not None:
        return last.block == line.block and not _BULLET.match(line.plain)
    before, here = last.plain.strip(), line.plain.strip()
    finished = bool(_TERMINAL.search(before))
    width = layout.width if finished else _line_width(group, layout)
    full = len(before) >= width * _FULL
    if _BULLET.match(line.plain):
        dash = _DASH.match(here) and layout.wrapped and line.gap == 1 and full
        return bool(dash) and not finished and not _BULLET.match(group[0].plain)
    if not finished and (here[:1].islower() or (line.gap <= 2 and _CLOSES_BRACKET.match(here))):
        return True
    if not layout.wrapped:
        return False
    if line.page_start:
        return not finished and full or before.endswith("-")
    if line.gap == 1:
        return not (finished and not full)
    if line.gap == 2 and full:
        return not finished or _double_spaced(group, following)
    return False


def _line_width(group: Sequence[WorkLine], layout: Layout) -> float:
    """Return the width of a full line; in a column beside a figure that of its own longest line."""
    return layout.width if len(group) < 2 else min(layout.width, max(len(x.plain.strip()) for x in group))


def _double_spaced(group: Sequence[WorkLine], following: WorkLine | None) -> bool:
    """Tell whether a blank line stands between all lines here, so that it does not part paragraphs."""
    if len(group) > 1:
        return group[-1].gap == 2
    return group[-1].gap == 2 or (following is not None and following.gap == 2)


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

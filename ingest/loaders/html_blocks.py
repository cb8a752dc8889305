"""Gathers the text of a web page into blocks and table rows, and keeps account of source lines."""

import re
from dataclasses import dataclass, field

from corpus.sources import Origin, PassageKind
from ingest.loaders.limits import Budget
from ingest.loaders.lines import Line

# No-break spaces stay: what they mean is for cleaning to judge.
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_EDGES = " \t\n\r\f\v"


@dataclass(slots=True)
class _Row:
    """The part of a block that stands on one source line."""

    line: int | None
    parts: list[str] = field(default_factory=list)

    @property
    def ends_in_space(self) -> bool:
        return not self.parts or self.parts[-1][-1:] in _EDGES


@dataclass(slots=True)
class _Cell:
    """A table cell; ``span`` is the number of columns it covers."""

    span: int
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return _SPACES.sub(" ", "".join(self.parts)).strip(" ") + "\t" * (self.span - 1)


@dataclass(slots=True)
class _Table:
    """A table being read; a ``layout`` table only arranges the page and its cells are ordinary blocks."""

    layout: bool
    block: int
    cells: list[_Cell] = field(default_factory=list)
    line: int | None = None


class BlockBuilder:
    """Takes the parts of a page in reading order and makes ``Line`` objects of them.

    ``heading_level`` and ``preformatted`` hold for the blocks that are begun until they are changed.
    """

    def __init__(self, budget: Budget) -> None:
        self.heading_level: int | None = None
        self.preformatted = False
        self._budget = budget
        self._lines: list[Line] = []
        self._blocks = 0
        self._rows: list[_Row] = []
        self._tables: list[_Table] = []
        self._bullet = False
        self._line: int | None = None

    def at_line(self, number: int | None) -> None:
        """Say on which source line (from 1) the text to come begins; ``None`` when that is not known."""
        self._line = number

    def add(self, text: str | None, *, visible: bool) -> None:
        """Add the text between two tags; text that is not visible only moves the source line on."""
        for position, part in enumerate((text or "").split("\n")):
            if position:
                self._line = None if self._line is None else self._line + 1
            if visible and (table := self._open_row()) is not None:
                if table.line is None and part.strip(_EDGES):
                    table.line = self._line
                table.cells[-1].parts.append(("\n" if position else "") + part)
            elif visible and (part or position):
                self._add_to_block(part, broken=position > 0)

    def line_break(self) -> None:
        """Begin a new line of the same block; in a table cell only a space."""
        if (table := self._open_row()) is not None:
            table.cells[-1].parts.append(" ")
        else:
            self._rows.append(_Row(self._line))

    def start_block(self, *, bullet: bool = False) -> None:
        """End the block before and begin another; ``bullet`` makes it a list item."""
        if (table := self._open_row()) is not None:
            table.cells[-1].parts.append(" • " if bullet else " ")
        else:
            self._flush()
            self._bullet = self._bullet or bullet

    def end_block(self) -> None:
        """End the block."""
        self.start_block()
        self._bullet = False

    def start_table(self, *, layout: bool) -> None:
        """Begin a table."""
        self._flush()
        self._blocks += 1
        self._tables.append(_Table(layout, self._blocks))

    def end_table(self) -> None:
        """End a table."""
        self.end_row()
        self._tables.pop()

    def start_cell(self, span: int) -> None:
        """Begin a cell that is ``span`` columns wide; the further columns come as empty cells."""
        self._flush()
        if self._tables and not self._tables[-1].layout:
            self._tables[-1].cells.append(_Cell(span))

    def end_row(self) -> None:
        """End a table row; a row without text is left out."""
        self._flush()
        if (table := self._open_row()) is None:
            return
        text = "\t".join(cell.text for cell in table.cells)
        if text.strip():
            self._emit(Line(text, Origin(line=table.line), kind=PassageKind.TABLE, block=table.block))
        table.cells, table.line = [], None

    def finish(self) -> tuple[Line, ...]:
        """Return all lines."""
        self._flush()
        return tuple(self._lines)

    def _open_row(self) -> _Table | None:
        """Return the innermost table when a row with cells of it is open."""
        return self._tables[-1] if self._tables and self._tables[-1].cells else None

    def _add_to_block(self, part: str, *, broken: bool) -> None:
        row = self._rows[-1] if self._rows else None
        if row is None or broken:
            self._rows.append(_Row(self._line, [part]))
        elif row.line != self._line and (row.ends_in_space or part[:1] in _EDGES):
            # A tag that fills several lines stood between; inside a word the line is not broken.
            self._rows.append(_Row(self._line, [part]))
        else:
            row.parts.append(part)

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        texts = [(row.line, self._normalised("".join(row.parts))) for row in rows]
        filled = [(line, text) for line, text in texts if text]
        if not filled:
            return
        self._blocks += 1
        for position, (line, text) in enumerate(filled):
            marked = position == 0 and self._bullet and self.heading_level is None
            self._emit(
                Line(
                    f"• {text}" if marked else text,
                    Origin(line=line),
                    heading_level=self.heading_level,
                    block=self._blocks,
                )
            )
        self._bullet = False

    def _normalised(self, text: str) -> str:
        if self.preformatted:
            return text.rstrip(_EDGES).expandtabs(4)
        return _SPACES.sub(" ", text).strip(" ")

    def _emit(self, line: Line) -> None:
        self._budget.spend(len(line.text))
        self._lines.append(line)

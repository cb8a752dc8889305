"""The lines of a rendered record: text with its place in the Markdown file and its sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.records.front_matter import Path, Piece
from corpus.records.loader import Record
from corpus.records.statements import Fakta, Kilde

UNKNOWN = "ikke oplyst i kilderne"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text; its pieces are joined with spaces."""

    pieces: tuple[Piece, ...]
    sources: tuple[Kilde, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its rows; ``level`` 1 is the record's title.

    ``own_heading`` says that the heading tells something the rows do not, so that it must stay.
    """

    heading: str
    line: int
    rows: tuple[Row, ...]
    level: int = 2
    own_heading: bool = False

    @property
    def length(self) -> int:
        """Characters of heading and rows with their line ends."""
        return len(self.heading) + 1 + sum(len(row.text) + 1 for row in self.rows)


class RowWriter:
    """Makes rows from the fields of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._markdown = record.markdown

    def line(self, path: Path) -> int:
        return self._markdown.line(path)

    def text(self, path: Path, label: str, value: str | None, sources: Sequence[Kilde] = ()) -> Row:
        """Return ``label: value.``; an unknown value is said to be unknown."""
        shown = UNKNOWN if value is None else value
        return Row(((f"{label}: {shown.rstrip('.')}.", self.line(path)),), tuple(sources))

    def words(self, path: Path, label: str, values: Iterable[str]) -> list[Row]:
        """Return one row with all values, or none where there are no values."""
        joined = ", ".join(values)
        return [self.text(path, label, joined)] if joined else []

    def links(self, path: Path, label: str, ids: Iterable[str]) -> list[Row]:
        """Return one row with the names of the linked records."""
        return self.words(path, label, [self._record.names.get(i, i) for i in ids])

    def fact(self, path: Path, fact: Fakta) -> Row:
        """Return a fact as it stands, divided over its lines."""
        return Row(self._markdown.pieces((*path, "tekst"), fact.tekst), fact.kilde)

    def facts(self, path: Path, facts: Sequence[Fakta]) -> list[Row]:
        return [self.fact((*path, index), fact) for index, fact in enumerate(facts)]

    def sentences(self, path: Path, values: Sequence[str]) -> list[Row]:
        """Return plain sentences of our own that need no source."""
        return [Row(self._markdown.pieces((*path, i), value)) for i, value in enumerate(values)]

    def sentence(self, path: Path, value: str) -> Row:
        return Row(self._markdown.pieces(path, value))

"""Word files (.docx): paragraphs with heading levels, list items, tables and notes."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from corpus.sources import Origin, PassageKind
from ingest.loaders.docx_styles import StyleSheet, read_styles
from ingest.loaders.docx_text import CELL, PARAGRAPH, ROW, TABLE, cell_text, members, paragraph_text
from ingest.loaders.limits import Budget
from ingest.loaders.lines import Line, LoadError, Parsed
from ingest.loaders.zip_archive import refuse_bomb

_NOTES = ((RELATIONSHIP_TYPE.FOOTNOTES, "w:footnote"), (RELATIONSHIP_TYPE.ENDNOTES, "w:endnote"))


def parse_docx(data: bytes, budget: Budget) -> Parsed:
    """Return the visible text in reading order; a Word file has neither lines nor fixed pages.

    ``block`` numbers the paragraphs, and the tables in the same row of numbers. Items of bullet lists begin
    with "• ", table rows have tabs between the cells, notes come last as numbered footnotes. Headers,
    footers, tables of contents, hidden and deleted text are left out. The title is the paragraph of that
    style, else the one in the file's properties.

    Raises:
        LoadError: no Word file, damaged, a zip bomb, or more than the budget allows.
    """
    refuse_bomb(data, budget)
    try:
        document = Document(BytesIO(data))
        sheet = read_styles(document)
    except MemoryError:
        raise
    except Exception as error:
        raise LoadError(
            "Word-filen er beskadiget og kan ikke læses. Åbn den i Word, og gem den på ny."
        ) from error
    return _Reader(sheet, budget).read(document)


class _Reader:
    """Makes lines of one Word file."""

    def __init__(self, sheet: StyleSheet, budget: Budget) -> None:
        self._sheet = sheet
        self._budget = budget
        self._lines: list[Line] = []
        self._blocks = 0
        self._title: str | None = None

    def read(self, document: WordDocument) -> Parsed:
        self._read_blocks(document.element.body)
        for relation, tag in _NOTES:
            for number, text in enumerate(_notes(document, relation, tag), start=1):
                self._add_block([f"{number} {text}"], kind=PassageKind.FOOTNOTE)
        title = self._title or " ".join((document.core_properties.title or "").split()) or None
        return Parsed(tuple(self._lines), title)

    def _read_blocks(self, container: Any) -> None:  # noqa: ANN401 - lxml has no types
        for element in members(container, PARAGRAPH, TABLE):
            self._budget.check_time()
            if element.tag == TABLE:
                self._read_table(element)
            else:
                self._read_paragraph(element)

    def _read_paragraph(self, paragraph: Any) -> None:  # noqa: ANN401
        style = self._sheet.style_of(paragraph)
        if style.contents:
            return
        text, boxes = paragraph_text(paragraph)
        if text.strip():
            level = style.level
            if style.title and self._title is None:
                self._title = " ".join(text.split())
            if level is None and self._sheet.has_bullet(paragraph):
                text = f"• {text.lstrip()}"
            self._add_block(text.split("\n"), heading_level=level)
        for box in boxes:
            self._read_blocks(box)

    def _read_table(self, table: Any) -> None:  # noqa: ANN401
        rows = [list(members(row, CELL)) for row in members(table, ROW)]
        if all(len(row) <= 1 for row in rows):  # a frame around ordinary text
            for row in rows:
                for cell in row:
                    self._read_blocks(cell)
            return
        texts = ["\t".join(cell_text(cell) for cell in row) for row in rows]
        self._add_block([text for text in texts if text.strip()], kind=PassageKind.TABLE)

    def _add_block(
        self, texts: list[str], *, kind: PassageKind | None = None, heading_level: int | None = None
    ) -> None:
        self._blocks += 1
        for text in texts:
            self._budget.spend(len(text))
            self._lines.append(Line(text, Origin(), heading_level, kind, self._blocks))


def _notes(document: WordDocument, relation: str, tag: str) -> Iterator[str]:
    """Yield the texts of the notes in order; the separators that Word keeps among them are no notes."""
    try:
        part = document.part.part_related_by(relation)
    except KeyError:
        return
    for note in parse_xml(part.blob).findall(qn(tag)):
        texts = (paragraph_text(paragraph)[0] for paragraph in members(note, PARAGRAPH))
        text = " ".join(" ".join(texts).split())
        if text and note.get(qn("w:type")) is None:
            yield text

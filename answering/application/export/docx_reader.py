"""A Word file that the advisor has written on in, as paragraphs by section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument

from answering.application.draft_text import SectionId
from answering.application.export.contents import DRAFT_MARK
from answering.application.export.texts import export_texts
from answering.own_words import collapsed
from ingest.loaders.docx_styles import read_styles
from ingest.loaders.docx_text import CELL, PARAGRAPH, ROW, TABLE, cell_text, members, paragraph_text
from ingest.loaders.limits import Budget, LoadLimits, megabytes
from ingest.loaders.lines import LoadError
from ingest.loaders.signatures import format_by_content
from ingest.loaders.zip_archive import refuse_bomb

UPLOAD = LoadLimits(
    file_bytes=20_000_000, text_characters=2_000_000, seconds=30.0, zip_bytes=100_000_000, zip_entries=2_000
)
"""What a file that comes back may take of the machine."""

_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+")
_MARK = re.compile(rf"{re.escape(DRAFT_MARK)}([0-9a-f]{{16}})".encode())
_ENTRY = re.compile(r"^\[(\d{1,3})\]\s*(.*)$", re.S)


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph, or the rows of a table with tabs between cells; ``section`` is that above it."""

    section: SectionId
    text: str


@dataclass(frozen=True, slots=True)
class ReadDraft:
    """What stands in the file, without the advisor's own last section.

    ``references`` is the list as it stands, by number; ``budget`` the rows of the budget table below its
    head, ``None`` without one. ``fingerprint`` is that of the exported draft, "" where the file lost it.
    """

    title: str
    sections: frozenset[SectionId]
    paragraphs: tuple[ReadParagraph, ...]
    references: dict[int, str]
    budget: tuple[tuple[str, ...], ...] | None
    fingerprint: str


def read_docx(data: bytes, limits: LoadLimits = UPLOAD) -> ReadDraft:
    """Return the content of a Word file; a paragraph before the first heading belongs to the first section.

    Raises:
        LoadError: no Word file, locked, damaged, or beyond the limits; the message is Danish.
    """
    if len(data) > limits.file_bytes:
        raise LoadError(f"Filen fylder {megabytes(len(data))}; grænsen er {megabytes(limits.file_bytes)}.")
    if not data:
        raise LoadError("Filen er tom.")
    try:
        found = format_by_content(data, limits)
    except LoadError as error:  # what else could be read in as a source cannot come back as a draft
        raise LoadError(str(error).replace(" eller PDF", "")) from error
    if found != "docx":
        raise LoadError("Filen er ikke et Word-dokument. Gem den som .docx.")
    budget = Budget(limits)
    refuse_bomb(data, budget)
    try:
        return _Reader(Document(BytesIO(data)), budget).read()
    except (LoadError, MemoryError):
        raise
    except Exception as error:
        raise LoadError(
            "Word-filen er beskadiget og kan ikke læses. Åbn den i Word, og gem den på ny."
        ) from error


class _Reader:
    def __init__(self, document: WordDocument, budget: Budget) -> None:
        self._document = document
        self._sheet = read_styles(document)
        self._budget = budget
        self._title = ""
        self._found: list[SectionId] = []
        self._paragraphs: list[ReadParagraph] = []
        self._references: dict[int, str] = {}
        self._rows: tuple[tuple[str, ...], ...] | None = None

    def read(self) -> ReadDraft:
        for element in self._elements(self._document.element.body):
            self._budget.check_time()
            if element.tag == TABLE:
                self._read_table(element)
            elif not self._read_paragraph(element):
                break
        return ReadDraft(
            self._title,
            frozenset(self._found),
            tuple(self._paragraphs),
            self._references,
            self._rows,
            _fingerprint(self._document),
        )

    def _elements(self, container: Any) -> Iterator[Any]:  # noqa: ANN401 - lxml has no types
        """Yield paragraphs and tables in order, those of a text box behind the paragraph that holds it."""
        for element in members(container, PARAGRAPH, TABLE):
            yield element
            if element.tag == PARAGRAPH:
                for box in paragraph_text(element)[1]:
                    yield from self._elements(box)

    def _read_paragraph(self, element: Any) -> bool:  # noqa: ANN401
        """Take a paragraph in; ``False`` at the heading of what is for the advisor alone."""
        style = self._sheet.style_of(element)
        text = paragraph_text(element)[0].strip()
        self._budget.spend(len(text))
        if style.contents or not text:
            return True
        if style.title and not self._title:
            self._title = collapsed(text)
            return True
        name = _NUMBERING.sub("", collapsed(text)).casefold()
        if name == export_texts().notes_title.casefold():
            return False
        section = next((one for one in SectionId if one.value == name), None)
        if section is not None and section not in self._found:
            self._found.append(section)
            return True
        entry = _ENTRY.match(text) if self._section is SectionId.REFERENCES else None
        if entry:
            self._references[int(entry[1])] = collapsed(entry[2])
        elif text != export_texts().budget_caption:
            self._paragraphs.append(ReadParagraph(self._section, text))
        return True

    @property
    def _section(self) -> SectionId:
        return self._found[-1] if self._found else SectionId.BACKGROUND

    def _read_table(self, table: Any) -> None:  # noqa: ANN401
        rows = tuple(tuple(cell_text(cell) for cell in members(row, CELL)) for row in members(table, ROW))
        self._budget.spend(sum(len(cell) for row in rows for cell in row), len(rows))
        texts = export_texts()
        if rows and rows[0] == (texts.item, texts.amount):
            self._rows = rows[1:]
            return
        lines = [line for row in rows if (line := "\t".join(row)).strip()]
        if lines:
            self._paragraphs.append(ReadParagraph(self._section, "\n".join(lines)))


def _fingerprint(document: WordDocument) -> str:
    """Return the mark among the file's properties, found by the name of the part.

    The relation that LibreOffice writes for them is not the one of the standard.
    """
    for part in document.part.package.iter_parts():
        if part.partname.startswith("/docProps/") and (mark := _MARK.search(part.blob)):
            return mark[1].decode()
    return ""

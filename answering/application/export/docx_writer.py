"""A draft as a Word file that can be written on in."""

import re
from datetime import datetime
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from answering.answer import Citation
from answering.application.draft_text import (
    BudgetTable,
    DraftText,
    Gap,
    OwnParagraph,
    Section,
    SectionId,
    SourcedParagraph,
)
from answering.application.export.budget_rows import budget_rows
from answering.application.export.contents import DRAFT_MARK, fingerprint
from answering.application.export.docx_look import (
    CAPTION,
    CELL,
    GAP,
    HEAD_COLOUR,
    HEADING,
    LINK,
    NORMAL,
    NOTE,
    OWN_TEXT,
    POINT,
    QUOTE,
    REFERENCE,
    SUBHEADING,
    TABLE,
    TITLE,
    empty_document,
)
from answering.application.export.docx_parts import (
    LANGUAGE,
    bookmarked,
    keep_together,
    keep_whole,
    linked,
    repeat_as_header,
    shade,
)
from answering.application.export.notes import notes_of
from answering.application.export.plain import plain
from answering.application.export.reference_text import quote_text, reference_text
from answering.application.export.stretches import lines, stretches
from answering.application.export.texts import export_texts

_BLANK_LINES = re.compile(r"\n\s*\n")
_WIDTHS = (Cm(11), Cm(5))


def write_docx(draft: DraftText, now: datetime) -> bytes:
    """Return the file; ``now`` is the time it says it was made.

    The numbers in the text lead to the list of references. The last section is for the advisor alone.
    """
    return _Writer(draft).write(now)


class _Writer:
    def __init__(self, draft: DraftText) -> None:
        self._draft = draft
        self._document: WordDocument = empty_document(_flat(draft.title))

    def write(self, now: datetime) -> bytes:
        self._describe(now)
        self._add(TITLE, self._draft.title)
        for section in self._draft.sections:
            self._add_section(section)
        self._add_notes()
        file = BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _describe(self, now: datetime) -> None:
        properties = self._document.core_properties
        properties.title = _flat(self._draft.title)
        properties.language = LANGUAGE
        properties.keywords = f"{DRAFT_MARK}{fingerprint(self._draft)}"
        properties.author = properties.comments = properties.last_modified_by = ""
        properties.created = properties.modified = now
        properties.revision = 1

    def _add(self, style: str, text: str = "") -> WordParagraph:
        return self._document.add_paragraph(plain(text), style)

    def _add_section(self, section: Section) -> None:
        self._add(HEADING, section.title)
        for paragraph in section.paragraphs:
            match paragraph:
                case SourcedParagraph():
                    self._add_sourced(paragraph)
                case OwnParagraph():
                    self._add(OWN_TEXT, paragraph.text)
                case Gap():
                    self._add_marked(export_texts().gap.format(paragraph.question))
        if section.id is SectionId.ECONOMY and self._draft.budget:
            self._add_budget(self._draft.budget)
        if section.id is SectionId.REFERENCES:
            for citation in self._draft.references:
                self._add_reference(citation)

    def _add_sourced(self, paragraph: SourcedParagraph) -> None:
        for stretch in stretches(paragraph):
            added = self._add(NORMAL)
            for said in stretch:
                between = " " if added.text else ""
                text = _BLANK_LINES.sub("\n", plain(said.text))
                added.add_run(f"{between}{text}")
                for n in said.citations:
                    added.add_run("\u00a0")
                    linked(added, f"[{n}]", _bookmark(n), LINK)

    def _add_marked(self, text: str) -> WordParagraph:
        added = self._add(GAP, text)
        for run in added.runs:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        return added

    def _add_reference(self, citation: Citation) -> None:
        added = self._add(REFERENCE)
        bookmarked(added, f"[{citation.n}]", _bookmark(citation.n), citation.n)
        added.add_run(f"\t{plain(reference_text(citation))}")

    def _add_budget(self, budget: BudgetTable) -> None:
        texts = export_texts()
        self._add(CAPTION, texts.budget_caption)
        table = self._document.add_table(rows=0, cols=2, style=TABLE)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = width
        rows = [(texts.item, texts.amount, True)]
        rows += [(row.name, row.amount, row.total) for row in budget_rows(budget)]
        for name, amount, bold in rows:
            row = table.add_row()
            keep_whole(row)
            for cell, text, width in zip(row.cells, (name, amount), _WIDTHS, strict=True):
                cell.width = width
                cell.paragraphs[0].style = CELL
                cell.paragraphs[0].add_run(plain(text)).bold = bold
            row.cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        keep_together(table)
        repeat_as_header(table.rows[0])
        shade(table.rows[0], HEAD_COLOUR)
        for fault in budget.faults:
            self._add_marked(texts.fault.format(fault)).paragraph_format.space_before = Pt(8)

    def _add_notes(self) -> None:
        texts, groups = export_texts(), notes_of(self._draft)
        self._add(HEADING, texts.notes_title).paragraph_format.page_break_before = True
        self._add(NORMAL, texts.notes_intro)
        if not groups:
            self._add(NORMAL, texts.no_notes)
        for group in groups:
            self._add(SUBHEADING, group.title)
            for line in group.lines:
                self._add(NOTE, line)
        if self._draft.references:
            self._add(SUBHEADING, texts.quotes_title)
            self._add(NORMAL, texts.quotes_intro)
        for citation in self._draft.references:
            self._add_quote(citation)

    def _add_quote(self, citation: Citation) -> None:
        number, added = f"[{citation.n}]", None
        for line in lines(quote_text(citation)):
            if added is not None:
                added.paragraph_format.space_after = 0
            point = line.point and added is not None
            added = self._add(POINT if point else QUOTE, f"{'•' if point else number}\t{line.text}")
            number = ""


def _flat(text: str) -> str:
    return " ".join(plain(text).split())


def _bookmark(n: int) -> str:
    return f"reference_{n}"

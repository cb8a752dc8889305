"""Word files of drafts as tests read and change them."""

from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from answering.application.draft_text import DraftText
from answering.application.export.docx_writer import write_docx
from tests.answering.application.made_draft import NOW


def opened(made: DraftText) -> WordDocument:
    return Document(BytesIO(write_docx(made, NOW)))


def changed(made: DraftText, change: Callable[[WordDocument], None]) -> bytes:
    """Return the file of a draft after somebody has worked on it."""
    document = opened(made)
    change(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def paragraph(document: WordDocument, words: str) -> Paragraph:
    return next(one for one in document.paragraphs if words in one.text)


def replace_words(document: WordDocument, old: str, new: str, beside: str = "") -> None:
    """Replace words inside one run, as typing does, in a paragraph that has others ``beside`` them."""
    those = (one for one in document.paragraphs if beside in one.text)
    run = next(run for one in those for run in one.runs if old in run.text)
    run.text = run.text.replace(old, new)


def add_behind(document: WordDocument, words: str, text: str, style: str = "Normal") -> None:
    """Put a new paragraph behind the one that holds the words."""
    after = paragraph(document, words)
    new = document.add_paragraph(text, style)
    after._p.addnext(new._p)


def remove(one: Paragraph) -> None:
    one._p.getparent().remove(one._p)

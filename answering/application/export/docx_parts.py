"""The parts of a Word file that python-docx has no call for: links, page numbers, table rows, language."""

from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LANGUAGE = "da-DK"
_ROWS_OF_A_PAGE = 25


def bookmarked(paragraph: Paragraph, text: str, name: str, number: int) -> None:
    """Add a run that a link can lead to; ``number`` is the bookmark's own in the file."""
    start = _element("w:bookmarkStart", {"w:id": str(number), "w:name": name})
    end = _element("w:bookmarkEnd", {"w:id": str(number)})
    paragraph._p.append(start)
    paragraph.add_run(text)
    paragraph._p.append(end)


def linked(paragraph: Paragraph, text: str, bookmark: str, style: str) -> None:
    """Add a run that leads to a bookmark of the same file.

    Without a style for characters LibreOffice leaves the link out of its PDF files.
    """
    link = _element("w:hyperlink", {"w:anchor": bookmark, "w:history": "1"})
    run = Run(OxmlElement("w:r"), paragraph)
    run.text = text
    run.style = style
    link.append(run._r)
    paragraph._p.append(link)


def page_number(paragraph: Paragraph) -> None:
    """Add the number of the page, worked out by the program that shows it."""
    _field(paragraph, "PAGE")


def page_count(paragraph: Paragraph) -> None:
    """Add how many pages there are, worked out by the program that shows them."""
    _field(paragraph, "NUMPAGES")


def repeat_as_header(row: Any) -> None:  # noqa: ANN401 - python-docx gives no useful type
    """Let a table row stand at the top of every page that the table reaches."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", {"w:val": "true"}))


def keep_whole(row: Any) -> None:  # noqa: ANN401
    """Let no page end inside a table row."""
    row._tr.get_or_add_trPr().append(_element("w:cantSplit", {"w:val": "true"}))


def shade(row: Any, colour: str) -> None:  # noqa: ANN401
    """Give the cells of a table row a background; ``colour`` is hexadecimal, without a sign."""
    for cell in row.cells:
        look = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
        cell._tc.get_or_add_tcPr().append(_element("w:shd", look))


def keep_together(table: Table) -> None:
    """Let no page end inside a table that has room on one, nor behind the head of a longer one."""
    kept = -1 if len(table.rows) <= _ROWS_OF_A_PAGE else 1
    for row in table.rows[:kept]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def apart(style: ParagraphStyle) -> None:
    """Keep the space between paragraphs of the same style, which the style of Word leaves out."""
    for found in style.element.findall(f".//{qn('w:contextualSpacing')}"):
        found.getparent().remove(found)


def write_in_danish(document: Document) -> None:
    """Set the language that spelling is checked in."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)


def _field(paragraph: Paragraph, name: str) -> None:
    field = _element("w:fldSimple", {"w:instr": f" {name} "})
    run = OxmlElement("w:r")
    Run(run, paragraph).text = "1"
    field.append(run)
    paragraph._p.append(field)


def _element(tag: str, attributes: dict[str, str]) -> Any:  # noqa: ANN401
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    return element

"""The page and the styles of an exported draft."""

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from answering.application.export.docx_parts import apart, page_count, page_number, write_in_danish
from answering.application.export.texts import export_texts

OWN_TEXT = "Ansøgers tekst"
"""The style of what the advisor wrote; what stands in it claims no source."""
GAP, LINK = "Mangler", "Hyperlink"
TITLE, HEADING, SUBHEADING = "Title", "Heading 1", "Heading 2"
NORMAL, REFERENCE, NOTE, QUOTE, CAPTION, TABLE = (
    "Normal", "List", "List Bullet", "Quote", "Caption", "Table Grid",
)  # fmt: skip
POINT, CELL = "Citatpunkt", "Tabelcelle"
HEAD_COLOUR = "E8EDF3"
_HEADER, _FOOTER = "Header", "Footer"
_BLUE = RGBColor(0x1F, 0x4E, 0x79)
_DARK = RGBColor(0x1F, 0x2A, 0x37)
_GREY = RGBColor(0x55, 0x5F, 0x6B)
_SMALL, _DEPTH = Pt(9), Cm(1)


def empty_document(title: str) -> WordDocument:
    """Return a file without text: A4, Danish, numbered pages with the title on top, the styles of a draft."""
    document = Document()
    write_in_danish(document)
    _style_all(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = title
    for footer in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        before, between = export_texts().page.split("{}", 1)
        footer.add_run(before)
        page_number(footer)
        footer.add_run(between.removesuffix("{}"))
        page_count(footer)
    return document


def _style_all(document: WordDocument) -> None:
    normal = _style(document, NORMAL)
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.widow_control = True
    for name, size, before in ((TITLE, 22, 0), (HEADING, 15, 16), (SUBHEADING, 12, 10)):
        style = _style(document, name)
        style.font.size, style.font.color.rgb = Pt(size), _DARK
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after, style.paragraph_format.keep_with_next = Pt(6), True
    _style(document, TITLE).paragraph_format.space_after = Pt(14)
    for name in (OWN_TEXT, GAP):
        _new_style(document, name, NORMAL)
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb = _BLUE
    for name in (_HEADER, _FOOTER):
        style = _style(document, name)
        style.font.size, style.font.color.rgb = _SMALL, _GREY
    caption = _style(document, CAPTION)
    caption.font.size, caption.font.color.rgb = Pt(10), _DARK
    caption.paragraph_format.keep_with_next = True
    cell = _new_style(document, CELL, NORMAL).paragraph_format
    cell.space_before = cell.space_after = Pt(3)
    cell.line_spacing = 1.0
    _style_lists(document)


def _style_lists(document: WordDocument) -> None:
    reference = _style(document, REFERENCE)
    apart(reference)
    _hang(reference, Cm(0))
    reference.font.size = Pt(10)
    note = _style(document, NOTE)
    apart(note)
    quote = _style(document, QUOTE)
    quote.font.italic, quote.font.size = False, Pt(10)
    _hang(quote, Cm(0.5))
    _hang(_new_style(document, POINT, QUOTE), Cm(1.5), Cm(0.5))
    for style in (reference, note):
        style.paragraph_format.space_after = Pt(5)


def _hang(style: ParagraphStyle, indent: Length, depth: Length = _DEPTH) -> None:
    """Let the first line of a paragraph begin left of the others, which begin behind the tab."""
    layout = style.paragraph_format
    layout.left_indent, layout.first_line_indent = Length(indent + depth), Length(-depth)
    layout.tab_stops.add_tab_stop(Length(indent + depth))


def _new_style(document: WordDocument, name: str, base: str) -> ParagraphStyle:
    document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = _style(document, name)
    style.base_style, style.quick_style = _style(document, base), True
    return style


def _style(document: WordDocument, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    return style

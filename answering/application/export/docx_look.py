"""The page and the styles of an exported draft."""

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from answering.application.export.docx_parts import page_number, write_in_danish
from answering.application.export.texts import export_texts

OWN_TEXT = "Ansøgers tekst"
"""The style of what the advisor wrote; what stands in it claims no source."""
GAP, LINK = "Mangler", "Hyperlink"
TITLE, HEADING, SUBHEADING = "Title", "Heading 1", "Heading 2"
NORMAL, REFERENCE, NOTE, QUOTE, CAPTION, TABLE = (
    "Normal", "List", "List Bullet", "Quote", "Caption", "Table Grid",
)  # fmt: skip
_BLUE = RGBColor(0x1F, 0x4E, 0x79)
_DARK = RGBColor(0x1F, 0x2A, 0x37)


def empty_document() -> WordDocument:
    """Return a file without text: A4, Danish, page numbers, and the styles of a draft."""
    document = Document()
    write_in_danish(document)
    _style_all(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run(f"{export_texts().page} ")
    page_number(footer)
    return document


def _style_all(document: WordDocument) -> None:
    normal = _style(document, NORMAL)
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15
    for name, size, before in ((TITLE, 22, 0), (HEADING, 15, 16), (SUBHEADING, 12, 10)):
        style = _style(document, name)
        style.font.size, style.font.color.rgb = Pt(size), _DARK
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after, style.paragraph_format.keep_with_next = Pt(6), True
    for name in (OWN_TEXT, GAP):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = normal, True
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb = _BLUE
    reference = _style(document, REFERENCE).paragraph_format
    reference.left_indent, reference.first_line_indent = Cm(1), Cm(-1)
    _style(document, NOTE).paragraph_format.space_after = Pt(4)
    quote = _style(document, QUOTE)
    quote.paragraph_format.left_indent = quote.paragraph_format.right_indent = Cm(1)
    caption = _style(document, CAPTION)
    caption.font.size, caption.font.color.rgb = Pt(10), _DARK
    caption.paragraph_format.keep_with_next = True


def _style(document: WordDocument, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    return style

"""The text that a reader of a Word file sees in one paragraph or table row."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

PARAGRAPH = qn("w:p")
TABLE = qn("w:tbl")
ROW = qn("w:tr")
CELL = qn("w:tc")

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CHOICE = f"{_COMPATIBILITY}Choice"
_FALLBACK = f"{_COMPATIBILITY}Fallback"
_TEXT_BOX = qn("w:txbxContent")
_RUN = qn("w:r")
_TEXTS = frozenset({qn("w:t"), _MATH_TEXT})
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_REMOVED = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr")})
_WRAPPERS = frozenset(
    qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
)


def members(element: Any, *wanted: str) -> Iterator[Any]:  # noqa: ANN401 - lxml has no types
    """Yield the children of the wanted tags in order, also those inside content controls and insertions.

    A content control that holds a table of contents is left out.
    """
    waiting = list(element)[::-1]
    while waiting:
        child = waiting.pop()
        if child.tag in wanted:
            yield child
        elif child.tag in _WRAPPERS and not _is_contents(child):
            waiting += list(child)[::-1]


def paragraph_text(paragraph: Any) -> tuple[str, list[Any]]:  # noqa: ANN401
    """Return the visible text of a ``w:p`` element with ``\\n`` for line breaks, and its text boxes.

    Deleted, moved and hidden text is left out; text boxes are ``w:txbxContent`` elements with paragraphs.
    """
    parts: list[str] = []
    boxes: list[Any] = []
    waiting = list(paragraph)[::-1]
    while waiting:
        element = waiting.pop()
        tag = element.tag
        if tag in _TEXTS:
            parts.append((element.text or "").replace("\n", " "))
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag == _TEXT_BOX:
            boxes.append(element)
        elif not _is_left_out(element):
            waiting += list(element)[::-1]
    return "".join(parts), boxes


def cell_text(cell: Any) -> str:  # noqa: ANN401
    """Return the text of a ``w:tc`` element on one line, with an empty column for each one it covers."""
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    width = span.get(qn("w:val"), "1") if span is not None else "1"
    columns = min(int(width), 63) if width.isascii() and width.isdigit() else 1
    return _flat_text(cell) + "\t" * (columns - 1)


def _flat_text(container: Any) -> str:  # noqa: ANN401
    words: list[str] = []
    for block in members(container, PARAGRAPH, TABLE):
        if block.tag == TABLE:
            inner = (_flat_text(cell) for row in members(block, ROW) for cell in members(row, CELL))
            words += inner
        else:
            text, boxes = paragraph_text(block)
            words += [text, *(_flat_text(box) for box in boxes)]
    return " ".join(" ".join(words).split())


def _is_left_out(element: Any) -> bool:  # noqa: ANN401
    tag = element.tag
    if not isinstance(tag, str) or tag in _REMOVED:
        return True
    if tag == _FALLBACK:  # the same content once more, for old programs
        return element.getparent().find(_CHOICE) is not None
    if tag == _RUN:
        hidden = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
        return hidden is not None and hidden.get(qn("w:val"), "true") not in ("0", "false", "off")
    return False


def _is_contents(element: Any) -> bool:  # noqa: ANN401
    gallery = element.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(qn("w:val")) == "Table of Contents"

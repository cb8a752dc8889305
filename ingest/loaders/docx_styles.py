"""What the styles of a Word file say of a paragraph: heading level, title, list item, table of contents."""

import re
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

_HEADING = re.compile(r"(?:heading|overskrift) ([1-9])", re.I)
_TITLE = re.compile(r"title|titel", re.I)
_CONTENTS = re.compile(r"(?:toc|indholdsfortegnelse) \d", re.I)
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style gives its paragraphs; ``level`` is 1-6, ``numbering`` the list it belongs to."""

    level: int | None = None
    title: bool = False
    contents: bool = False
    numbering: str | None = None


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The styles of one file by id, and which lists have bullets: ``(list, depth)``."""

    styles: dict[str, ParagraphStyle] = field(default_factory=dict)
    bullets: frozenset[tuple[str, str]] = frozenset()

    def style_of(self, paragraph: Any) -> ParagraphStyle:  # noqa: ANN401 - lxml has no types
        """Return what holds for a ``w:p`` element: its style, overruled by its own properties."""
        own = _described(paragraph.find(qn("w:pPr")))
        style = self.styles.get(own.style or "", ParagraphStyle())
        level = own.level or style.level
        return ParagraphStyle(level, style.title, style.contents, own.numbering or style.numbering)

    def has_bullet(self, paragraph: Any) -> bool:  # noqa: ANN401
        """Tell whether Word shows a bullet in front of a ``w:p`` element."""
        numbering = self.style_of(paragraph).numbering
        if numbering is None:
            return False
        depth = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
        return (numbering, "0" if depth is None else depth.get(qn("w:val"), "0")) in self.bullets


def read_styles(document: Document) -> StyleSheet:
    """Read the style sheet of a Word file; styles inherit from the style they are based on."""
    elements = {style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))}
    styles = {style_id: _inherited(style_id, elements) for style_id in elements if style_id}
    return StyleSheet(styles, _bullets(document))


@dataclass(frozen=True, slots=True)
class _Properties:
    style: str | None = None
    level: int | None = None
    numbering: str | None = None


def _described(properties: Any) -> _Properties:  # noqa: ANN401
    if properties is None:
        return _Properties()
    outline = _value(properties, "w:outlineLvl") or ""
    level = int(outline) + 1 if re.fullmatch("[0-8]", outline) else None
    numbering = _value(properties, "w:numPr", "w:numId")
    return _Properties(_value(properties, "w:pStyle"), level and min(level, _DEEPEST), numbering)


def _value(element: Any, *path: str) -> str | None:  # noqa: ANN401
    found = element.find("/".join(qn(name) for name in path))
    return None if found is None else found.get(qn("w:val"))


def _inherited(style_id: str, elements: dict[str, Any]) -> ParagraphStyle:
    """Follow the chain of base styles; the nearest word counts. A chain in a ring ends where it began."""
    level: int | None = None
    numbering: str | None = None
    title = contents = False
    seen: set[str] = set()
    current: str | None = style_id
    while current in elements and current not in seen:
        seen.add(current)
        element = elements[current]
        name = _value(element, "w:name") or ""
        own = _described(element.find(qn("w:pPr")))
        heading = _HEADING.fullmatch(name)
        level = level or (min(int(heading.group(1)), _DEEPEST) if heading else own.level)
        title = title or bool(_TITLE.fullmatch(name))
        contents = contents or bool(_CONTENTS.fullmatch(name))
        numbering = numbering or own.numbering
        current = _value(element, "w:basedOn")
    return ParagraphStyle(1 if title else level, title, contents, numbering)


def _bullets(document: Document) -> frozenset[tuple[str, str]]:
    try:
        numbering: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        return frozenset()
    root = numbering.element
    depths: dict[str, list[str]] = {}
    for abstract in root.findall(qn("w:abstractNum")):
        levels = abstract.findall(qn("w:lvl"))
        found = [level.get(qn("w:ilvl")) for level in levels if _value(level, "w:numFmt") == "bullet"]
        depths[abstract.get(qn("w:abstractNumId"))] = found
    return frozenset(
        (number.get(qn("w:numId")), depth)
        for number in root.findall(qn("w:num"))
        for depth in depths.get(_value(number, "w:abstractNumId") or "", [])
    )

"""The headings of a source as a tree."""

from api.reading.outline import Heading, outline_of
from api.reading.source_text import Paragraph, Run


def _paragraph(text: str, level: int | None) -> Paragraph:
    return Paragraph((Run(text),), anchor=text.lower(), level=level)


def _names(headings: list[Heading]) -> list[object]:
    return [(h.text, _names(h.under)) if h.under else h.text for h in headings]


def test_headings_stand_under_the_one_above() -> None:
    levels = [("A", 1), ("tekst", None), ("B", 2), ("C", 3), ("D", 2), ("E", 1)]
    outline = outline_of(_paragraph(text, level) for text, level in levels)
    assert _names(outline) == [("A", [("B", ["C"]), "D"]), "E"]
    assert [h.size for h in outline] == [3, 0]
    assert outline[0].anchor == "a"


def test_a_source_without_headings_has_no_outline() -> None:
    assert outline_of([_paragraph("tekst", None)]) == []

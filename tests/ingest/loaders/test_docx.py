from collections.abc import Sequence

import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE

from corpus.sources import Origin, PassageKind
from ingest.loaders.docx import parse_docx
from ingest.loaders.limits import DEFAULT, Budget, LoadLimits
from ingest.loaders.lines import Line, LoadError, Parsed
from tests.ingest.loaders.making_docx import docx_bytes, docx_of_xml, notes_parts, paragraph, with_parts


def parse(data: bytes) -> Parsed:
    return parse_docx(data, Budget(DEFAULT))


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _report(document: WordDocument) -> None:
    document.core_properties.title = "Word Document"
    document.add_heading("Årsrapport", 0)
    document.add_heading("Tilskud på Ærø", 1)
    document.add_paragraph("Blåbærgrød til små virksomheder.\nAnden linje")
    document.add_paragraph("et punkt", style="List Bullet")
    document.add_paragraph("et nummer", style="List Number")
    document.add_heading("Beløb", 2)
    table = document.add_table(3, 3)
    for row, cells in enumerate([("År", "Beløb", "Note"), ("2031", "10", "a"), ("I alt", "", "b")]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(2, 0).merge(table.cell(2, 1))
    document.add_paragraph("Slut")


def test_paragraphs_headings_lists_and_tables_in_order() -> None:
    parsed = parse(docx_bytes(_report))

    assert [(line.heading_level, line.kind, line.text) for line in parsed.lines] == [
        (1, None, "Årsrapport"),
        (1, None, "Tilskud på Ærø"),
        (None, None, "Blåbærgrød til små virksomheder."),
        (None, None, "Anden linje"),
        (None, None, "• et punkt"),
        (None, None, "et nummer"),
        (2, None, "Beløb"),
        (None, PassageKind.TABLE, "År\tBeløb\tNote"),
        (None, PassageKind.TABLE, "2031\t10\ta"),
        (None, PassageKind.TABLE, "I alt\t\tb"),
        (None, None, "Slut"),
    ]
    assert parsed.title == "Årsrapport"
    assert [line.block for line in parsed.lines] == [1, 2, 3, 3, 4, 5, 6, 7, 7, 7, 8]
    assert {line.origin for line in parsed.lines} == {Origin()}


def test_the_title_in_the_properties_serves_when_no_paragraph_is_one() -> None:
    def write(document: WordDocument) -> None:
        document.core_properties.title = "Vækstplan"
        document.add_paragraph("Tekst")

    assert parse(docx_bytes(write)).title == "Vækstplan"


def test_outline_levels_count_as_headings() -> None:
    body = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>Under</w:t></w:r></w:p>' + paragraph(
        "Tekst"
    )

    assert [line.heading_level for line in parse(docx_of_xml(body)).lines] == [3, None]


def test_inserted_text_counts_and_deleted_hidden_or_doubled_text_does_not() -> None:
    body = (
        "<w:p><w:r><w:t>a </w:t></w:r><w:ins><w:r><w:t>b </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>slettet</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>c </w:t></w:r>'
        "<w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink>"
        "<mc:AlternateContent><mc:Choice><w:r><w:t> e</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t> e</w:t></w:r></mc:Fallback></mc:AlternateContent>"
        "<w:r><w:noBreakHyphen/><w:t>f</w:t><w:tab/><w:t>g</w:t></w:r></w:p>"
    )

    assert texts(parse(docx_of_xml(body)).lines) == ["a b c d e-f\tg"]


def test_content_controls_are_read_and_tables_of_contents_are_not() -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph('Kapitel 1 ... 3')}</w:sdtContent></w:sdt>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph('i et felt')}</w:sdtContent></w:sdt>"

    assert texts(parse(docx_of_xml(contents + control)).lines) == ["i et felt"]


def test_lines_of_a_table_of_contents_are_left_out() -> None:
    def write(document: WordDocument) -> None:
        style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("Kapitel 1\t3", style=style)
        document.add_paragraph("Tekst")

    assert texts(parse(docx_bytes(write)).lines) == ["Tekst"]


def test_styles_inherit_from_the_style_they_are_based_on() -> None:
    def write(document: WordDocument) -> None:
        style = document.styles.add_style("Vores kapitel", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Heading 2"]
        document.styles["Heading 2"].base_style = style  # a ring must not hang the reader
        document.add_paragraph("Kapitel", style=style)

    assert [line.heading_level for line in parse(docx_bytes(write)).lines] == [2]


def test_a_file_without_lists_or_styles_is_read() -> None:
    data = docx_of_xml('<w:p><w:pPr><w:pStyle w:val="Findes ikke"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>')
    relations = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

    assert texts(parse(with_parts(data, {"word/_rels/document.xml.rels": relations})).lines) == ["a"]


def test_text_boxes_follow_their_paragraph() -> None:
    inner = f"<w:pict><w:txbxContent>{paragraph('i boks')}</w:txbxContent></w:pict>"
    box = f"<w:p><w:r><w:t>før</w:t></w:r><w:r>{inner}</w:r></w:p>"

    assert texts(parse(docx_of_xml(box + paragraph("efter"))).lines) == ["før", "i boks", "efter"]


def test_a_table_of_one_column_is_a_frame_around_text() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('første')}{paragraph('andet')}</w:tc></w:tr></w:tbl>"
    lines = parse(docx_of_xml(table)).lines

    assert texts(lines) == ["første", "andet"]
    assert {line.kind for line in lines} == {None}


def test_a_table_inside_a_cell_is_flattened() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('a')}{inner}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>"

    assert texts(parse(docx_of_xml(table)).lines) == ["a x y\tb"]


def test_notes_come_last_with_their_numbers() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{paragraph("streg")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Første note")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Anden note")}</w:footnote>'
    )
    data = docx_of_xml(paragraph("Tekst"))
    lines = parse(with_parts(data, notes_parts(data, notes))).lines

    assert texts(lines) == ["Tekst", "1 Første note", "2 Anden note"]
    assert [line.kind for line in lines] == [None, PassageKind.FOOTNOTE, PassageKind.FOOTNOTE]


@pytest.mark.parametrize(
    "parts",
    [
        {"word/document.xml": b"<w:document"},
        {"word/document.xml": b""},
        {"[Content_Types].xml": b"<Types/>"},
        {"_rels/.rels": b"<Relationships/>"},
        {"word/styles.xml": b"\xff\xfe"},
    ],
    ids=lambda parts: next(iter(parts)),
)
def test_broken_parts_are_damage(parts: dict[str, bytes]) -> None:
    with pytest.raises(LoadError, match="beskadiget"):
        parse(with_parts(docx_bytes(_report), parts))


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)
    )
    w = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        b']><w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>x&j;</w:t></w:r></w:p></w:body></w:document>' % w
    )
    data = with_parts(docx_bytes(_report), {"word/document.xml": bomb + body})
    try:
        lines = parse(data).lines
    except LoadError:
        return
    assert sum(len(line.text) for line in lines) < 100


def test_a_zip_bomb_is_refused() -> None:
    data = with_parts(docx_bytes(_report), {"word/media/billede.bin": bytes(30_000_000)})

    with pytest.raises(LoadError, match="urimeligt meget mere"):
        parse(data)


def test_more_text_than_allowed_is_refused() -> None:
    with pytest.raises(LoadError, match="tegn tekst"):
        parse_docx(docx_bytes(_report), Budget(LoadLimits(text_characters=30)))

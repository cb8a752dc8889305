"""A file that comes back is read by section; what is no Word file is refused in Danish."""

import zipfile
from io import BytesIO

import pytest

from answering.application.draft_text import SectionId
from answering.application.export.contents import fingerprint
from answering.application.export.docx_reader import UPLOAD, read_docx
from answering.application.export.docx_writer import write_docx
from ingest.loaders.limits import LoadLimits
from ingest.loaders.lines import LoadError
from tests.answering.application.export.word_files import add_behind, changed, opened, paragraph, remove
from tests.answering.application.made_draft import NOW, draft

FILE = write_docx(draft(), NOW)


def zipped(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def test_an_unchanged_file_is_read_whole() -> None:
    read = read_docx(FILE)
    assert (read.title, read.fingerprint) == ("Prøveprojektet", fingerprint(draft()))
    assert read.sections == frozenset(SectionId)
    assert set(read.references) == {one.n for one in draft().references}
    assert read.budget is not None
    assert read.budget[0] == ("Løn", "800.000 kr.")
    assert {one.text for one in read.paragraphs if one.section is SectionId.TARGET} == {"12 bagerier"}


def test_what_is_for_the_advisor_alone_is_left_out() -> None:
    assert not any("har forbeholdet" in one.text for one in read_docx(FILE).paragraphs)


def test_a_numbered_heading_is_the_same_section() -> None:
    data = changed(draft(), lambda file: setattr(paragraph(file, "Målgruppe"), "text", "3. Målgruppe"))
    assert SectionId.TARGET in read_docx(data).sections


def test_text_under_a_heading_of_the_advisors_own_stays_in_the_section_before() -> None:
    data = changed(draft(), lambda file: add_behind(file, "12 bagerier", "Nabokommuner", "Heading 2"))
    texts = [one.text for one in read_docx(data).paragraphs if one.section is SectionId.TARGET]
    assert texts == ["12 bagerier", "Nabokommuner"]


def test_a_table_of_the_advisors_own_is_kept_as_text() -> None:
    def add(file: object) -> None:
        document = opened(draft()) if file is None else file
        table = document.add_table(rows=1, cols=2)  # type: ignore[attr-defined]
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Maj", "Opstart"
        paragraph(document, "Tidsplan")._p.addnext(table._tbl)  # type: ignore[arg-type]

    read = read_docx(changed(draft(), add))
    assert "Maj\tOpstart" in {one.text for one in read.paragraphs if one.section is SectionId.TIMETABLE}


def test_a_heading_that_is_gone_is_missing_from_the_sections() -> None:
    data = changed(draft(), lambda file: remove(paragraph(file, "Forankring")))
    assert SectionId.ANCHORING not in read_docx(data).sections


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "tom"),
        (b"Bare tekst", "ikke et Word-dokument"),
        (b"%PDF-1.7 ...", "ikke et Word-dokument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "adgangskode"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ældre Office"),
        (zipped(xl__workbook=b"x"), "regneark"),
        (zipped(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b"<x/>"}), "beskadiget"),
        (FILE[:-500], "beskadiget"),
        (b"x" * (UPLOAD.file_bytes + 1), "grænsen er 20 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_in_danish(data: bytes, told: str) -> None:
    with pytest.raises(LoadError, match=told):
        read_docx(data)


def test_a_zip_bomb_is_refused() -> None:
    bomb = zipped(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b" " * 30_000_000})
    with pytest.raises(LoadError, match="urimeligt meget mere"):
        read_docx(bomb)


def test_more_text_than_a_file_may_hold_is_refused() -> None:
    with pytest.raises(LoadError, match="mere end 50 tegn"):
        read_docx(FILE, LoadLimits(text_characters=50))

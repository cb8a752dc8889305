import zipfile
from io import BytesIO

import pytest

from ingest.loaders.limits import DEFAULT
from ingest.loaders.lines import LoadError
from ingest.loaders.signatures import format_by_content, is_pdf
from tests.ingest.loaders.making_docx import docx_bytes


def archive(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf\n %PDF-1.4", "pdf"),
        (b"WEBVTT\n\n", "vtt"),
        (b"\xef\xbb\xbfWEBVTT - navn", "vtt"),
        (b"<!DOCTYPE html>\n<p>", "html"),
        (b"\n<HTML lang='da'>", "html"),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', "html"),
        (b"Om formatet %PDF-1.4", None),
        (b"WEBVTTekst", None),
        (b"<p>et afsnit</p>", None),
        (b"# Overskrift", None),
        (b"", None),
    ],
)
def test_text_and_pdf(data: bytes, expected: str | None) -> None:
    assert format_by_content(data, DEFAULT) == expected
    assert is_pdf(data) == (expected == "pdf")


def test_word_files_are_told_from_other_archives() -> None:
    assert format_by_content(docx_bytes(lambda _: None), DEFAULT) == "docx"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (archive("[Content_Types].xml", "xl/workbook.xml"), "regneark"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "præsentation"),
        (archive("mimetype", "content.xml"), "OpenDocument"),
        (archive("mimetype", "META-INF/container.xml"), "e-bog"),
        (archive("billede.png"), "zip-arkiv; pak det ud"),
        (archive(), "zip-arkiv; pak det ud"),
        (b"PK\x03\x04 ikke mere", "beskadiget"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "ældre Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "adgangskode"),
        (b"{\\rtf1 tekst}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "billede"),
        (b"\xff\xd8\xff\xe0", "billede"),
        (b"\x1f\x8b\x08", "pak det ud"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(LoadError, match=reason):
        format_by_content(data, DEFAULT)

"""Recognises a file by its first bytes, whatever it is called."""

import re

from ingest.loaders import zip_archive
from ingest.loaders.limits import LoadLimits
from ingest.loaders.lines import LoadError

_PDF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}%PDF-\d")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,64}(?:<\?xml[^>]{0,200}>\s{0,64})?<(?:!doctype\s+html|html)[\s>]", re.I
)
_VTT = re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n])")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")

_UNREADABLE = (
    (b"{\\rtf", "et RTF-dokument; gem det som .docx"),
    (b"\x89PNG", "et billede; kør tekstgenkendelse (OCR), og gem det som PDF"),
    (b"\xff\xd8\xff", "et billede; kør tekstgenkendelse (OCR), og gem det som PDF"),
    (b"GIF8", "et billede; kør tekstgenkendelse (OCR), og gem det som PDF"),
    (b"II*\x00", "et billede; kør tekstgenkendelse (OCR), og gem det som PDF"),
    (b"MM\x00*", "et billede; kør tekstgenkendelse (OCR), og gem det som PDF"),
    (b"\x1f\x8b", "et pakket arkiv; pak det ud"),
    (b"7z\xbc\xaf", "et pakket arkiv; pak det ud"),
    (b"Rar!", "et pakket arkiv; pak det ud"),
)
_ARCHIVES = (
    ("xl/", "et regneark; gem det som PDF"),
    ("ppt/", "en præsentation; gem den som PDF"),
    ("content.xml", "et OpenDocument-dokument; gem det som .docx eller PDF"),
    ("META-INF/container.xml", "en e-bog; gem den som PDF"),
)


def is_pdf(head: bytes) -> bool:
    """Tell whether bytes begin as a PDF does."""
    return _PDF.match(head) is not None


def format_by_content(data: bytes, limits: LoadLimits) -> str | None:
    """Return ``pdf``, ``docx``, ``html`` or ``vtt`` when the content says so without doubt, else ``None``.

    Raises:
        LoadError: the content is of a kind that cannot be read at all; the message says what to do.
    """
    if is_pdf(data):
        return "pdf"
    if data.startswith(zip_archive.SIGNATURES):
        return _archive_format(data, limits)
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_OFFICE in data:
            raise LoadError("Filen er beskyttet med adgangskode. Gem en udgave uden adgangskode.")
        raise LoadError(
            "Filen er et ældre Office-dokument (.doc, .xls eller .ppt); gem det som .docx eller PDF."
        )
    for signature, what in _UNREADABLE:
        if data.startswith(signature):
            raise LoadError(f"Filen er {what}.")
    if _VTT.match(data):
        return "vtt"
    return "html" if _HTML.match(data) else None


def _archive_format(data: bytes, limits: LoadLimits) -> str:
    names = zip_archive.entry_names(data, limits)
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    for start, what in _ARCHIVES:
        if any(name.startswith(start) for name in names):
            raise LoadError(f"Filen er {what}.")
    raise LoadError("Filen er et zip-arkiv; pak det ud.")

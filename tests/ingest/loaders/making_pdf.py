"""Small PDF files written by hand, so that the tests know every byte of them."""

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader, PdfWriter

_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_IMAGE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    b"/Length 1 >>\nstream\n\x80\nendstream"
)


def pdf_bytes(pages: Sequence[Sequence[str]], *, image: bool = False, title: str | None = None) -> bytes:
    """Return a PDF with one page for each sequence of lines; ``image`` puts a picture on every page."""
    return pdf_of_contents([_content(lines, image=image) for lines in pages], title=title)


def pdf_of_contents(contents: Sequence[bytes], *, title: str | None = None) -> bytes:
    """Return a PDF whose pages are drawn by the content streams given (font F1, picture Im1)."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * i) for i in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        _FONT,
        _IMAGE,
    ]
    for i, content in enumerate(contents):
        pictures = b"/XObject << /Im1 4 0 R >>" if b"/Im1 Do" in content else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (6 + 2 * i, pictures)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    information = b""
    if title is not None:
        objects.append(b"<< /Title (%s) >>" % title.encode("cp1252"))
        information = b" /Info %d 0 R" % len(objects)
    return _assembled(objects, information)


def encrypted(data: bytes, *, user_password: str) -> bytes:
    """Return the same PDF locked with a password (``""``: anyone may open it)."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(user_password=user_password, owner_password="ejer", algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _content(lines: Sequence[str], *, image: bool) -> bytes:
    drawn = [b"q 10 0 0 10 0 0 cm /Im1 Do Q"] if image else []
    if lines:
        drawn.append(b"BT /F1 12 Tf 50 800 Td 14 TL")
        for line in lines:
            text = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            drawn.append(b"(%s) Tj T*" % text)
        drawn.append(b"ET")
    return b"\n".join(drawn)


def _assembled(objects: Sequence[bytes], information: bytes) -> bytes:
    out = bytearray(_HEAD)
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, information)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)

"""Word files for the tests: by python-docx, and with parts of the archive exchanged."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def docx_bytes(write: Callable[[WordDocument], object]) -> bytes:
    """Return a Word file after ``write`` has put its content in an empty one."""
    document = Document()
    write(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def docx_of_xml(body: str, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return a Word file whose ``w:body`` holds the XML given; ``parts`` are put in or exchanged."""
    document = f"<w:document {_W} {_MC}><w:body>{body}</w:body></w:document>"
    return with_parts(
        docx_bytes(lambda _: None), {"word/document.xml": document.encode()} | dict(parts or {})
    )


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the archive with entries exchanged or added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def paragraph(text: str) -> str:
    """Return the XML of a plain paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def notes_parts(data: bytes, footnotes: str) -> dict[str, bytes]:
    """Return the parts that give a Word file footnotes: the notes, their relation and their content type."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
        types = archive.read("[Content_Types].xml").decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{mime}"/></Types>'
    return {
        "word/footnotes.xml": f"<w:footnotes {_W}>{footnotes}</w:footnotes>".encode(),
        "word/_rels/document.xml.rels": relations.replace("</Relationships>", relation).encode(),
        "[Content_Types].xml": types.replace("</Types>", override).encode(),
    }

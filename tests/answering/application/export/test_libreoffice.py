"""LibreOffice opens the file as it is, shows every text, and gives it back unharmed."""

import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from answering.application.choices import Choices
from answering.application.draft_text import Gap, OwnParagraph
from answering.application.export.docx_reader import read_docx
from answering.application.export.docx_writer import write_docx
from answering.application.export.reimport import reimport
from tests.answering.application.made_draft import GATE, NOW, draft, sentences_of

pytestmark = pytest.mark.libreoffice


def converted(soffice: str, folder: Path, to: str) -> Path:
    source = folder / "udkast.docx"
    source.write_bytes(write_docx(draft(), NOW))
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder / to), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / to / f"udkast.{to}"


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens: where lines end says nothing."""
    return "".join(text.split()).replace("-", "")


def test_the_pages_show_every_text_and_their_numbers(soffice_path: str, tmp_path: Path) -> None:
    pages = [page.extract_text() for page in PdfReader(converted(soffice_path, tmp_path, "pdf")).pages]
    shown = squeezed(" ".join(pages))
    made = draft()
    own = [one for section in made.sections for one in section.paragraphs]
    texts = [one.text for one in sentences_of(made)]
    texts += [one.text for one in own if isinstance(one, OwnParagraph)]
    texts += [f"[MANGLER: {one.question}]" for one in own if isinstance(one, Gap)]
    texts += [made.title, "Til dig, der skriver", "1.200.000 kr."]
    assert [text for text in texts if squeezed(text) not in shown] == []
    assert all(f"Side{number}" in squeezed(page) for number, page in enumerate(pages, start=1))


def test_links_lead_to_places_in_the_document(soffice_path: str, tmp_path: Path) -> None:
    reader = PdfReader(converted(soffice_path, tmp_path, "pdf"))
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots") or ()]
    inside = [link for link in links if "/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo"]
    assert len(inside) == sum(len(one.citations) for one in sentences_of(draft()))


def test_a_file_saved_by_libreoffice_is_the_same_draft(soffice_path: str, tmp_path: Path) -> None:
    read = read_docx(converted(soffice_path, tmp_path, "docx").read_bytes())
    found = reimport(read, draft(), GATE, Choices())
    assert found.findings == ()
    assert draft(choices=found.choices) == draft()

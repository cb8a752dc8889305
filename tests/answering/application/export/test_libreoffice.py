"""LibreOffice opens the file as it is, shows every text, and gives it back unharmed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from answering.application.choices import Choices
from answering.application.draft_text import DraftText, Gap, OwnParagraph
from answering.application.export.budget_rows import budget_rows
from answering.application.export.docx_reader import read_docx
from answering.application.export.docx_writer import write_docx
from answering.application.export.notes import notes_of
from answering.application.export.reference_text import reference_text
from answering.application.export.reimport import reimport
from answering.application.idea import CostRow
from tests.answering.application.export.listed_draft import listed_draft
from tests.answering.application.made_draft import GATE, IDEA, NOW, draft, sentences_of

pytestmark = pytest.mark.libreoffice
LONG = IDEA.model_copy(
    update={
        "idea": "\n\n".join(f"{n}. Vi hjælper bagerier i Prøvekommunen med ovne. " * 12 for n in range(9)),
        "budget": (*IDEA.budget, *(CostRow(name=f"Post nummer {n}", amount_kr=n) for n in range(1, 40))),
    }
)
_POINTS_A_CM = 72 / 2.54
_MARGIN, _WIDTH = 2.5 * _POINTS_A_CM, 21 * _POINTS_A_CM


def converted(soffice: str, folder: Path, to: str, made: DraftText) -> Path:
    source = folder / "udkast.docx"
    source.write_bytes(write_docx(made, NOW))
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder / to), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / to / f"udkast.{to}"


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens: where lines end says nothing."""
    return "".join(text.split()).replace("-", "")


def without_edges(page: PageObject) -> str:
    """Return what stands between the header and the footer of a page."""
    found: list[str] = []

    def take(text: str, cm: Any, tm: Any, *_: object) -> None:  # noqa: ANN401 - matrices without a type
        height = tm[5] * cm[3] + cm[5]
        if _MARGIN - 2 <= height <= 29.7 * _POINTS_A_CM - _MARGIN + 2:
            found.append(text)

    page.extract_text(visitor_text=take)
    return " ".join(found)


def drawn(page: PageObject) -> Iterator[float]:
    """Yield how far right every text begins, and every corner of what is drawn inside the page."""
    found: list[float] = []

    def text(words: str, cm: Any, tm: Any, *_: object) -> None:  # noqa: ANN401
        if words.strip():
            found.append(tm[4] * cm[0] + cm[4])

    def path(operator: bytes, operands: Any, cm: Any, _: object) -> None:  # noqa: ANN401
        ends = operands[:1] if operator in (b"m", b"l") else []
        if operator == b"re":
            ends = [operands[0], operands[0] + operands[2]]
        found.extend(x for end in ends if 1 < (x := float(end) * cm[0] + cm[4]) < _WIDTH - 1)

    page.extract_text(visitor_text=text, visitor_operand_before=path)
    yield from found


@pytest.fixture(scope="module", params=[draft(), listed_draft(), draft(LONG)], ids=["plain", "lists", "long"])
def made(request: pytest.FixtureRequest) -> DraftText:
    assert isinstance(request.param, DraftText)
    return request.param


@pytest.fixture(scope="module")
def pages(soffice_path: str, tmp_path_factory: pytest.TempPathFactory, made: DraftText) -> list[PageObject]:
    return list(PdfReader(converted(soffice_path, tmp_path_factory.mktemp("pdf"), "pdf", made)).pages)


def test_the_pages_show_every_text_in_its_order(pages: list[PageObject], made: DraftText) -> None:
    shown = squeezed(" ".join(map(without_edges, pages)))
    texts = [made.title]
    for section in made.sections:
        texts.append(section.title)
        for one in section.paragraphs:
            match one:
                case OwnParagraph():
                    texts.append(one.text)
                case Gap():
                    texts.append(f"[MANGLER: {one.question}]")
                case _:
                    texts.append(one.lead)
                    texts += [said.text + "".join(f"[{n}]" for n in said.citations) for said in one.sentences]
        if section.title == "Økonomi" and made.budget:
            texts += [f"{row.name}{row.amount}" for row in budget_rows(made.budget)]
    texts += [f"[{one.n}]{reference_text(one)}" for one in made.references]
    texts += ["Til dig, der skriver", *(line for group in notes_of(made) for line in group.lines)]
    texts += [f"[{one.n}]{one.quote.splitlines()[0]}" for one in made.references]
    end = 0
    for text in map(squeezed, texts):
        assert text in shown[end:], text
        end = shown.index(text, end) + len(text)


def test_every_page_has_its_number_and_all_but_the_first_the_title(
    pages: list[PageObject], made: DraftText
) -> None:
    texts = [squeezed(page.extract_text()) for page in pages]
    assert len(texts) >= 3
    for number, text in enumerate(texts, start=1):
        assert f"Side{number}af{len(texts)}" in text
    assert all(text.startswith(squeezed(made.title)) for text in texts)
    assert not squeezed(without_edges(pages[1])).startswith(squeezed(made.title))


def test_what_is_for_the_advisor_begins_a_page(pages: list[PageObject]) -> None:
    texts = [squeezed(without_edges(page)) for page in pages]
    assert sum(text.startswith("Tildig,derskriver") for text in texts) == 1
    assert sum("Tildig,derskriver" in text for text in texts) == 1
    assert all(len(text) > 40 for text in texts)


def test_nothing_stands_outside_the_margins(pages: list[PageObject]) -> None:
    found = [x for page in pages for x in drawn(page)]
    assert len(found) > 50
    assert min(found) >= _MARGIN - 1
    assert max(found) <= _WIDTH - _MARGIN + 1


def test_every_font_is_in_the_file(pages: list[PageObject]) -> None:
    resources: list[Any] = [page["/Resources"] for page in pages]
    fonts = [font.get_object() for one in resources for font in one["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font if "/FontDescriptor" in font else font["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"])


def test_links_lead_to_places_in_the_document(soffice_path: str, tmp_path: Path) -> None:
    reader = PdfReader(converted(soffice_path, tmp_path, "pdf", draft()))
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots") or ()]
    inside = [link for link in links if "/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo"]
    assert len(inside) == sum(len(one.citations) for one in sentences_of(draft()))


def test_a_file_saved_by_libreoffice_is_the_same_draft(soffice_path: str, tmp_path: Path) -> None:
    read = read_docx(converted(soffice_path, tmp_path, "docx", draft()).read_bytes())
    found = reimport(read, draft(), GATE, Choices())
    assert found.findings == ()
    assert draft(choices=found.choices) == draft()

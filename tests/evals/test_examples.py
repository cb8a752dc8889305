"""The examples of drafts in the documentation hold no figure that their references do not."""

from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from evals.draft_check import check_draft

FOLDER = Path(__file__).parents[2] / "docs" / "eksempler"
EXAMPLES = sorted(FOLDER.glob("*.docx"))


def test_there_are_two_examples() -> None:
    assert len(EXAMPLES) == 2


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_pdf_is_the_word_file(file: Path) -> None:
    pages = PdfReader(file.with_suffix(".pdf")).pages
    shown = "".join("".join(page.extract_text().split()) for page in pages)
    missing = [one.text for one in Document(str(file)).paragraphs if "".join(one.text.split()) not in shown]
    # A paragraph that goes on over the page has the foot and the head of the page in it.
    assert len(missing) < len(pages)


@pytest.mark.kilder
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_figure_stands_in_the_cited_lines(file: Path, source_folder: Path) -> None:
    found = check_draft(file, source_folder)
    assert found.figures
    assert found.bad == []

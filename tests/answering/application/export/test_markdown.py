"""Markdown has the content of the Word file, and no text turns into mark-up."""

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from answering.application.draft_text import SectionId
from answering.application.export.markdown import write_markdown
from answering.application.export.plain import plain
from answering.application.idea import ProjectIdea
from tests.answering.application.made_draft import draft, sentences_of

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


def shown(markdown: str) -> BeautifulSoup:
    return BeautifulSoup(READER.render(markdown), "html.parser")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_headings_table_and_sentences_are_there() -> None:
    page = shown(write_markdown(draft()))
    assert [one.text for one in page.find_all("h2")] == [
        *(one.value.capitalize() for one in SectionId),
        "Til dig, der skriver",
    ]
    assert [cell.text for cell in page.find_all("td")][:2] == ["Løn", "800.000 kr."]
    text = flat(page.text)
    assert all(f"{flat(one.text)} [{one.citations[0]}]" in text for one in sentences_of(draft()))
    assert "[1] Opslag om Prøvepuljen" in text
    assert "[MANGLER: Hvad skal der gøres" in text
    assert "Støtteprocent: 900.000 / 1.200.000 = 75 pct." in text


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("#*_`[]()<>!|\\&;=-+.:~$1 a\nø\t^{}"), min_size=1, max_size=40))
def test_no_text_turns_into_markup(text: str) -> None:
    if not text.strip():
        return
    page = shown(write_markdown(draft(ProjectIdea(idea=f"x{text}", title=f"x{text}"))))
    assert flat(page.h1.text if page.h1 else "") == flat(plain(f"x{text}"))
    assert page.find(["script", "img", "a", "em", "code", "pre", "ol", "hr", "del"]) is None
    purpose = page.find("h2", string="Formål")
    own = []
    for block in purpose.find_next_siblings() if purpose else ():
        if block.name == "h2":
            break
        own.append(block.text)
    assert flat(" ".join(own)) == flat(plain(f"x{text}"))

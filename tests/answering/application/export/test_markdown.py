"""Markdown has the content of the Word file, and no text turns into mark-up."""

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from answering.application.draft_text import SectionId
from answering.application.export.markdown import write_markdown
from answering.application.export.plain import plain
from answering.application.idea import ProjectIdea
from tests.answering.application.export.listed_draft import listed_draft
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
@given(st.text(st.sampled_from("#*_`[]()<>!|\\&;=-+.:~$1 a\nø\t^{}/x"), min_size=1, max_size=40))
def test_no_text_turns_into_markup(text: str) -> None:
    if not text.strip():
        return
    page = shown(write_markdown(draft(ProjectIdea(idea=f"x{text}", title=f"x{text}"))))
    assert flat(page.h1.text if page.h1 else "") == flat(plain(f"x{text}"))
    assert page.find(["script", "img", "a", "b", "code", "pre", "ol", "hr", "del"]) is None
    purpose = page.find("h2", string="Formål")
    own = []
    for block in purpose.find_next_siblings() if purpose else ():
        if block.name == "h2":
            break
        own.append(block.text)
    assert flat(" ".join(own)) == flat(plain(f"x{text}"))


def test_a_draft_is_read_without_backslashes() -> None:
    assert "\\" not in write_markdown(draft(ProjectIdea(idea="Vi hjælper 12 bagerier (og 3 kroer).")))


def test_a_list_in_a_source_is_a_list_and_ends_its_paragraph() -> None:
    background = shown(write_markdown(listed_draft())).h2
    assert background is not None
    found = [(one.name, flat(one.text)) for one in background.find_next_siblings(limit=4)]
    assert found == [
        ("p", "Der står følgende. Prøvenotatet skriver: »Bagerne mangler:"),
        ("ul", "ovne & mel lærlinge"),
        ("p", "Det sagde de.« [1]"),
        ("p", "Samme kilde: »Møllerne mangler intet.« [2]"),
    ]


def test_a_quoted_list_stays_in_its_quote() -> None:
    quote = shown(write_markdown(listed_draft())).blockquote
    assert quote is not None
    assert [(one.name, flat(one.text)) for one in quote.find_all(["p", "li"])] == [
        ("p", "[1] Bagerne mangler:"),
        ("li", "ovne & mel"),
        ("li", "lærlinge"),
        ("p", "Det sagde de."),
    ]

"""Any text stays that text for readers of Markdown, and ordinary Danish text has no backslash in it."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from answering.application.export import markdown_escapes as escapes

READERS = (
    MarkdownIt("commonmark", {"html": True}).enable("table"),
    MarkdownIt("js-default", {"html": True, "linkify": False}),
)
SIGNS = st.text(st.sampled_from("#*_`[]()<>!|\\&;=-+.:~$^{}\"'/@?%,12xXaø "), max_size=30)
WORDS = st.sampled_from(
    [
        "[a](b)", "[a]: /b", "[1]:", "![x](y)", "<b>", "</p>", "<!-- x", "<a@b.dk>", "<http://b.dk>", "&amp;",
        "&#35;", "&#x23;", "```", "~~~", "~~a~~", "**", "__a__", "a_b_c", "---", "***", "- - -", "===", ":-:",
        "|-|", "| a |", "1.", "12)", "#", "## a ##", "> a", "- a", "+", "* a", "[ ] a", "\\", "\\*",
        "[^1]: a",
    ]
)  # fmt: skip
LINE = st.one_of(SIGNS, st.lists(st.one_of(WORDS, SIGNS), max_size=4).map(" ".join)).map(
    lambda text: " ".join(text.split())
)


def only(html: str, tag: str) -> str:
    """Return the text of the one element, which holds nothing but text and line breaks."""
    page = BeautifulSoup(html, "html.parser")
    found = page.find_all(tag)
    assert len(found) == 1, html
    assert {one.name for one in found[0].find_all(True)} <= {"br", "strong"}, html
    for br in found[0].find_all("br"):
        br.replace_with("\n")
    return "\n".join(line for line in found[0].get_text().split("\n") if line)


@settings(max_examples=600, deadline=None)
@given(st.lists(LINE.filter(bool), min_size=1, max_size=4))
@example(["[a", "b]: /c"])
@example(["a", "---"])
@example(["a | b", "--- | ---", "c | d"])
@example(["<a", "href='x'>b</a>"])
@example(["_ _ _"])
def test_the_lines_of_a_paragraph_stay_text(lines: list[str]) -> None:
    written = "\\\n".join(map(escapes.line, lines))
    for reader in READERS:
        assert only(reader.render(written), "p") == "\n".join(lines)


@settings(max_examples=300, deadline=None)
@given(LINE.filter(bool))
@example("# a #")
@example("#")
@example("a *")
def test_the_words_of_a_heading_a_cell_and_bold_words_stay_text(text: str) -> None:
    for reader in READERS:
        assert only(reader.render(f"# {escapes.heading(text)}"), "h1") == text
        assert only(reader.render(f"**[{escapes.inline(text)}]**"), "strong") == f"[{text}]"
        table = f"| **{escapes.cell(text)}** |\n| --- |"
        assert only(reader.render(table), "th") == text


@pytest.mark.parametrize(
    "text",
    [
        "Behovet er omtalt i tre kilder (2019-2023): se s. 12, f.eks. [1] og [2].",
        "Fil: 002_prøve.txt, linje 5-7; 50 % + moms = 2.600.000 kr.",
        "Læs mere på https://prøvehuset.example/en_side/nr-2.",
        "Løn & rejser, R&D; 3 * 4 < 13 > 2, C# og ca. ~50 {i alt} $5!",
        "[MANGLER: Hvem er projektet for?]",
        "- 5",
        "2023. Det år",
    ],
)
def test_ordinary_text_has_no_backslash_inside_a_line(text: str) -> None:
    assert escapes.inline(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. marts 2027", "1\\. marts 2027"),
        ("10.000 kr.", "10.000 kr."),
        ("- et punkt", "\\- et punkt"),
        ("-5 grader", "-5 grader"),
        ("#hashtag", "#hashtag"),
        ("# nr.", "\\# nr."),
        ("=1+1", "=1+1"),
        ("[x](y)", "[x\\](y)"),
        ("&lt; & <b>", "\\&lt; & \\<b>"),
        ("a_b _c_", "a_b \\_c\\_"),
        ("C:\\mappe\\*", "C:\\mappe\\\\\\*"),
    ],
)
def test_a_backslash_stands_where_markup_would_be_read(text: str, written: str) -> None:
    assert escapes.line(text) == written

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources import PassageKind
from ingest.loaders.html import parse_html
from ingest.loaders.limits import DEFAULT, Budget, LoadLimits
from ingest.loaders.lines import Line, LoadError, Parsed

PAGE = """<!DOCTYPE html>
<html><head>
<title>Vækst
i nord</title>
<style>p { color: red }</style>
</head>
<body
 class="x">
<nav><ul><li>menupunkt</li></ul>
</nav>
<h1>Tilskud &amp; <em>lån</em></h1>
<p
 class="y">Første linje
anden <b
>fed</b> tekst<br>
efter linjeskift</p><script>if (a < b) {
}</script>
<!-- en kommentar
over to linjer -->
<h3>Hvem?</h3>
<ul>
<li>Små virksomheder
<li><p>Store virksomheder</p>
</ul>
</body></html>
"""


def parse(page: str) -> Parsed:
    return parse_html(page.encode("utf-8"), Budget(DEFAULT))


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def test_blocks_come_with_levels_and_source_lines() -> None:
    parsed = parse(PAGE)

    assert [(line.origin.line, line.heading_level, line.text) for line in parsed.lines] == [
        (11, 1, "Tilskud & lån"),
        (13, None, "Første linje"),
        (14, None, "anden"),
        (15, None, "fed tekst"),
        (16, None, "efter linjeskift"),
        (20, 3, "Hvem?"),
        (22, None, "• Små virksomheder"),
        (23, None, "• Store virksomheder"),
    ]
    assert parsed.title == "Vækst i nord"
    assert len({line.block for line in parsed.lines[1:5]}) == 1
    assert len({line.block for line in parsed.lines}) == 5


def test_text_after_a_comment_or_a_script_stands_where_that_ends() -> None:
    lines = parse("<p>a\n<!-- x\ny --> b <script>\nz</script> c\n<i> </i>\n<b\nid=x>d</b></p>").lines

    assert [(line.text, line.origin.line) for line in lines] == [("a", 1), ("b", 3), ("c", 4), ("d", 7)]


def test_windows_line_breaks_do_not_change_the_source_lines() -> None:
    unix, windows = parse(PAGE), parse(PAGE.replace("\n", "\r\n"))

    assert unix.lines == windows.lines


def test_the_first_heading_is_the_title_of_a_page_without_one() -> None:
    assert parse("<h2>Under</h2><h1>Over</h1>").title == "Over"


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden>x<p>y</p></div>",
        "<p aria-hidden='TRUE'>x</p>",
        "<div style='color:red; display : none'>x</div>",
        "<span style='visibility:hidden'>x</span>",
        "<div role=navigation>x</div>",
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<select><option>x</select>",
        "<!-- x -->",
    ],
)
def test_what_a_reader_does_not_see_is_left_out(hidden: str) -> None:
    assert texts(parse(f"<p>før</p>{hidden}<p>efter</p>").lines) == ["før", "efter"]


def test_table_rows_have_tabs_and_one_block() -> None:
    lines = parse(
        "<table><caption>Tal</caption>\n<tr><th>År<th>Beløb<th>Note\n<tr>\n<td colspan=2>I <b>alt</b>\n10<td>"
        "<p>a</p><p>b</p></tr><tr><td> </td></tr></table><p>efter</p>"
    ).lines

    assert texts(lines) == ["Tal", "År\tBeløb\tNote", "I alt 10\t\ta b", "efter"]
    assert [line.kind for line in lines] == [None, PassageKind.TABLE, PassageKind.TABLE, None]
    assert lines[1].block == lines[2].block
    assert [line.origin.line for line in lines[1:3]] == [2, 4]


def test_tables_that_only_arrange_the_page_are_text() -> None:
    nested = "<table><tr><td><h2>Overskrift</h2><table><tr><td>a<td>b</table><td>ved siden af</table>"
    lines = parse(nested + "<table role=presentation><tr><td>x<td>y</table>").lines

    assert texts(lines) == ["Overskrift", "a\tb", "ved siden af", "x", "y"]
    assert lines[0].heading_level == 2
    assert lines[1].kind is PassageKind.TABLE


def test_inline_marks_do_not_part_words() -> None:
    assert texts(parse("<p>er<b>hvervs</b><i\n>service</i>, CO<sub>2</sub></p>").lines) == [
        "erhvervsservice, CO2"
    ]


def test_preformatted_text_keeps_its_spaces() -> None:
    assert texts(parse("<pre>  a\n\tb  c\n</pre><p>  d   e</p>").lines) == ["  a", "    b  c", "d e"]


def test_an_entity_for_a_line_feed_is_no_line_of_the_file() -> None:
    lines = parse("<p>a&#10;b&#x0A;c</p>").lines

    assert [(line.text, line.origin.line) for line in lines] == [("a b c", 1)]


def test_source_lines_are_unknown_beyond_what_the_parser_counts() -> None:
    lines = parse("<p>a</p>\n" * 65_600).lines

    assert lines[65_533].origin.line == 65_534
    assert lines[-1].origin.line is None


def test_the_declared_character_set_is_used() -> None:
    page = "<html><head><meta charset=iso-8859-1></head><p>Rådgivning – ærø</p>"
    parsed = parse_html(page.encode("cp1252"), Budget(DEFAULT))

    assert texts(parsed.lines) == ["Rådgivning – ærø"]
    assert parsed.warnings == ()


def test_a_wrong_declaration_does_not_spoil_utf8() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-1"?><html><meta charset="cp865"><p>blåbærgrød</p></html>'

    assert texts(parse(page).lines) == ["blåbærgrød"]


def test_pages_nested_too_deeply_are_refused_not_cut_short() -> None:
    assert texts(parse("<div>" * 1_000 + "dyb" + "</div>" * 1_000).lines) == ["dyb"]
    with pytest.raises(LoadError, match="for mange niveauer"):
        parse("<div>" * 5_000 + "for dyb")


def test_a_tag_with_thousands_of_attributes_is_refused() -> None:
    with pytest.raises(LoadError, match="tusindvis af egenskaber"):
        parse("<p " + " ".join(f"a{i}=1" for i in range(3_000)) + ">x")


def test_a_long_attribute_is_no_reason_to_refuse() -> None:
    assert texts(parse(f"<img alt='' src='data:{'A ' * 5_000}'><p>tekst</p>").lines) == ["tekst"]


def test_time_is_bounded() -> None:
    with pytest.raises(LoadError, match="sekunder"):
        parse_html(b"<p>a</p>", Budget(LoadLimits(seconds=-1)))


WORDS = st.lists(st.text("abcæøå", min_size=1, max_size=3), min_size=1, max_size=4)
TAGS = st.sampled_from(["p", "b", "div", "li", "span", "h2", "a\n href='x'", "td", "br", "section"])
SPACE = st.sampled_from(
    [" ", "\n", "\n\n", " \n ", "<!-- x\ny -->\n", "<script>\nq\n</script> ", "<b\n></b >\n"]
)


@given(st.lists(st.tuples(TAGS, SPACE, st.booleans()), max_size=25))
def test_every_word_is_found_on_the_source_line_named(parts: list[tuple[str, str, bool]]) -> None:
    page = "<html><body>"
    for number, (tag, space, closed) in enumerate(parts):
        end = f"</{tag.split()[0]}>" if closed and tag != "br" else ""
        page += f"<{tag}>ord{number}x{space}{end}{space}"
    source = page.split("\n")
    lines = parse(page).lines
    found = " ".join(line.text for line in lines).split()

    assert [word for word in found if word.startswith("ord")] == [f"ord{i}x" for i in range(len(parts))]
    for line in lines:
        assert line.origin.line is not None
        if line.kind is None:
            for word in line.text.removeprefix("• ").split():
                assert word in source[line.origin.line - 1]

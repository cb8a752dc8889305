from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources import PassageKind
from ingest.loaders.limits import DEFAULT, Budget
from ingest.loaders.lines import Line, LoadError, Parsed
from ingest.loaders.markdown import parse_markdown

MARKS = st.sampled_from(
    ["# ", "## ", "- ", "> ", "|", "---", "```", "\n", "\n\n", "===", " ", "    ", "a", "\\", "\r", "<p>"]
)


def parse(text: str) -> Parsed:
    return parse_markdown(text.encode("utf-8"), Budget(DEFAULT))


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def test_headings_have_a_level_and_no_marks() -> None:
    parsed = parse("# Låneordning #\n\nBrødtekst\n### Hvem kan søge?\n#Uden mellemrum\n")

    assert texts(parsed.lines) == ["Låneordning", "", "Brødtekst", "Hvem kan søge?", "#Uden mellemrum"]
    assert [line.heading_level for line in parsed.lines] == [1, None, None, 3, None]
    assert parsed.title == "Låneordning"


def test_underlined_headings_lose_their_line() -> None:
    lines = parse("Overskrift\n=====\n\nAfsnit over\nen streg\n---\n").lines

    assert texts(lines) == ["Overskrift", "", "", "Afsnit over", "en streg", "---"]
    assert [line.heading_level for line in lines] == [1, None, None, None, None, None]


def test_table_rows_get_tabs_and_keep_surplus_cells() -> None:
    lines = parse("Før\n\n| År | Beløb |\n|---|--:|\n| 2024 | 10 \\| 20 | ekstra |\n\nEfter").lines

    assert texts(lines) == ["Før", "", "År\tBeløb", "", "2024\t10 | 20\tekstra", "", "Efter"]
    assert [line.kind for line in lines[2:5]] == [PassageKind.TABLE] * 3
    assert {line.block for line in lines[2:5]} == {2}
    assert lines[6].kind is None


def test_tables_inside_quotes_are_found() -> None:
    lines = parse("> | a | b |\n> |---|---|\n> | 1 | 2 |").lines

    assert texts(lines) == ["a\tb", "", "1\t2"]


def test_code_fences_stay_text() -> None:
    text = "```\n# ingen overskrift\n| a | b |\n|---|---|\n```"
    lines = parse(text).lines

    assert texts(lines) == text.split("\n")
    assert all(line.kind is None and line.heading_level is None for line in lines)


def test_front_matter_becomes_blank_lines() -> None:
    parsed = parse("---\ntitel: Prøve\n# ikke en overskrift\n---\n# Titel\nTekst")

    assert texts(parsed.lines) == ["", "", "", "", "Titel", "Tekst"]
    assert parsed.lines[4].origin.line == 5
    assert parsed.title == "Titel"


def test_a_rule_without_an_end_is_no_front_matter() -> None:
    assert texts(parse("---\nTekst").lines) == ["---", "Tekst"]


def test_running_text_stays_as_written() -> None:
    text = " - **fed** [henvisning](https://eksempel.dk)  \n  støtte- \n\x0cny side"

    assert texts(parse(text).lines) == text.split("\n")


def test_a_carriage_return_inside_a_line_does_not_shift_numbers() -> None:
    lines = parse("et\rto\n# Overskrift\n").lines

    assert lines[1].text == "Overskrift"
    assert lines[1].origin.line == 2


def test_binary_content_is_refused() -> None:
    with pytest.raises(LoadError, match="ikke tekst"):
        parse_markdown(b"# a\0b", Budget(DEFAULT))


@given(st.lists(MARKS).map("".join))
def test_lines_are_never_lost_or_renumbered(text: str) -> None:
    lines = parse(text).lines

    assert [line.origin.line for line in lines] == list(range(1, len(lines) + 1))
    assert len(lines) == text.count("\n") + (not text.endswith("\n") and bool(text))
    assert not any("\n" in line.text for line in lines)

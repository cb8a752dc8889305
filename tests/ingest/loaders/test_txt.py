import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.loaders.limits import DEFAULT, Budget, LoadLimits
from ingest.loaders.lines import Line, LoadError, physical_lines
from ingest.loaders.txt import parse_txt

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\n \t-æøå\x0b\x0c\x85\u2028")
)


def lines_of(text: str) -> tuple[Line, ...]:
    return parse_txt(text.encode("utf-8"), Budget(DEFAULT)).lines


def test_every_physical_line_keeps_its_number_and_its_spaces() -> None:
    lines = lines_of("Første linje\n\n ny side\nstøtte- \n\tslut")

    assert [line.text for line in lines] == ["Første linje", "", " ny side", "støtte- ", "\tslut"]
    assert [line.origin.line for line in lines] == [1, 2, 3, 4, 5]
    assert all(
        line.origin.page is None and line.kind is None and line.heading_level is None for line in lines
    )


def test_only_line_feeds_part_lines() -> None:
    text = "a\x0bb\x0cc\x85d\u2028e\u2029f"

    assert [line.text for line in lines_of(text)] == [text]


def test_windows_line_breaks_leave_no_carriage_return() -> None:
    assert [line.text for line in lines_of("æble\r\n\r\npære\r\n")] == ["æble", "", "pære"]


def test_a_last_line_without_line_feed_counts() -> None:
    assert len(lines_of("a\nb")) == len(lines_of("a\nb\n")) == 2
    assert len(lines_of("a\nb\n\n")) == 3


def test_old_mac_line_breaks_are_reported() -> None:
    parsed = parse_txt(b"en\rto\rtre", Budget(DEFAULT))

    assert len(parsed.lines) == 1
    assert "gamle Mac" in parsed.warnings[0]


@given(TEXT.filter(lambda text: not text.startswith("\ufeff")))
def test_joined_lines_are_the_content(text: str) -> None:
    lines = lines_of(text)

    assert "\n".join(line.text for line in lines) == text.removesuffix("\n")
    assert [line.origin.line for line in lines] == list(range(1, len(lines) + 1))


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])), min_size=1))
def test_line_breaks_of_windows_and_unix_give_the_same_lines(texts: list[str]) -> None:
    assert physical_lines("\r\n".join(texts)) == physical_lines("\n".join(texts))


def test_more_text_than_allowed_is_refused() -> None:
    with pytest.raises(LoadError, match=r"mere end 10 tegn"):
        parse_txt(b"elleve tegn", Budget(LoadLimits(text_characters=10)))
    with pytest.raises(LoadError, match=r"mere end 2 linjer"):
        parse_txt(b"a\nb\nc", Budget(LoadLimits(text_lines=2)))

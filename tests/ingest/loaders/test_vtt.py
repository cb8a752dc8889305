import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.loaders.limits import DEFAULT, Budget
from ingest.loaders.lines import LoadError, Parsed
from ingest.loaders.vtt import parse_vtt

CUES = """WEBVTT - interview

NOTE
en bemærkning

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:04.500 align:start
<v Hanne>Vi gik i gang</v>
i &amp; omkring <b>Aalborg</b>

01:02:03.250 --> 01:02:05.000
Det gik godt
"""


def parse(text: str) -> Parsed:
    return parse_vtt(text.encode("utf-8"), Budget(DEFAULT))


def test_every_cue_line_has_its_time_and_its_place() -> None:
    lines = parse(CUES).lines

    assert [line.text for line in lines] == ["Vi gik i gang", "i & omkring Aalborg", "Det gik godt"]
    assert [(line.origin.t_start, line.origin.t_end) for line in lines] == [
        (1.0, 4.5),
        (1.0, 4.5),
        (3723.25, 3725.0),
    ]
    assert [line.origin.line for line in lines] == [11, 12, 15]
    assert [line.block for line in lines] == [0, 0, 1]
    assert all(line.origin.page is None for line in lines)


def test_windows_line_breaks_give_the_same() -> None:
    assert parse(CUES.replace("\n", "\r\n")) == parse(CUES)


def test_equal_cues_are_found_one_after_the_other() -> None:
    cue = "00:01.000 --> 00:02.000\nja\n\n"

    assert [line.origin.line for line in parse("WEBVTT\n\n" + cue * 3).lines] == [4, 7, 10]


def test_a_line_is_unknown_where_the_file_cannot_be_followed() -> None:
    lines = parse("WEBVTT\n\n00:01.000 --> 00:02.000\nførste\randen\n").lines

    assert [(line.text, line.origin.line) for line in lines] == [("første", None), ("anden", None)]


def test_cues_with_a_bad_time_are_reported() -> None:
    bad = "00:99:00.000 --> 00:99:01.000\nugyldig\n\n"
    parsed = parse(CUES.replace("01:02:03", bad + "01:02:03", 1))

    assert [line.origin.line for line in parsed.lines] == [11, 12, 18]
    assert parsed.warnings == ("1 undertekster har en ugyldig tid og er ikke med.",)


@pytest.mark.parametrize("text", ["ikke vtt", "1\n00:00:01,000 --> 00:00:02,000\nsrt", " WEBVTT\n"])
def test_what_is_not_webvtt_is_refused(text: str) -> None:
    with pytest.raises(LoadError, match="WEBVTT"):
        parse(text)


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(LoadError, match="ingen undertekster"):
        parse("WEBVTT\n\nNOTE intet her\n")


@given(
    st.lists(
        st.sampled_from(["WEBVTT", "\n", "00:01.000 --> 00:02.000", "1", "<b", "&#10;", "NOTE", "-->", "\r"])
    )
)
def test_any_mix_of_parts_is_read_or_refused(parts: list[str]) -> None:
    text = "WEBVTT\n\n" + "".join(parts)
    try:
        lines = parse(text).lines
    except LoadError:
        return
    physical = text.split("\n")
    for line in lines:
        assert "\n" not in line.text
        assert line.origin.line is None or line.origin.line <= len(physical)

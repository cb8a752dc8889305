import pytest

from corpus.sources import PassageKind
from ingest.cleaning.headings import mark_headings, strip_heading_marks
from tests.ingest.cleaning.cleaning_case import work_lines

BODY = "Havnen ligger i læ for alle vinde undtagen den, der kommer fra nord."


def levels(*rows: str) -> list[int | None]:
    lines = work_lines(*rows)
    mark_headings(lines, width=70)
    return [line.heading_level for line in lines]


def test_a_short_line_alone_without_a_stop_is_a_heading() -> None:
    assert levels("Forord", BODY, "", "Havnens historie", "", BODY) == [2, None, 2, None]


@pytest.mark.parametrize(
    ("line", "level"),
    [("1. Havnen", 1), ("2 Fyret", 1), ("2.3 Lampen", 2), ("2.3.1. Vægen", 3), ("§ 4 Om lods", 2)],
)
def test_a_numbered_heading_has_its_depth_as_level(line: str, level: int) -> None:
    assert levels(BODY, "", line, "", BODY)[1] == level


@pytest.mark.parametrize(
    "line",
    [
        "Havnens historie.",
        "Havnens historie:",
        "Er havnen åben?",
        "havnens historie",
        "Havnen, fyret, molen,",
        "Havnens histo-",
        "Havn\tFyr",
        "Havn | Fyr",
        "1.563 15",
        "2031",
        "Kære havnefoged",
        "Med venlig hilsen",
        "Den havn, som alle både søger mod, når vinden går om i nord og det fryser",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert levels(BODY, "", line, "", BODY) == [None, None, None]


def test_a_line_inside_a_paragraph_is_no_heading() -> None:
    assert levels(BODY, "Havnens historie", BODY) == [None, None, None]


def test_a_line_above_the_rest_of_its_sentence_is_no_heading() -> None:
    assert levels(BODY, "", "Havnens historie", "", "er lang og kold.") == [None, None, None]


def test_a_heading_at_the_start_of_a_page_needs_no_blank_line() -> None:
    assert levels(BODY, " Havnens historie", BODY) == [None, 2, None]


@pytest.mark.parametrize("below", ["• Tov", "1. Tov", "”Tov”, sagde han"])
def test_a_heading_may_stand_above_a_list_or_a_quote(below: str) -> None:
    assert levels(BODY, "", "Havnens historie", below)[1] == 2


def test_the_last_line_is_no_heading() -> None:
    assert levels(BODY, "", "Havnens historie") == [None, None]


def test_levels_and_kinds_already_known_are_kept() -> None:
    lines = work_lines(BODY, "", "Havnens historie", "", "Sild", "", BODY)
    lines[1].heading_level = 4
    lines[2].kind = PassageKind.TABLE
    mark_headings(lines, width=70)

    assert [line.heading_level for line in lines] == [None, 4, None, None]


def test_markdown_signs_give_the_level_and_go() -> None:
    lines = work_lines("### Fyret", "", BODY, "#nummer et", "# Kajen")
    lines[3].heading_level = 5
    strip_heading_marks(lines)

    assert [line.plain for line in lines] == ["Fyret", BODY, "#nummer et", "Kajen"]
    assert [line.heading_level for line in lines] == [3, None, None, 5]
    assert all(len(line.text.at) == len(line.plain) for line in lines)


def test_number_signs_in_a_table_stay() -> None:
    lines = work_lines("# Plads", kind=PassageKind.TABLE)
    strip_heading_marks(lines)

    assert (lines[0].plain, lines[0].heading_level) == ("# Plads", None)

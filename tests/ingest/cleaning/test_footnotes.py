import pytest

from corpus.sources import PassageKind
from ingest.cleaning.footnotes import mark_footnotes, strip_note_marks
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.work_line import WorkLine
from tests.ingest.cleaning.cleaning_case import work_lines

RULE = " " * 40


def page(*rows: str, notes: tuple[int, ...], first_gap: int = 2) -> tuple[list[WorkLine], RepairLog]:
    """Strip the marks of a page whose notes have these numbers; return its lines and the log."""
    below = [f"{number} Om havnen, bind {number}." for number in notes]
    lines = work_lines(*rows, "", RULE, *below)
    mark_footnotes([*rows, "", RULE, *below], lines)
    log = RepairLog()
    strip_note_marks(lines, log)
    return lines, log


def stripped(text: str, number: int) -> str:
    return page(text, notes=(number,))[0][0].plain


def kinds(*rows: str) -> list[PassageKind]:
    lines = work_lines(*rows)
    mark_footnotes(rows, lines)
    return [line.kind for line in lines]


TEXT, NOTE = PassageKind.TEXT, PassageKind.FOOTNOTE


def test_numbered_lines_after_a_line_of_blanks_are_notes_up_to_the_next_page() -> None:
    rows = ("Kajen er ny.", "", RULE, "12 Om kajer,", "bind to.", "13 Om moler.", " Fyret er gammelt.")

    assert kinds(*rows) == [TEXT, NOTE, NOTE, NOTE, TEXT]


def test_a_blank_line_ends_the_notes_unless_a_note_follows() -> None:
    rows = ("Kajen er ny.", "", RULE, "1 Om kajer.", "", "2 Om moler.", "", "Fyret er gammelt.")

    assert kinds(*rows) == [TEXT, NOTE, NOTE, TEXT]


def test_two_blank_lines_end_the_notes_for_certain() -> None:
    assert kinds("Kajen.", "", RULE, "1 Om kajer.", "", "", "2 både lå ved kajen.") == [TEXT, NOTE, TEXT]


@pytest.mark.parametrize(
    "rows",
    [
        ("Kajen er ny.", "", " " * 8, "1 Om kajer."),
        ("Kajen er ny.", "", RULE, "Om kajer."),
        ("Kajen er ny.", "", "", "1 Om kajer."),
        ("Kajen er ny.", "", RULE, "1. Kajer", "2. Moler"),
    ],
)
def test_other_lines_with_numbers_are_no_notes(rows: tuple[str, ...]) -> None:
    assert NOTE not in kinds(*rows)


def test_headings_and_marked_lines_are_not_taken_for_notes() -> None:
    rows = ("Kajen.", "", RULE, "1 Om kajer.", "2 både", "3 Fyret")
    lines = work_lines(*rows)
    lines[2].kind = PassageKind.TABLE
    lines[3].heading_level = 2
    mark_footnotes(rows, lines)

    assert [line.kind for line in lines] == [TEXT, NOTE, PassageKind.TABLE, TEXT]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("havnens mole9 og fyr", 9, "havnens mole og fyr"),
        ("havnens mole.9 Fyret", 9, "havnens mole. Fyret"),
        ("skibet (74 pct.).27", 27, "skibet (74 pct.)."),
        ("en pris på 12 mio. kr.54", 54, "en pris på 12 mio. kr."),
        ("den gamle bro,59 der", 59, "den gamle bro, der"),
        ("de kaldte den ”sneglen”17 og", 17, "de kaldte den ”sneglen” og"),
        ("den lille ø (i vest)1. Her", 1, "den lille ø (i vest). Her"),
        ("mere end 75.000 personer.75", 75, "mere end 75.000 personer."),
        ("godt 30 %14 af dem", 14, "godt 30 % af dem"),
        ("øens BNP31 og", 31, "øens BNP og"),
        ("først i 2035,15 og siden", 15, "først i 2035, og siden"),
        ("senest i 2030.72 Et", 72, "senest i 2030. Et"),
        ("til midten af 202317.", 17, "til midten af 2023."),
        ("de nye lygter. 85", 85, "de nye lygter."),
        ("med små både. 4  Skippere, der", 4, "med små både.  Skippere, der"),
    ],
)
def test_the_number_of_a_note_glued_to_the_text_goes(text: str, number: int, expected: str) -> None:
    assert stripped(text, number) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("de 54 både kostede hver kr. 54", 54),
        ("læs mere i kap. 4", 4),
        ("prisen var 2,5 mio. kr.", 5),
        ("prisen var 12.500 kr.", 500),
        ("der er 1.250,15 kr. i kassen", 15),
        ("der er 87.15 liter", 15),
        ("i 2035,151 år", 15),
        ("først i 2035,15% af", 15),
        ("vand4,5 liter", 4),
        ("kanal12b er åben", 12),
        ("udslip af CO2 og CO2-prisen", 2),
        ("havnens CO2 er lav", 2),
        ("byens Q40 og den anden Q40", 40),
        ("kl. 9 om morgenen", 9),
        ("bind 4. 4 både kom", 4),
        ("den 3. 4. klasse", 4),
    ],
)
def test_figures_that_merely_look_like_the_number_stay(text: str, number: int) -> None:
    lines, log = page(text, notes=(number,))

    assert lines[0].plain == text
    assert log.counts == {}


def test_only_numbers_of_notes_on_the_same_page_are_looked_for() -> None:
    assert stripped("havnens mole9 og fyr", 8) == "havnens mole9 og fyr"


def test_marks_are_found_in_order_and_once_each() -> None:
    lines, log = page("øen1 og skæret2,", "fyret3 og øen1 igen", "samt skæret2", notes=(1, 2, 3))

    assert [line.plain for line in lines[:3]] == ["øen og skæret,", "fyret og øen1 igen", "samt skæret2"]
    assert log.counts == {"fodnotetal i teksten": 3}


def test_a_number_before_the_mark_of_the_note_before_is_no_mark() -> None:
    lines, _ = page("kanal2 ved øen1, og", "havet2", notes=(1, 2))

    assert [line.plain for line in lines[:2]] == ["kanal2 ved øen, og", "havet"]


def test_a_mark_that_is_missing_does_not_hide_the_next() -> None:
    lines, _ = page("øen1 og skæret,", "fyret3", notes=(1, 2, 3))

    assert [line.plain for line in lines[:2]] == ["øen og skæret,", "fyret"]


def test_each_page_has_the_marks_above_its_own_notes() -> None:
    rows = ("øen1", "", RULE, "1 Om øer.", " skæret1 og havet2", "", RULE, "2 Om have.")
    lines = work_lines(*rows)
    mark_footnotes(rows, lines)
    strip_note_marks(lines, RepairLog())

    assert [line.plain for line in lines if line.kind is TEXT] == ["øen", " skæret1 og havet"]


def test_notes_that_the_format_sets_apart_have_no_marks_in_the_text() -> None:
    lines = work_lines("pladsen ved mole1", "1 Om moler.")
    lines[1].kind, lines[1].block = NOTE, 7
    strip_note_marks(lines, RepairLog())

    assert lines[0].plain == "pladsen ved mole1"

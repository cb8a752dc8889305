"""Tables as text files for spreadsheets."""

import csv
import io

import pytest

from api.usage.csv_text import csv_text


def _read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_a_danish_spreadsheet_reads_letters_and_columns() -> None:
    text = csv_text(("Emne", "Antal"), [("Æbler; pærer", 3), ('Et "citat"\nover to linjer', 4)])
    assert text.startswith("\ufeff")
    assert text.splitlines()[0].endswith("Emne;Antal")
    assert _read(text)[1:] == [["Æbler; pærer", "3"], ['Et "citat"\nover to linjer', "4"]]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+45", "-2", "@sum", "\t=1", "  =cmd|' /C calc'!A0", "＝1+1", "\n=1", "\u00a0=1"]
)
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert _read(csv_text(("Spørgsmål",), [(cell,)]))[1] == [f"'{cell}"]


def test_numbers_and_ordinary_text_stay_as_they_are() -> None:
    assert _read(csv_text(("A", "B"), [("Hvad er 2-1=1?", -5)]))[1] == ["Hvad er 2-1=1?", "-5"]

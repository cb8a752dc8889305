"""Danish labels."""

import pytest

from api.schemas.labels import clock, passage_url, place, shown_date


@pytest.mark.parametrize(
    ("date", "label"),
    [
        ("2019-11-21", "21. november 2019"),
        ("2019-03-05", "5. marts 2019"),
        ("2019-11", "november 2019"),
        ("2019", "2019"),
        ("2019-13", "2019"),
        (None, "uden dato"),
        ("", "uden dato"),
    ],
)
def test_dates(date: str | None, label: str) -> None:
    assert shown_date(date) == label


@pytest.mark.parametrize(("seconds", "label"), [(0, "0:00"), (67.9, "1:07"), (3607, "1:00:07")])
def test_clock(seconds: float, label: str) -> None:
    assert clock(seconds) == label


def test_places() -> None:
    assert place(4, (12, 15)) == "side 4, linje 12–15"
    assert place(None, (7, 7)) == "linje 7"
    assert place(None, None, 3.0, 67.0) == "tid 0:03–1:07"
    assert place(None, None) == ""


def test_addresses_survive_strange_ids() -> None:
    assert passage_url("a/b", "c#d e", 1, 2) == "/kilder/a%2Fb?start=1&end=2#p-c%23d%20e"

"""The days of a period."""

from datetime import UTC, date, timedelta

import pytest

from api.usage.period import Period, PeriodError

TODAY = date(2026, 5, 20)


def test_a_chosen_length_counts_today() -> None:
    week = Period.chosen("7", TODAY)
    assert (week.first, week.last) == (date(2026, 5, 14), TODAY)
    assert week.query == "periode=7"
    assert week.text == "14. maj 2026 – 20. maj 2026"


def test_an_unknown_length_is_the_usual_one() -> None:
    assert Period.chosen("<b>", TODAY) == Period.chosen("30", TODAY)


def test_all_has_no_first_day() -> None:
    everything = Period.chosen("alle", TODAY)
    assert everything.first is None
    assert everything.text == "til og med 20. maj 2026"
    begin, end = everything.moments
    assert begin < end


@pytest.mark.parametrize(
    ("first", "last", "begin", "end"),
    [
        ("2026-05-01", "2026-05-02", date(2026, 5, 1), date(2026, 5, 2)),
        ("2026-05-01", "", date(2026, 5, 1), TODAY),
        ("", "2026-05-02", None, date(2026, 5, 2)),
        ("2026-05-20", "2026-05-20", TODAY, TODAY),
    ],
)
def test_two_days_make_a_period_and_its_address(first: str, last: str, begin: date | None, end: date) -> None:
    period = Period.between(first, last, TODAY)
    assert (period.first, period.last) == (begin, end)
    assert period.query == f"fra={first}&til={end.isoformat()}"


@pytest.mark.parametrize(
    ("first", "last"),
    [("i går", ""), ("2026-13-01", ""), ("", "2026-02-30"), ("2026-05-21", ""), ("2026-05-02", "2026-05-01")]
    + [("0001-01-01", ""), ("", "9999-12-31")],
)
def test_days_that_make_no_period_are_refused_in_danish(first: str, last: str) -> None:
    with pytest.raises(PeriodError, match="dag"):
        Period.between(first, last, TODAY)


def test_moments_are_whole_days_in_utc() -> None:
    begin, end = Period.between("2026-05-01", "2026-05-02", TODAY).moments
    assert end - begin == timedelta(days=2)
    assert begin.tzinfo is UTC
    assert begin.astimezone().date() == date(2026, 5, 1)
    assert end.astimezone().date() == date(2026, 5, 3)

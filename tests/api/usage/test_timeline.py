"""Questions over time."""

from datetime import date, timedelta

from api.usage.figures import Count
from api.usage.period import Period
from api.usage.timeline import timeline

TODAY = date(2026, 5, 20)


def test_days_without_questions_have_a_column_too() -> None:
    days = {date(2026, 5, 15): Count(4, 1), TODAY: Count(2, 0)}
    shown = timeline(days, Period.chosen("7", TODAY))
    assert shown.unit == "dag"
    assert [c.count.asked for c in shown.columns] == [0, 4, 0, 0, 0, 0, 2]
    assert shown.lines[1] == ("15. maj 2026", 4, 1)
    assert shown.highest == 4


def test_long_periods_are_shown_by_week_and_longer_ones_by_month() -> None:
    days = {TODAY: Count(2, 1), TODAY - timedelta(days=1): Count(1, 0)}
    weeks = timeline(days, Period(TODAY - timedelta(days=200), TODAY))
    assert weeks.unit == "uge"
    assert weeks.lines[-1] == ("uge 21, 2026", 3, 1)
    months = timeline(days, Period(TODAY - timedelta(days=800), TODAY))
    assert months.unit == "måned"
    assert months.lines[-1] == ("maj 2026", 3, 1)
    assert len(months.columns) == 27


def test_all_begins_with_the_first_question() -> None:
    shown = timeline({date(2026, 5, 18): Count(1, 0)}, Period.chosen("alle", TODAY))
    assert [c.label for c in shown.columns] == ["18. maj 2026", "19. maj 2026", "20. maj 2026"]


def test_nothing_asked_is_one_empty_column() -> None:
    shown = timeline({}, Period.chosen("alle", TODAY))
    assert [(c.count, shown.highest) for c in shown.columns] == [(Count(), 1)]

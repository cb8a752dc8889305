"""Questions over time: a column a day, a week or a month, as the period is long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from api.schemas.labels import shown_date
from api.usage.figures import Count
from api.usage.period import Period
from corpus.danish_dates import MONTHS

_MOST_DAYS, _MOST_WEEKS = 92, 370
_UNITS = {"dag": "Dag", "uge": "Uge", "måned": "Måned"}


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of time, with its name and what was asked in it."""

    label: str
    count: Count


@dataclass(frozen=True, slots=True)
class Timeline:
    """Columns in the order of time, also those without a question; ``unit`` is what one of them covers."""

    unit: str
    columns: tuple[Column, ...]

    @property
    def highest(self) -> int:
        """The most questions of a column, at least 1."""
        return max((column.count.asked for column in self.columns), default=1) or 1

    @property
    def title(self) -> str:
        """What the first column of its table is called."""
        return _UNITS[self.unit]

    @property
    def lines(self) -> list[tuple[str | int, ...]]:
        """The columns as rows of a table."""
        return [(c.label, c.count.asked, c.count.refused) for c in self.columns]


def timeline(days: Mapping[date, Count], period: Period) -> Timeline:
    """Return a period's questions over time; without a first day it begins with the first question."""
    first = period.first or min(days, default=period.last)
    every = [first + timedelta(days=n) for n in range((period.last - first).days + 1)]
    unit = "dag" if len(every) <= _MOST_DAYS else "uge" if len(every) <= _MOST_WEEKS else "måned"
    counts: dict[str, Count] = {}
    for day in every:
        label, asked = _label(day, unit), days.get(day, Count())
        before = counts.get(label, Count())
        counts[label] = Count(before.asked + asked.asked, before.refused + asked.refused)
    return Timeline(unit, tuple(Column(label, count) for label, count in counts.items()))


def _label(day: date, unit: str) -> str:
    if unit == "dag":
        return shown_date(day.isoformat())
    if unit == "uge":
        year, week, _ = day.isocalendar()
        return f"uge {week}, {year}"
    return f"{MONTHS[day.month - 1]} {day.year}"

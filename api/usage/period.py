"""The days that a view of the counts covers."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self

from api.schemas.labels import shown_date

CHOICES = {"7": "7 dage", "30": "30 dage", "90": "90 dage", "alle": "Alle"}
"""The periods that can be chosen with one press, by their name in the address."""

_DEFAULT = "30"
_YEARS = range(2000, 2100)
_NO_DAY = "Skriv begge dage som år-måned-dag, for eksempel 2026-05-01."


class PeriodError(ValueError):
    """Two days that make no period; the message is Danish."""


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` to ``last``, both included; without ``first`` from the beginning.

    ``choice`` names the chosen length, empty where the days were chosen.
    """

    first: date | None
    last: date
    choice: str = ""

    @classmethod
    def chosen(cls, choice: str, today: date) -> Self:
        """Return the period of that name up to today; an unknown name is the usual one."""
        known = choice if choice in CHOICES else _DEFAULT
        first = None if known == "alle" else today - timedelta(days=int(known) - 1)
        return cls(first, today, known)

    @classmethod
    def between(cls, first: str, last: str, today: date) -> Self:
        """Return the period between two ISO days, either of which may be empty.

        Raises:
            PeriodError: one of them is no day, or they stand in the wrong order.
        """
        try:
            begin = date.fromisoformat(first) if first else None
            end = date.fromisoformat(last) if last else today
        except ValueError as error:
            raise PeriodError(_NO_DAY) from error
        if any(day is not None and day.year not in _YEARS for day in (begin, end)):
            raise PeriodError(_NO_DAY)
        if begin is not None and begin > end:
            raise PeriodError("Den første dag skal ligge før den sidste.")
        return cls(begin, end)

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The first moment of the period and the first one after it, in UTC, by the server's clock."""
        begin = datetime.min.replace(tzinfo=UTC) if self.first is None else _midnight(self.first)
        return begin, _midnight(self.last + timedelta(days=1))

    @property
    def text(self) -> str:
        """The period in words, to stand in a sentence."""
        end = shown_date(self.last.isoformat())
        return f"til og med {end}" if self.first is None else f"{shown_date(self.first.isoformat())} – {end}"

    @property
    def query(self) -> str:
        """The part of an address that gives this period again."""
        if self.choice:
            return f"periode={self.choice}"
        return f"fra={self.first.isoformat() if self.first else ''}&til={self.last.isoformat()}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone(UTC)

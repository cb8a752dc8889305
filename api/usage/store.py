"""Counting questions, and reading the counts of a period."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from answering.refusal import SMALL_TALK
from api.database.access import Database
from api.usage.channel import Channel
from api.usage.figures import Count, Figures
from api.usage.models import UsageRecord, UsageSource, UsageTheme
from api.usage.period import Period

_HALF, _MOST = 0.5, 0.95


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted of one question."""

    themes: tuple[str, ...]
    intent: str
    refusal: str | None
    source_ids: tuple[str, ...]
    ms: float
    channel: Channel


class UsageStore:
    """Counts in a database. Every method may raise ``DatabaseUnavailableError``."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def count(self, asked: Asked) -> None:
        """Count one answered question on the present day."""
        with self._database.session() as session:
            record = UsageRecord(
                day=self._today(),
                intent=asked.intent,
                refusal=asked.refusal,
                channel=asked.channel.value,
                ms=asked.ms,
            )
            session.add(record)
            session.flush()
            session.add_all(UsageTheme(record_id=record.id, theme=theme) for theme in set(asked.themes))
            # What a refusal shows is only what lay nearest: it carried no answer.
            cited = () if asked.refusal else asked.source_ids
            session.add_all(UsageSource(record_id=record.id, source_id=one) for one in set(cited))

    def figures(self, period: Period) -> Figures:
        """Return the counts of a period, the largest first, the days in their order."""
        with self._database.session() as session:
            refusals = _counts(session, period, UsageRecord.refusal, small_talk=True)
            small_talk = refusals.pop(SMALL_TALK, Count())
            days = _counts(session, period, UsageRecord.day)
            themes = _counts(session, period, UsageTheme.theme)
            median, slow = _times(session, period)
            return Figures(
                total=Count(sum(c.asked for c in days.values()), sum(c.refused for c in days.values())),
                small_talk=small_talk.asked,
                days=dict(sorted(days.items())),
                no_theme=themes.pop(None, Count()),
                themes=_largest_first(themes),
                intents=_largest_first(_counts(session, period, UsageRecord.intent)),
                channels=_largest_first(_counts(session, period, UsageRecord.channel)),
                refusals={k: c.refused for k, c in _largest_first(refusals).items() if k is not None},
                sources={
                    k: c.answered
                    for k, c in _largest_first(_counts(session, period, UsageSource.source_id)).items()
                    if k is not None
                },
                median_ms=median,
                slow_ms=slow,
            )


def _counts(
    session: Session, period: Period, by: InstrumentedAttribute[Any], small_talk: bool = False
) -> dict[Any, Count]:
    """Return the questions of a period by the values of a column; a question without one has ``None``."""
    refused = func.sum(case((UsageRecord.refusal.is_not(None), 1), else_=0))
    chosen = select(by, func.count(), refused).select_from(UsageRecord)
    for table in (UsageTheme, UsageSource):
        if by.class_ is table:
            chosen = chosen.outerjoin(table, table.record_id == UsageRecord.id)
    rows = session.execute(_within(chosen, period, small_talk).group_by(by))
    return {value: Count(asked, refused) for value, asked, refused in rows}


def _times(session: Session, period: Period) -> tuple[float | None, float | None]:
    """Return how long half of the answers took at most, and almost all of them, in milliseconds."""
    times = session.scalars(_within(select(UsageRecord.ms), period).order_by(UsageRecord.ms)).all()
    if not times:
        return None, None
    return times[ceil(_HALF * len(times)) - 1], times[ceil(_MOST * len(times)) - 1]


def _within(chosen: Select[Any], period: Period, small_talk: bool = False) -> Select[Any]:
    """Keep what was asked in a period, without what asks nothing of the sources unless it is wanted."""
    chosen = chosen.where(UsageRecord.day <= period.last)
    if not small_talk:
        chosen = chosen.where(UsageRecord.refusal.is_distinct_from(SMALL_TALK))
    return chosen if period.first is None else chosen.where(UsageRecord.day >= period.first)


def _largest_first(counts: Mapping[Any, Count]) -> dict[Any, Count]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1].asked, str(pair[0]))))

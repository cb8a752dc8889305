"""Counting questions, and reading the counts back."""

from datetime import timedelta

import pytest
from sqlalchemy import inspect

from answering.refusal import SMALL_TALK
from api.database.access import Database
from api.usage.channel import Channel
from api.usage.figures import Count, Figures
from api.usage.period import Period
from api.usage.store import UsageStore
from tests.api.usage.conftest import TODAY, asked

ALL = Period.chosen("alle", TODAY)


def test_nothing_asked_is_nothing_counted(usage: UsageStore) -> None:
    assert usage.figures(ALL) == Figures()


def test_counts_by_theme_with_those_not_answered(usage: UsageStore) -> None:
    usage.count(asked("Innovation", "Finansiering"))
    usage.count(asked("Finansiering", refusal="andet år"))
    usage.count(asked(refusal="uden for emnet"))
    figures = usage.figures(ALL)
    assert figures.total == Count(3, 2)
    assert figures.total.answered == 1
    assert list(figures.themes.items()) == [("Finansiering", Count(2, 1)), ("Innovation", Count(1, 0))]
    assert figures.no_theme == Count(1, 1)
    assert figures.refusals == {"andet år": 1, "uden for emnet": 1}


def test_small_talk_is_no_question(usage: UsageStore) -> None:
    usage.count(asked(refusal=SMALL_TALK, ms=1.0))
    usage.count(asked("Innovation", intent="program", ms=50.0))
    figures = usage.figures(ALL)
    assert (figures.total, figures.small_talk) == (Count(1, 0), 1)
    assert figures.intents == {"program": Count(1, 0)}
    assert figures.refusals == {}
    assert figures.median_ms == 50.0


def test_a_source_counts_once_an_answer_and_not_when_it_was_only_near(usage: UsageStore) -> None:
    usage.count(asked(sources=("a", "b", "a")))
    usage.count(asked(sources=("a",)))
    usage.count(asked(sources=("c",), refusal="tæt ved"))
    assert list(usage.figures(ALL).sources.items()) == [("a", 2), ("b", 1)]


def test_times_are_of_half_and_of_almost_all(usage: UsageStore) -> None:
    for ms in range(20, 0, -1):
        usage.count(asked(ms=float(ms)))
    figures = usage.figures(ALL)
    assert (figures.median_ms, figures.slow_ms) == (10.0, 19.0)


def test_channels_are_kept_apart(usage: UsageStore) -> None:
    for channel in (Channel.API, Channel.PAGE, Channel.PAGE):
        usage.count(asked(channel=channel))
    assert list(usage.figures(ALL).channels) == ["side", "api"]


@pytest.mark.parametrize(("choice", "counted"), [("7", 1), ("30", 2), ("90", 3), ("alle", 4)])
def test_a_period_holds_its_own_days_and_no_other(database: Database, choice: str, counted: int) -> None:
    for ago in (6, 29, 89, 90):
        UsageStore(database, lambda ago=ago: TODAY - timedelta(days=ago)).count(asked())  # type: ignore[misc]
    UsageStore(database, lambda: TODAY + timedelta(days=1)).count(asked())
    figures = UsageStore(database).figures(Period.chosen(choice, TODAY))
    assert figures.total.asked == counted
    assert list(figures.days) == sorted(figures.days)


def test_no_column_could_hold_a_question_a_conversation_or_a_moment(
    database: Database, usage: UsageStore
) -> None:
    usage.count(asked("Innovation"))
    tables = inspect(database.engine)
    columns = {
        c["name"]
        for table in ("usage_record", "usage_theme", "usage_source")
        for c in tables.get_columns(table)
    }
    assert columns == {"id", "day", "intent", "refusal", "channel", "ms", "record_id", "theme", "source_id"}

import pytest

from ingest.loaders.limits import DEFAULT, Budget, LoadLimits, megabytes, thousands
from ingest.loaders.lines import LoadError


def test_text_is_counted_over_all_calls() -> None:
    budget = Budget(LoadLimits(text_characters=10, text_lines=3))
    budget.spend(5)
    budget.spend(5)

    with pytest.raises(LoadError, match="mere end 10 tegn"):
        budget.spend(1)


def test_lines_are_counted_over_all_calls() -> None:
    budget = Budget(LoadLimits(text_lines=2))
    budget.spend(0, lines=2)

    with pytest.raises(LoadError, match="mere end 2 linjer"):
        budget.spend(0)


def test_time_runs_from_the_start() -> None:
    now = 50.0
    budget = Budget(LoadLimits(seconds=1.5), clock=lambda: now)
    now = 51.5
    budget.check_time()
    now = 51.6

    with pytest.raises(LoadError, match="mere end 1,5 sekunder"):
        budget.check_time()


def test_numbers_are_written_the_danish_way() -> None:
    assert thousands(20_000_000) == "20.000.000"
    assert megabytes(DEFAULT.file_bytes) == "50 MB"
    assert megabytes(1_540_000) == "1,5 MB"

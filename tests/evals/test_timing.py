import pytest

from evals.timing import timing


def test_percentiles_are_in_milliseconds() -> None:
    found = timing([i / 1000 for i in range(1, 102)])
    assert (found.n, found.mean_ms, found.p50_ms) == (101, 51.0, 51.0)
    assert found.p95_ms == pytest.approx(96.0)


def test_one_duration_is_its_own_percentiles() -> None:
    found = timing([0.25])
    assert (found.mean_ms, found.p50_ms, found.p95_ms) == (250.0, 250.0, 250.0)

import numpy as np
import pytest
from numpy.typing import NDArray

from evals.bootstrap import mean_estimate, paired_difference, ratio_estimate


def _first(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    with np.errstate(invalid="ignore"):
        share: NDArray[np.float64] = np.divide(counts[..., 0], counts[..., 1])
    return share


def test_the_same_values_give_the_same_interval() -> None:
    values = [0.0, 1.0, 1.0, 0.5, 0.0, 1.0, 0.25]
    assert mean_estimate(values) == mean_estimate(values)


def test_the_interval_holds_the_mean_and_narrows_with_more_questions() -> None:
    few = mean_estimate([0.0, 1.0] * 5)
    many = mean_estimate([0.0, 1.0] * 200)
    assert few is not None and many is not None
    assert few.low < few.value == 0.5 < few.high
    assert many.high - many.low < (few.high - few.low) / 3
    assert (few.n, many.n) == (10, 400)


def test_the_interval_is_that_of_the_normal_approximation_for_many_questions() -> None:
    estimate = mean_estimate([1.0] * 120 + [0.0] * 280)
    assert estimate is not None
    half = 1.96 * np.sqrt(0.3 * 0.7 / 400)
    assert estimate.low == pytest.approx(0.3 - half, abs=0.006)
    assert estimate.high == pytest.approx(0.3 + half, abs=0.006)


def test_equal_values_leave_no_doubt_and_none_give_nothing() -> None:
    estimate = mean_estimate([0.25] * 8)
    assert estimate is not None
    assert (estimate.low, estimate.value, estimate.high) == (0.25, 0.25, 0.25)
    assert mean_estimate([]) is None


def test_a_paired_difference_sees_what_two_separate_intervals_hide() -> None:
    rng = np.random.default_rng(7)
    first = list(rng.random(60))
    second = [value + 0.02 for value in first]
    found = paired_difference(first, second)
    assert found.difference.value == pytest.approx(0.02)
    assert found.significant
    assert found.second - found.first == pytest.approx(0.02)
    separate = mean_estimate(first), mean_estimate(second)
    assert separate[0] is not None and separate[1] is not None
    assert separate[0].high > separate[1].low


def test_no_difference_is_not_significant_and_the_sign_is_second_minus_first() -> None:
    assert not paired_difference([1, 0, 1, 0], [0, 1, 0, 1]).significant
    worse = paired_difference([1.0] * 9, [0.0] * 9)
    assert worse.difference.value == -1.0
    assert worse.significant


def test_unequal_or_empty_pairs_are_refused() -> None:
    with pytest.raises(ValueError, match="argument 2"):
        paired_difference([1.0], [1.0, 0.0])
    with pytest.raises(ValueError, match="ingen fælles spørgsmål"):
        paired_difference([], [])


def test_a_ratio_is_of_the_sums_and_may_be_undefined_in_some_resamples() -> None:
    estimate = ratio_estimate([(1, 1), (0, 1), (0, 0), (0, 0), (0, 0)], _first)
    assert estimate is not None
    assert estimate.value == 0.5
    assert (estimate.low, estimate.high, estimate.n) == (0.0, 1.0, 5)
    assert ratio_estimate([(0, 0), (0, 0)], _first) is None
    assert ratio_estimate([], _first) is None

"""How sure a figure is: bootstrap intervals over questions, and paired differences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 10_000
LEVEL = 0.95
SEED = 20_240


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its percentile bootstrap interval (95 %) and the number of questions behind it."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The paired difference ``second - first`` of a metric on the same questions, with its 95 % interval."""

    first: float
    second: float
    difference: Estimate

    @property
    def significant(self) -> bool:
        """Tell whether the interval leaves zero out."""
        return self.difference.low > 0 or self.difference.high < 0


def _draws(n: int) -> NDArray[np.intp]:
    """Return the same ``RESAMPLES x n`` matrix of question indices for every figure over n questions."""
    return np.random.default_rng(SEED).integers(0, n, size=(RESAMPLES, n), dtype=np.intp)


def _interval(samples: NDArray[np.float64]) -> tuple[float, float]:
    tail = (1 - LEVEL) / 2
    low, high = np.nanquantile(samples, (tail, 1 - tail))
    return float(low), float(high)


def mean_estimate(values: Sequence[float]) -> Estimate | None:
    """Return the mean of one value a question with its interval; ``None`` without questions."""
    if not values:
        return None
    array = np.asarray(values, dtype=np.float64)
    low, high = _interval(array[_draws(len(array))].mean(axis=1))
    return Estimate(float(array.mean()), low, high, len(array))


def ratio_estimate(
    counts: Sequence[tuple[float, ...]], ratio: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> Estimate | None:
    """Return a figure made from summed counts (precision, F1) with its interval.

    ``counts`` holds one tuple a question; ``ratio`` maps summed counts (``... x c``) to figures (``...``) and
    gives NaN where undefined. ``None`` without questions or where the figure itself is undefined.
    """
    if not counts:
        return None
    array = np.asarray(counts, dtype=np.float64)
    value = float(ratio(array.sum(axis=0)))
    if np.isnan(value):
        return None
    low, high = _interval(ratio(array[_draws(len(array))].sum(axis=1)))
    return Estimate(value, low, high, len(array))


def paired_difference(first: Sequence[float], second: Sequence[float]) -> Difference:
    """Compare two systems question by question.

    Raises:
        ValueError: the sequences differ in length or are empty.
    """
    estimate = mean_estimate([b - a for a, b in zip(first, second, strict=True)])
    if estimate is None:
        raise ValueError("Der er ingen fælles spørgsmål at sammenligne på.")
    return Difference(float(np.mean(first)), float(np.mean(second)), estimate)

"""Adds signals that live on different scales: each is standardised over its own best passages."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from retrieval.ranking import Scored
from retrieval.signals import DEPTH, Signal


@dataclass(frozen=True, slots=True)
class Standardised:
    """z-scores by passage position; ``floor`` is that of every passage the signal did not return."""

    scores: dict[int, float]
    floor: float


def standardise(signal: Signal) -> Standardised:
    """Return z-scores over the signal's ``DEPTH`` best passages; equal scores say nothing.

    Passages that share nothing with the question count as zeros among the best where there are too few
    others, so that a rare word of one single passage is heard.
    """
    values = sorted(signal.scores.values(), reverse=True)[:DEPTH]
    values += [0.0] * min(signal.zeros, DEPTH - len(values))
    spread = pstdev(values) if values else 0.0
    if spread == 0.0:
        return Standardised(dict.fromkeys(signal.scores, 0.0), 0.0)
    mean = fmean(values)
    return Standardised(
        {position: (value - mean) / spread for position, value in signal.scores.items()},
        (values[-1] - mean) / spread,
    )


def fuse(signals: Sequence[tuple[Signal, float]]) -> list[Scored]:
    """Return every passage that a signal returned with its weighted parts, by position.

    A passage that a signal did not return gets that signal's floor.
    """
    views = [(signal.name, weight, standardise(signal)) for signal, weight in signals]
    positions = sorted({position for signal, _ in signals for position in signal.scores})
    return [
        Scored(
            position,
            {name: weight * view.scores.get(position, view.floor) for name, weight, view in views},
        )
        for position in positions
    ]

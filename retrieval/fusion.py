"""Adds signals that live on different scales: each is standardised over its own best passages."""

from collections.abc import Mapping, Sequence
from statistics import fmean, pstdev

from retrieval.signals import DEPTH, Signal

Parts = dict[str, float]


def standardise(signal: Signal) -> dict[int, float]:
    """Return z-scores over the signal's ``DEPTH`` best passages; fewer than two say nothing."""
    if len(signal.scores) < 2:
        return {}
    values = sorted(signal.scores.values(), reverse=True)[:DEPTH]
    mean, spread = fmean(values), pstdev(values)
    if spread == 0.0:
        return dict.fromkeys(signal.scores, 0.0)
    return {position: (value - mean) / spread for position, value in signal.scores.items()}


def fuse(signals: Sequence[Signal], weights: Mapping[str, float]) -> list[tuple[int, float, Parts]]:
    """Return (position, score, parts), best first, ties by position; the parts add up to the score.

    A passage that a signal did not return gets that signal's lowest standardised value.
    """
    standardised = [(s.name, standardise(s)) for s in signals]
    floors = {name: min(scores.values(), default=0.0) for name, scores in standardised}
    positions = sorted({position for signal in signals for position in signal.scores})
    fused: list[tuple[int, float, Parts]] = []
    for position in positions:
        parts = {name: weights[name] * scores.get(position, floors[name]) for name, scores in standardised}
        fused.append((position, sum(parts.values()), parts))
    fused.sort(key=lambda item: (-item[1], item[0]))
    return fused

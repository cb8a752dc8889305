"""A passage on its way through the ranking: what it has been given, and the order of many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage position with the contributions that add up to its score."""

    position: int
    parts: Mapping[str, float]

    @property
    def score(self) -> float:
        return sum(self.parts.values())


def with_part(scored: Scored, name: str, value: float) -> Scored:
    """Return the same passage with one contribution more."""
    return Scored(scored.position, {**scored.parts, name: value})


def ranked(found: Iterable[Scored]) -> list[Scored]:
    """Return passages best first, ties by position."""
    return sorted(found, key=lambda scored: (-scored.score, scored.position))

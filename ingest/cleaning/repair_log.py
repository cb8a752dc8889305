"""Counts of what cleaning repaired, rule by rule."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class RepairLog:
    """Number of repairs per rule; the names are Danish and shown in the ingest report."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, rule: str, number: int = 1) -> None:
        """Count ``number`` repairs by a rule."""
        if number:
            self.counts[rule] += number

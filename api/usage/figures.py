"""The figures of a period, as they are counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Count:
    """Questions, and how many of them could not be answered."""

    asked: int = 0
    refused: int = 0

    @property
    def answered(self) -> int:
        return self.asked - self.refused


@dataclass(frozen=True, slots=True)
class Figures:
    """What was asked in a period. ``total`` leaves out small talk, and so does all that is counted by.

    ``themes`` may count a question several times; ``no_theme`` are those without any. ``refusals`` and
    ``sources`` are numbers of questions; ``median_ms`` and ``slow_ms`` (the 95th percentile) are ``None``
    without questions.
    """

    total: Count = Count()
    small_talk: int = 0
    days: Mapping[date, Count] = field(default_factory=dict)
    themes: Mapping[str, Count] = field(default_factory=dict)
    no_theme: Count = Count()
    intents: Mapping[str, Count] = field(default_factory=dict)
    channels: Mapping[str, Count] = field(default_factory=dict)
    refusals: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    median_ms: float | None = None
    slow_ms: float | None = None

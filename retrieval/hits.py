"""What retrieval takes and gives: a filter and ranked, explainable hits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from corpus.sources import Passage, PassageKind, SourceStatus


@dataclass(frozen=True, slots=True)
class Filter:
    """Restricts a search before ranking; an empty part does not restrict."""

    source_ids: frozenset[str] = frozenset()
    kinds: frozenset[PassageKind] = frozenset()
    regions: frozenset[str] = frozenset()
    statuses: frozenset[SourceStatus] = frozenset()

    @property
    def is_empty(self) -> bool:
        return not (self.source_ids or self.kinds or self.regions or self.statuses)


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked passage; ``parts`` says what each signal contributed to ``score`` (they add up to it)."""

    rank: int
    passage: Passage
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Closeness:
    """How near a question is to the sources at all.

    ``nearness`` is 0 where hardly any question that the sources answer is as far, and 1 where a few are
    (``retrieval.nearness``); ``known`` is the share (0-1) of its content words that occur in the sources.
    ``everyday`` is how near it is to what people ask about otherwise, on the scale of ``nearness``.
    ``rarity`` tells how rare the stem of each content word is in the sources: 1 for one that none has.
    """

    nearness: float
    known: float
    everyday: float = 0.0
    rarity: Mapping[str, float] = field(default_factory=dict)


class Searcher(Protocol):
    """Anything that ranks passages for a question."""

    def search(self, question: str, k: int = 10, only: Filter | None = None) -> Sequence[Hit]:
        """Return at most ``k`` hits, best first, deterministic for the same index and question."""
        ...

"""What is known of passages beside the signals: region, their source's best passage, repeated sections."""

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.sources import Passage

Section = tuple[str, tuple[str, ...]]


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


def with_source(ranked: Sequence[Scored], passages: Sequence[Passage], weight: float) -> list[Scored]:
    """Add ``weight`` of the best score in the passage's source: a fitting source speaks for its passages."""
    best: dict[str, float] = {}
    for scored in ranked:
        source_id = passages[scored.position].source_id
        best[source_id] = max(best.get(source_id, scored.score), scored.score)
    return [with_part(s, "kilde", weight * best[passages[s.position].source_id]) for s in ranked]


def spread(ranked: Sequence[Scored], passages: Sequence[Passage], penalty: float) -> list[Scored]:
    """Return the passages best first, less ``penalty`` for each better one of the same section.

    Passages without headings have no section. Ties go by position.
    """
    taken: Counter[Section] = Counter()
    heap = [(-s.score, s.position, 0, s) for s in ranked]
    heapq.heapify(heap)
    found: list[Scored] = []
    while heap:
        _, position, counted, scored = heapq.heappop(heap)
        section = _section(passages[position])
        before = taken[section] if section else 0
        if before > counted:  # passages of its section came first since it was weighed
            heapq.heappush(heap, (-(scored.score - penalty * before), position, before, scored))
            continue
        found.append(with_part(scored, "gentagelse", -penalty * before))
        if section:
            taken[section] += 1
    return found


def _section(passage: Passage) -> Section | None:
    return (passage.source_id, passage.heading_path) if passage.heading_path else None

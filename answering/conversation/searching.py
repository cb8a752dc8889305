"""Searching for a question in its talk: the ways it can be read are searched for and added up."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from answering.conversation.understanding import Understood
from corpus.sources import Passage
from retrieval.hits import Hit

_DEPTH = 80
_BEHIND, _CITED = 0.5, 2.0
"""What counts beside the follow-up written out: it behind the turn before, and a source the talk rests on.
Chosen on the dialogues with even numbers (``vejviser eval dialoger``)."""


class PassageSearcher(Protocol):
    """Anything that ranks passages for a question."""

    def search(self, question: str, k: int = 10) -> Sequence[Hit]: ...


@dataclass(slots=True)
class _Sum:
    passage: Passage
    parts: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        return sum(self.parts.values())


def search_in_talk(searcher: PassageSearcher, understood: Understood, k: int) -> Sequence[Hit]:
    """Return at most ``k`` hits, best first; a question that stands alone is searched for as ever.

    The parts of a hit add up to its score: by each reading, what it has more than that reading's last hit.
    """
    if not understood.behind:
        return searcher.search(understood.search, k)
    readings = (
        ("omskrevet", understood.search, 1.0),
        ("efter det forrige", understood.behind, _BEHIND),
    )
    sums: dict[str, _Sum] = {}
    for name, text, weight in readings:
        hits = searcher.search(text, max(k, _DEPTH))
        for hit in hits:
            found = sums.setdefault(hit.passage.id, _Sum(hit.passage))
            found.parts[name] = weight * (hit.score - hits[-1].score)
    for found in sums.values():
        if found.passage.source_id in understood.cited:
            found.parts["citeret før"] = _CITED
    best = sorted(sums.values(), key=lambda found: (-found.score, found.passage.id))[:k]
    return [Hit(rank, found.passage, found.score, found.parts) for rank, found in enumerate(best, start=1)]

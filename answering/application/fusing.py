"""Many searches as one ranking; what our own records found leads to the words of the documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from answering.application.argument import ArgumentGroup
from answering.application.document_places import DocumentPlaces
from answering.application.seeking import GROUPED, WHOLE, Search
from answering.quoting import QuoteSearcher
from corpus.sources import Passage, PassageKind
from ingest.library import Library
from retrieval.hits import Hit

_DEPTH = 60
_THROUGH_RECORD, _FACTS_FOLLOWED = 0.1, 5
"""What the place of the first fact of our records counts (the second half of it, …), and how many do."""
_RECORDS_READ = 12
_NO_ARGUMENT = frozenset({PassageKind.FOOTNOTE, PassageKind.HEADING})
_TELLING = frozenset({"programmer", "aktoerer", "cases", "temaer"})
"""The folders of our records whose words can be an argument themselves, where no document has them."""


@dataclass(slots=True)
class Candidate:
    """A passage that may carry an argument.

    ``score`` adds up what every search gave: its weight for the best passage, 0 for the last. ``words`` are
    those of the search that gave most, ``groups`` what the searches for a group gave (0-1); ``near`` tells
    that the project's own words found it.
    """

    hit: Hit
    score: float = 0.0
    words: str = ""
    most: float = -1.0
    near: bool = False
    groups: dict[ArgumentGroup, float] = field(default_factory=dict)


class Fusion:
    """Runs searches and adds them up; safe to keep for as long as its library."""

    def __init__(self, library: Library, searcher: QuoteSearcher) -> None:
        self._library = library
        self._searcher = searcher
        self._places = DocumentPlaces(library)

    def candidates(self, searches: Iterable[Search]) -> list[Candidate]:
        """Return the passages of all searches, best first, ties by text order."""
        found: dict[str, Candidate] = {}
        for search in searches:
            hits = self._searcher.search(search.words, _DEPTH)
            own = [hit for hit in hits if self._is_argument(hit.passage)]
            for hit, share in zip(own, _shares(own), strict=True):
                self._add(found, hit, search, search.weight * share, share)
            if search.weight == WHOLE:  # what a part or a group leads to counts next to nothing
                self._follow_records(found, hits, search)
        return sorted(found.values(), key=lambda c: (-c.score, self._library.position(c.hit.passage.id)))

    def _follow_records(self, found: dict[str, Candidate], hits: Sequence[Hit], search: Search) -> None:
        """Credit the places in the documents of the facts that fit the search best."""
        records = [hit for hit in hits if self._library.source(hit.passage.source_id).record is not None]
        credited: set[str] = set()
        followed = 0
        for window in self._searcher.windows(search.words, records[:_RECORDS_READ]) if records else ():
            source = self._library.source(window.hit.passage.source_id)
            facts = (f for f in source.provenance if f.start < window.end and window.start < f.end)
            places = [p for fact in facts for p in self._places.of(fact) if p.id not in credited]
            if not places or followed == _FACTS_FOLLOWED:
                continue
            followed += 1
            for passage in places:
                credited.add(passage.id)
                known = found[passage.id].hit if passage.id in found else Hit(_DEPTH, passage, 0.0)
                self._add(found, known, search, search.weight * _THROUGH_RECORD / followed, 0.0)

    def _add(self, found: dict[str, Candidate], hit: Hit, search: Search, score: float, share: float) -> None:
        candidate = found.setdefault(hit.passage.id, Candidate(hit))
        candidate.score += score
        candidate.near = candidate.near or search.weight > GROUPED
        if score > candidate.most:
            candidate.words, candidate.most = search.words, score
        if search.group is not None:
            candidate.groups[search.group] = share

    def _is_argument(self, passage: Passage) -> bool:
        """Tell whether a passage may be an argument: a document's, or a record's that no document has."""
        source = self._library.source(passage.source_id)
        if source.record is None:
            return passage.kind not in _NO_ARGUMENT
        facts = [f for f in source.provenance if f.start < passage.end and passage.start < f.end]
        return source.record in _TELLING and bool(facts) and not any(map(self._places.of, facts))


def _shares(hits: Sequence[Hit]) -> list[float]:
    """Return how far each hit lies from the last (0) to the first (1)."""
    if not hits:
        return []
    best, last = hits[0].score, hits[-1].score
    return [(hit.score - last) / (best - last) if best > last else 1.0 for hit in hits]

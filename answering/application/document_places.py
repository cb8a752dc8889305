"""From lines of a document's file to the passages that hold them, for what our own records were made from."""

from collections import defaultdict
from collections.abc import Sequence

from corpus.sources import Passage, Provenance
from ingest.library import Library

_HELD = 0.4
"""The least share of a fact's lines that a passage must hold to be the place of the fact."""


class DocumentPlaces:
    """Knows where in the indexed documents the facts of our own records stand."""

    def __init__(self, library: Library) -> None:
        self._by_file: dict[str, list[tuple[tuple[int, int], Passage]]] = defaultdict(list)
        for passage in library.passages:
            source = library.source(passage.source_id)
            if source.record is None and passage.lines is not None:
                self._by_file[source.file].append((passage.lines, passage))
        self._found: dict[tuple[str, tuple[int, int]], Sequence[Passage]] = {}

    def of(self, fact: Provenance) -> Sequence[Passage]:
        """Return the passages that hold much of a fact's lines, the fullest first; empty if not indexed."""
        place = (fact.file, fact.lines)
        if place not in self._found:
            self._found[place] = self._holding(fact)
        return self._found[place]

    def _holding(self, fact: Provenance) -> Sequence[Passage]:
        first, last = fact.lines
        shares = [
            ((min(end, last) - max(start, first) + 1) / (last - first + 1), passage)
            for (start, end), passage in self._by_file.get(fact.file, ())
        ]
        return [p for share, p in sorted(shares, key=lambda held: -held[0]) if share >= _HELD]

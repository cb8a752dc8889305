"""Whether a project is about what the sources deal with, and a passage about the project."""

from answering.cover import AskedWords, Text
from answering.near import near_passages
from answering.quoting import QuoteSearcher
from answering.scope import IndexKind, is_out_of_scope, signals
from corpus.sources import Passage
from ingest.library import Library

_SEARCHED = 12
_SHARED = 0.25
"""The share of a project's words, the rare ones weighing most, that a passage about it has."""


class Relevance:
    """Knows one project by its core, a few sentences."""

    def __init__(self, about: str, searcher: QuoteSearcher, library: Library) -> None:
        closeness = searcher.closeness(about)
        hits = searcher.search(about, _SEARCHED)
        self._words = AskedWords(about, closeness.rarity)
        near = [passage.text for passage in near_passages(hits, library)]
        found = signals(self._words, near, hits, closeness)
        self._foreign = not hits or is_out_of_scope(found, IndexKind.of(library))

    def is_foreign(self) -> bool:
        """Tell whether no source deals with anything like the project."""
        return self._foreign

    def is_about(self, passage: Passage) -> bool:
        """Tell whether a passage has enough of the project's words."""
        return self._words.share(self._words.in_text(Text.of(passage.text))) >= _SHARED

"""The readable side of an index generation: its sources and passages, in memory."""

from collections.abc import Iterable, Sequence

from corpus.sources import Passage, Source


class UnknownIdError(KeyError):
    """No source or passage has this id in the index in use."""


class Library:
    """All sources and passages of one index generation, by id and in reading order."""

    def __init__(self, sources: Iterable[Source], passages: Iterable[Passage]) -> None:
        self._sources = {s.id: s for s in sources}
        self.passages: tuple[Passage, ...] = tuple(passages)
        self._position = {p.id: i for i, p in enumerate(self.passages)}
        self._of_source: dict[str, list[Passage]] = {}
        for passage in self.passages:
            self._of_source.setdefault(passage.source_id, []).append(passage)

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources.values())

    def source(self, source_id: str) -> Source:
        """Return a source; raises ``UnknownIdError``."""
        try:
            return self._sources[source_id]
        except KeyError as error:
            raise UnknownIdError(source_id) from error

    def passage(self, passage_id: str) -> Passage:
        """Return a passage; raises ``UnknownIdError``."""
        return self.passages[self.position(passage_id)]

    def position(self, passage_id: str) -> int:
        """Return the index of a passage in ``passages``; raises ``UnknownIdError``."""
        try:
            return self._position[passage_id]
        except KeyError as error:
            raise UnknownIdError(passage_id) from error

    def passages_of(self, source_id: str) -> Sequence[Passage]:
        """Return the passages of a source in text order (empty for a source without any)."""
        return tuple(self._of_source.get(source_id, ()))

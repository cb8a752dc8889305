"""What an ingest read, cut, repaired and skipped, and why."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FileNote:
    """A file and a Danish sentence about it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceNote:
    """One source as it was cut: how many passages, characters and repairs it has."""

    source_id: str
    title: str
    file: str
    passages: int
    characters: int
    repairs: Counter[str] = field(default_factory=Counter)
    omitted: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class IngestReport:
    """The outcome of an ingest.

    ``skipped`` are files that are not documents (no fault), ``failed`` files that could not be read.
    ``unchanged`` means that the live generation already holds exactly this; ``generation`` names it.
    ``embedded`` and ``reused`` count texts that were computed or taken from the cache.
    """

    sources: list[SourceNote] = field(default_factory=list)
    skipped: list[FileNote] = field(default_factory=list)
    failed: list[FileNote] = field(default_factory=list)
    warnings: list[FileNote] = field(default_factory=list)
    passages: int = 0
    windows: int = 0
    embedded: int = 0
    reused: int = 0
    generation: str | None = None
    unchanged: bool = False
    dry_run: bool = False
    seconds: float = 0.0

    @property
    def repairs(self) -> Counter[str]:
        """Repairs over all sources."""
        return sum((s.repairs for s in self.sources), Counter[str]())

    @property
    def omitted(self) -> Counter[str]:
        """Lines left out over all sources, by reason."""
        return sum((s.omitted for s in self.sources), Counter[str]())

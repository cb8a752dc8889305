"""A source with its text cut into blocks: headings, paragraphs, rows and lists, in reading order."""

from collections import Counter
from dataclasses import dataclass, field

from corpus.sources import PassageKind, Source


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``source.text[start:end]`` of one kind; ``level`` is set for headings (1 = chapter)."""

    start: int
    end: int
    kind: PassageKind = PassageKind.TEXT
    level: int | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class StructuredSource:
    """A source ready to be cut into passages; ``blocks`` are disjoint and ordered.

    ``repairs`` counts what cleaning mended, ``omitted`` the lines left out, both by Danish rule names.
    """

    source: Source
    blocks: tuple[Block, ...]
    repairs: Counter[str] = field(default_factory=Counter)
    omitted: Counter[str] = field(default_factory=Counter)

"""Structured sources of our own invention, made from a list of blocks."""

from collections.abc import Sequence

from corpus.sources import Origin, OriginMap, PassageKind, Source
from ingest.structure import Block, StructuredSource

Row = tuple[str, int | None, PassageKind] | tuple[str, int | None] | str


def structured(
    rows: Sequence[Row], region: str | None = None, regions: Sequence[str | None] = ()
) -> StructuredSource:
    """Return a source with one block a row, each on a line of its own (line 1, 2, …).

    A row is a paragraph, a heading with its level, or a text of another kind; ``regions`` are the blocks'
    regions where they differ from ``region``.
    """
    blocks: list[Block] = []
    pieces: list[str] = []
    length = 0
    for number, row in enumerate(rows):
        text, level, kind = _parts(row)
        pieces.append(text)
        place = regions[number] if number < len(regions) else region
        blocks.append(Block(length, length + len(text), kind, level, place))
        length += len(text) + 2
    origins = OriginMap(
        tuple(block.start for block in blocks),
        tuple(Origin(line=n, page=n * 10) for n in range(1, len(blocks) + 1)),
    )
    source = Source(
        "holmen", "Holmen", "\n\n".join(pieces), "holmen.txt", "0" * 64, region=region, origins=origins
    )
    return StructuredSource(source, tuple(blocks))


def _parts(row: Row) -> tuple[str, int | None, PassageKind]:
    if isinstance(row, str):
        return row, None, PassageKind.TEXT
    text, level, *kinds = row
    return text, level, kinds[0] if kinds else PassageKind.HEADING


def sentences(number: int, word: str = "Havnen") -> str:
    """Return that many sentences of about forty characters."""
    return " ".join(f"{word} ligger i læ for vinden nummer {n}." for n in range(number))

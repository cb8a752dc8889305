"""Our own records as structured sources, cut at the headings that their rendering gave them."""

import re
from collections.abc import Iterator

from corpus.records.render import RenderedRecord
from corpus.sources import PassageKind
from ingest.structure import Block, StructuredSource

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")


def structured_record(rendered: RenderedRecord) -> StructuredSource:
    """Return a record's source with one block for each heading and paragraph."""
    return StructuredSource(rendered.source, tuple(_blocks(rendered)))


def _blocks(rendered: RenderedRecord) -> Iterator[Block]:
    source = rendered.source
    position = 0
    for start, end, level in [*rendered.headings, (len(source.text), len(source.text), 0)]:
        for match in _PARAGRAPH.finditer(source.text, position, start):
            yield Block(match.start(), match.end(), PassageKind.TEXT, None, source.region)
        if end > start:
            yield Block(start, end, PassageKind.HEADING, level, source.region)
        position = end

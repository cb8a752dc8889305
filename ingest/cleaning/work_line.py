"""A line on its way through cleaning."""

from dataclasses import dataclass

from corpus.sources import PassageKind
from ingest.cleaning.tracked import TrackedText

PARTED = 99
"""A gap that no rule bridges: the start of a source, or a paragraph that the file itself marks."""


@dataclass(slots=True)
class WorkLine:
    """A loader's line with what is known of it so far.

    ``index`` is its place among the source's lines, ``gap`` the number of lines from the previous line with
    text (1 = directly below). ``page_start`` marks the first line of a page.
    """

    index: int
    text: TrackedText
    kind: PassageKind
    gap: int = 1
    heading_level: int | None = None
    page_start: bool = False
    block: int | None = None
    region: str | None = None

    @property
    def plain(self) -> str:
        return self.text.text

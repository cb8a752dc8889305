"""The headings of a source as a tree."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from api.reading.source_text import Paragraph


@dataclass(slots=True)
class Heading:
    """A heading and the headings under it; ``size`` counts all of them, at every depth."""

    anchor: str
    text: str
    under: list["Heading"] = field(default_factory=list)

    @property
    def size(self) -> int:
        return sum(1 + heading.size for heading in self.under)


def outline_of(paragraphs: Iterable[Paragraph]) -> list[Heading]:
    """Return the chapters with all that is under them; no level may be left out, as ``lay_out`` sees to."""
    top: list[Heading] = []
    open_lists = [top]
    for paragraph in paragraphs:
        if paragraph.level is None:
            continue
        heading = Heading(paragraph.anchor, paragraph.text)
        open_lists[paragraph.level - 1 :] = [open_lists[paragraph.level - 1], heading.under]
        open_lists[paragraph.level - 1].append(heading)
    return top

"""How the text of sources falls into paragraphs and lines, the same in every file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answering.application.draft_text import SourcedParagraph
from answering.application.export.plain import plain

_POINT = re.compile(r"^[-•*] (?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with single spaces; ``point`` tells that it is one of a list, whose sign is left out."""

    text: str
    point: bool


@dataclass(frozen=True, slots=True)
class Said:
    """Some words with the numbers behind them."""

    text: str
    citations: tuple[int, ...]


def stretches(paragraph: SourcedParagraph) -> Iterator[tuple[Said, ...]]:
    """Yield what belongs in one paragraph of a file: a sentence of several lines ends it."""
    said = [Said(paragraph.lead, ())] if paragraph.lead else []
    for sentence in paragraph.sentences:
        said.append(Said(sentence.text, sentence.citations))
        if "\n" in plain(sentence.text).strip():
            yield tuple(said)
            said = []
    if said:
        yield tuple(said)


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text without the empty ones."""
    found = (" ".join(part.split()) for part in plain(text).split("\n"))
    return tuple(Line(_POINT.sub("", one, count=1), _POINT.match(one) is not None) for one in found if one)

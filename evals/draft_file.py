"""An exported draft as its reader sees it: the text, the list of references, the reservations.

Nothing here is shared with the code that writes drafts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from evals.result_files import ResultError

OWN_TEXT = "Ansøgers tekst"
FACTS = "Normal"
_CHAPTER, _PART = "Heading 1", "Heading 2"
_REFERENCES, _FOR_ADVISOR, _RESERVATIONS = "referencer", "til dig, der skriver", "forbehold ved kilderne"
_ENTRY = re.compile(r"^\[(\d{1,3})\]\s+(.*)$", re.S)

_MARKS = re.compile(r"\s*((?:\[\d{1,3}\]\s*)+)")
_PLACE = re.compile(r"(?:Fil: |Bygger på: |; )([^;]+?), linje (\d+)(?:-(\d+))?(?=[.;])")
_PLACES = re.compile(r"\b(?:Fil|Bygger på): .+?\.(?=\s|$)")
_BEHIND_TITLE = re.compile(
    r", (?:afsnittet »|Vejvisers egen post|s\. \d|status: |(?:(?:\d{1,2}\. )?[a-z]+ )?\d{4}[,.])"
)

Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of an original file, both counted from 1 and included."""

    file: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with the numbers behind them, none where there are none."""

    text: str
    numbers: tuple[int, ...]


class DraftFile:
    """One Word file, read once."""

    def __init__(self, file: Path) -> None:
        """Read a file.

        Raises:
            ResultError: it cannot be read as a Word file; the message is Danish.
        """
        try:
            self._blocks: list[Block] = list(Document(str(file)).iter_inner_content())
        except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError) as error:
            raise ResultError(f"{file.name} kan ikke læses som et Word-dokument.") from error
        self.entries: dict[int, str] = dict(self._entries())
        self.reservations: list[str] = list(self._reservations())

    def text(self) -> Iterator[Block]:
        """Yield the text of the application, without the list of references and what is for the advisor."""
        for chapter, _, block in self._placed():
            if chapter == _FOR_ADVISOR:
                return
            if chapter != _REFERENCES or isinstance(block, Table) or not _ENTRY.match(block.text.strip()):
                yield block

    def _entries(self) -> Iterator[tuple[int, str]]:
        for chapter, _, block in self._placed():
            if chapter == _REFERENCES and not isinstance(block, Table):
                entry = _ENTRY.match(block.text.strip())
                if entry:
                    yield int(entry[1]), entry[2]

    def _reservations(self) -> Iterator[str]:
        for chapter, part, block in self._placed():
            told = (chapter, part) == (_FOR_ADVISOR, _RESERVATIONS)
            if told and isinstance(block, Paragraph) and style_of(block) != _PART and block.text.strip():
                yield block.text.strip()

    def _placed(self) -> Iterator[tuple[str, str, Block]]:
        """Yield every block with the headings of both levels that it stands below, or that it is."""
        chapter = part = ""
        for block in self._blocks:
            if isinstance(block, Paragraph) and style_of(block) == _CHAPTER:
                chapter, part = block.text.strip().lower(), ""
            elif isinstance(block, Paragraph) and style_of(block) == _PART:
                part = block.text.strip().lower()
            yield chapter, part, block


def stretches(text: str) -> Iterator[Stretch]:
    """Yield the words of a paragraph in front of each group of numbers, and what follows the last one."""
    last = 0
    for marks in _MARKS.finditer(text):
        yield Stretch(text[last : marks.start()].strip(), numbers_in(marks[1]))
        last = marks.end()
    yield Stretch(text[last:].strip(), ())


def numbers_in(text: str) -> tuple[int, ...]:
    """Return the numbers in square brackets."""
    return tuple(int(n) for n in re.findall(r"\[(\d{1,3})\]", text))


def places_of(entry: str) -> list[Place]:
    """Return the places that an entry of the list names with their lines."""
    return [Place(one[1], int(one[2]), int(one[3] or one[2])) for one in _PLACE.finditer(entry)]


def heads_of(entry: str) -> list[str]:
    """Return what an entry says of each document in front of its places: title, section, date, status."""
    return [head for part in _PLACES.split(entry) if (head := part.strip())]


def titles_of(entry: str) -> list[str]:
    """Return the titles of the documents of an entry."""
    return [_BEHIND_TITLE.split(head)[0].rstrip(".") for head in heads_of(entry)]


def style_of(paragraph: Paragraph) -> str:
    """Return the name of a paragraph's style, "" without one."""
    return paragraph.style.name or "" if paragraph.style is not None else ""

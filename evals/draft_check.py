"""Whether every figure of an exported draft stands in the lines of the documents that it refers to.

Nothing here is shared with the code that writes drafts: the Word file and the original documents are read
anew, and what a reference means is taken from the list of references as a reader would.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from docx.table import Table

from evals.draft_figures import Written, values_of, written_figures
from evals.draft_file import OWN_TEXT, DraftFile, Place, heads_of, places_of, stretches, style_of
from evals.original_lines import OriginalLines

_NOT_FACTS = frozenset({"Mangler", "Caption", "Title", "Heading 1", "Heading 2", "Heading 3"})
_QUOTED = re.compile(r"»[^»«]*«")
_DATED = re.compile(r"\s?…?\s?\([^()]*\)|, fra (?:\d{1,2}\. )?(?:[a-z]+ )?\d{4}")
"""How a date follows the title of a source."""


class FigureVerdict(StrEnum):
    """What the cited lines say of a figure."""

    SUPPORTED = "står i kilden"
    NAMED = "kildens titel eller dato"
    UNTRACED = "kilden har ingen linjer, der kan læses"
    NO_REFERENCE = "ingen henvisning"
    UNSUPPORTED = "står ikke i kilden"


BAD = frozenset({FigureVerdict.UNSUPPORTED, FigureVerdict.NO_REFERENCE})


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """A figure of the text, the sentence it stands in, the references behind it, and the verdict."""

    figure: str
    said: str
    references: tuple[int, ...]
    verdict: FigureVerdict


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """A paragraph of the advisor's own, or a table, with its figures; nobody vouches for them."""

    text: str
    figures: tuple[str, ...]


@dataclass(slots=True)
class DraftCheck:
    """All figures of one file."""

    figures: list[FigureCheck] = field(default_factory=list)
    own: list[OwnFigures] = field(default_factory=list)

    @property
    def bad(self) -> list[FigureCheck]:
        """Return the figures that nothing supports."""
        return [check for check in self.figures if check.verdict in BAD]


def check_draft(file: Path, folder: Path) -> DraftCheck:
    """Check one Word file against the documents of a folder.

    Raises:
        ResultError: the file cannot be read as a Word file; the message is Danish.
    """
    return _Check(DraftFile(file), OriginalLines(folder)).run()


class _Check:
    def __init__(self, draft: DraftFile, originals: OriginalLines) -> None:
        self._draft = draft
        self._originals = originals

    def run(self) -> DraftCheck:
        found = DraftCheck()
        for block in self._draft.text():
            if isinstance(block, Table):
                text = "\n".join("\t".join(cell.text for cell in row.cells) for row in block.rows)
                found.own += _own(text)
            elif style_of(block) == OWN_TEXT:
                found.own += _own(block.text)
            elif style_of(block) not in _NOT_FACTS:
                found.figures += self._checks(block.text)
        return found

    def _checks(self, text: str) -> Iterator[FigureCheck]:
        for stretch in stretches(text):
            yield from self._of_sentence(stretch.text, stretch.numbers)

    def _of_sentence(self, said: str, numbers: tuple[int, ...]) -> Iterator[FigureCheck]:
        entries = [self._draft.entries[n] for n in numbers if n in self._draft.entries]
        named = _named(said, entries)
        places = [place for entry in entries for place in places_of(entry)]
        lines = [self._lines(place) for place in places]
        known = values_of("\n".join(text for text in lines if text is not None))
        for figure in written_figures(said):
            if not entries:
                verdict = FigureVerdict.NO_REFERENCE
            elif figure.values <= known:
                verdict = FigureVerdict.SUPPORTED
            elif any(start <= figure.start and figure.end <= end for start, end in named):
                verdict = FigureVerdict.NAMED
            elif not lines or None in lines:
                verdict = FigureVerdict.UNTRACED
            else:
                verdict = FigureVerdict.UNSUPPORTED
            yield FigureCheck(figure.text, said, numbers, verdict)

    def _lines(self, place: Place) -> str | None:
        lines = self._originals.lines(place.file)
        if lines is None or not 1 <= place.first <= place.last <= len(lines):
            return None
        return "\n".join(lines[place.first - 1 : place.last])


def _named(said: str, entries: Sequence[str]) -> list[tuple[int, int]]:
    """Return where a sentence names its sources: their titles, each with the date that the list has too.

    Nothing between quotation marks names a source.
    """
    quoted = [match.span() for match in _QUOTED.finditer(said)]
    found: list[tuple[int, int]] = []
    for head in (head for entry in entries for head in heads_of(entry)):
        title, known = _longest_beginning(head, said), values_of(head)
        for place in re.finditer(re.escape(title), said) if title else ():
            found.append(place.span())
            dated = _DATED.match(said, place.end())
            if dated and all(figure.values <= known for figure in written_figures(dated.group())):
                found.append(dated.span())
    return [(a, b) for a, b in found if not any(a < end and start < b for start, end in quoted)]


def _longest_beginning(head: str, said: str) -> str:
    """Return the longest run of whole words at the beginning of an entry that stands in the sentence."""
    words = head.split(" ")
    beginnings = (" ".join(words[:count]).rstrip(".,") for count in range(len(words), 0, -1))
    return next((beginning for beginning in beginnings if len(beginning) > 3 and beginning in said), "")


def _own(text: str) -> Iterator[OwnFigures]:
    figures: list[Written] = written_figures(text)
    if figures:
        yield OwnFigures(text, tuple(figure.text for figure in figures))

"""Footnotes at page bottoms, and their numbers glued to the words of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.sources import PassageKind
from ingest.cleaning.repair_log import RepairLog
from ingest.cleaning.work_line import WorkLine

_RULE_LINE = re.compile(r"^ {20,}$")
_NOTE = re.compile(r"^ ?(\d{1,3}) (?=\S)")
_CAPITALS_AND_FIGURE = re.compile(r"\b[A-ZÆØÅ]{1,4}\d{1,4}\b")
_FORMULAS = frozenset({"CO2", "CH4", "N2O", "NO2", "SO2", "NH3", "H2", "O2", "N2"})


def mark_footnotes(raw: Sequence[str], lines: Sequence[WorkLine]) -> None:
    """Mark note blocks: after a line of blanks only, lines from a number up to the next page start.

    ``raw`` holds every physical line of the source; ``lines`` those with text. A line that already has
    another kind than text is left as it is.
    """
    by_index = {line.index: i for i, line in enumerate(lines)}
    for number, text in enumerate(raw):
        if not _RULE_LINE.match(text):
            continue
        start = next(
            (by_index[k] for k in range(number + 1, min(number + 4, len(raw))) if k in by_index), None
        )
        if start is None or not _NOTE.match(lines[start].plain):
            continue
        for line in lines[start:]:
            if line is not lines[start] and (line.page_start or line.gap > 2 or line.heading_level):
                break
            if line.gap == 2 and not _NOTE.match(line.plain) and line is not lines[start]:
                break
            if line.kind is PassageKind.TEXT:
                line.kind = PassageKind.FOOTNOTE


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines above one note block, and the numbers of its notes."""

    lines: tuple[WorkLine, ...]
    numbers: tuple[int, ...]


def strip_note_marks(lines: Sequence[WorkLine], log: RepairLog) -> None:
    """Remove the note numbers glued to text above each block ("kr.54" is 54th note, not an amount).

    Only the numbers of the notes on the same page are looked for, in their order, so that figures that
    merely look alike stay. Notes that the format itself sets apart (Word) have no numbers in the text.
    """
    names = _names_with_figures(lines)
    for page in _pages(lines):
        position = (0, 0)
        for number in page.numbers:
            found = _find_mark(page.lines, number, position, names)
            if found is None:
                continue
            at, start, end = found
            line = page.lines[at]
            line.text = line.text.slice(0, start) + line.text.slice(end)
            log.add("fodnotetal i teksten")
            position = (at, start)


def _pages(lines: Sequence[WorkLine]) -> list[_Page]:
    pages: list[_Page] = []
    body: list[WorkLine] = []
    numbers: list[int] = []
    for line in lines:
        if line.kind is PassageKind.FOOTNOTE:
            note = _NOTE.match(line.plain)
            if note and line.block is None and (not numbers or int(note.group(1)) == numbers[-1] + 1):
                numbers.append(int(note.group(1)))
            continue
        if numbers:
            pages.append(_Page(tuple(body), tuple(numbers)))
            body, numbers = [], []
        body.append(line)
    if numbers:
        pages.append(_Page(tuple(body), tuple(numbers)))
    return pages


def _names_with_figures(lines: Sequence[WorkLine]) -> frozenset[str]:
    """Return tokens like "CO2" or "C40": formulas, and capitals with a figure that stand more than once."""
    counts = Counter(token for line in lines for token in _CAPITALS_AND_FIGURE.findall(line.plain))
    return _FORMULAS | {token for token, count in counts.items() if count > 1}


def _find_mark(
    lines: Sequence[WorkLine], number: int, after: tuple[int, int], names: frozenset[str]
) -> tuple[int, int, int] | None:
    """Return line, start and end of the likeliest mark: glued to a word, then to a stop, then to a year."""
    for pattern in _mark_patterns(number):
        for at in range(after[0], len(lines)):
            text = lines[at].plain
            taken = {m.end() for m in _CAPITALS_AND_FIGURE.finditer(text) if m.group() in names}
            for match in pattern.finditer(text, after[1] if at == after[0] else 0):
                if match.end() not in taken:
                    return at, match.start(), match.end()
    return None


def _mark_patterns(number: int) -> tuple[re.Pattern[str], ...]:
    """Return what the mark of a note can look like, the surest first.

    Glued to a word; to its stop or bracket; to a year's stop; after a space at the end of a sentence (but
    not after an abbreviation like "kr."); to a year. A number glued to the stop of any other figure may be
    its decimals, and stays.
    """
    tail = rf"{number}(?![\d%]|[.,]\d)"
    return (
        re.compile(rf"(?<=[^\W\d_]){tail}(?![^\W\d_])"),
        re.compile(rf"(?:(?<=[^\W\d_][.,;:])|(?<=[)”’\"%][.,;:])|(?<=[)”’%])){tail}(?![^\W\d_])"),
        re.compile(rf"(?<=\b(?:19|20)\d\d[.,;]){tail}(?=\s|$)"),
        re.compile(rf"(?<=[^\W\d_]{{4}}[.,]) {tail}(?=\s*$|\s+[A-ZÆØÅ])"),
        re.compile(rf"(?<=\b20\d\d){tail}|(?<=\b19\d\d){tail}"),
    )

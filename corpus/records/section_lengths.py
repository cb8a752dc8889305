"""Makes sections fit a passage: short neighbours are joined, long ones divided at their rows."""

from collections.abc import Iterable
from dataclasses import replace

from corpus.records.rows import Row, Section

MIN_SECTION_CHARS = 300
MAX_SECTION_CHARS = 1400


def fitted(sections: Iterable[Section]) -> list[Section]:
    """Return the sections with lengths between the two limits where the rows allow it."""
    return [part for section in _joined(sections) for part in _split(section)]


def _joined(sections: Iterable[Section]) -> list[Section]:
    """Put a section under the heading before it when one of the two is short and both fit one passage."""
    joined: list[Section] = []
    for section in sections:
        before = joined[-1] if joined else None
        if (
            before is not None
            and not section.own_heading
            and min(before.length, section.length) < MIN_SECTION_CHARS
            and before.length + section.length <= MAX_SECTION_CHARS
        ):
            said = {row.text for row in before.rows}
            new = (row for row in section.rows if row.text not in said)
            joined[-1] = replace(before, rows=(*before.rows, *new))
        else:
            joined.append(section)
    return joined


def _split(section: Section) -> list[Section]:
    """Divide a section that is too long for one passage at its rows, into parts of about the same length."""
    total = section.length
    parts = -(-total // MAX_SECTION_CHARS)
    if parts == 1 or len(section.rows) < 2:
        return [section]
    wanted = total / parts
    groups: list[list[Row]] = [[]]
    size = len(section.heading) + 1
    for row in section.rows:
        length = len(row.text) + 1
        if groups[-1] and size + length / 2 > wanted and len(groups) < parts:
            groups.append([])
            size = len(section.heading) + 1
        groups[-1].append(row)
        size += length
    later = f"{section.heading} (fortsat)"
    return [
        Section(section.heading, section.line, tuple(groups[0]), section.level),
        *(Section(later, rows[0].pieces[0][1], tuple(rows)) for rows in groups[1:]),
    ]

"""Finds headings in text without mark-up, for files that no manifest describes."""

import re
from collections.abc import Sequence

from corpus.sources import PassageKind
from ingest.cleaning.work_line import WorkLine

_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-ZÆØÅ]")
_MARKDOWN = re.compile(r"^(#{1,6})\s+(?=\S)")
_STARTS = re.compile(r"^[\d§A-ZÆØÅ”\"]")
_ENDS_SENTENCE = re.compile(r"[.,;:!?…-][”\"’)]*$")
_SALUTATION = re.compile(r"^(?:Kære|Med venlig hilsen|Venlig hilsen|De bedste hilsner|Hilsen)\b")
_LONGEST = 90
_SHORT = 0.75


def strip_heading_marks(lines: Sequence[WorkLine]) -> None:
    """Take Markdown's number signs off headings; a line not yet known as one gets their count as level."""
    for line in lines:
        marked = _MARKDOWN.match(line.plain)
        if marked and line.kind is PassageKind.TEXT:
            line.heading_level = line.heading_level or len(marked.group(1))
            line.text = line.text.slice(marked.end())


def mark_headings(lines: Sequence[WorkLine], width: int) -> None:
    """Set ``heading_level`` on lines that look like headings: short, alone, no stop, text below.

    ``width`` is the usual length of a full line; numbered headings get their depth as level, others 2.
    """
    for i, line in enumerate(lines):
        if line.kind is not PassageKind.TEXT or line.heading_level is not None:
            continue
        following = lines[i + 1] if i + 1 < len(lines) else None
        if following is not None and _looks_like_heading(line, following, width):
            number = _NUMBER.match(line.plain.strip())
            line.heading_level = number.group(1).count(".") + 1 if number else 2


def _looks_like_heading(line: WorkLine, following: WorkLine, width: int) -> bool:
    text = line.plain.strip()
    alone = line.gap >= 2 or line.page_start or line.index == 0
    short = len(text) <= min(_LONGEST, max(int(width * _SHORT), 40))
    if not (alone and short and _STARTS.match(text)) or _ENDS_SENTENCE.search(text) or "\t" in text:
        return False
    if "|" in text or _SALUTATION.match(text) or not any(c.isalpha() for c in text):
        return False
    below = following.plain.strip()
    return below[:1].isupper() or below[:1] in '•”"' or bool(_NUMBER.match(below))

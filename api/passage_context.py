"""A passage with the text around it, cut between words."""

from api.problems import ProblemError
from api.schemas.labels import passage_url, place
from api.schemas.passages import Mark, PassageOut
from api.schemas.sources import SourceSummary
from corpus.sources import Passage, Source

CONTEXT = 600
"""Characters of the source shown on each side of a passage."""

_SLACK = 40


def _word_start(text: str, offset: int) -> int:
    """Return the nearest start of a word at or before ``offset``, at most ``_SLACK`` characters away."""
    for candidate in range(offset, max(offset - _SLACK, 0), -1):
        if text[candidate - 1].isspace():
            return candidate
    return 0 if offset <= _SLACK else offset


def _word_end(text: str, offset: int) -> int:
    """Return the nearest end of a word at or after ``offset``, at most ``_SLACK`` characters away."""
    for candidate in range(offset, min(offset + _SLACK, len(text))):
        if text[candidate].isspace():
            return candidate
    return len(text) if len(text) - offset <= _SLACK else offset


def checked_mark(source: Source, start: int | None, end: int | None) -> Mark | None:
    """Return the stretch to mark, or ``None`` where none is asked for.

    Raises:
        ProblemError: 422 where the offsets are not a stretch of the source's text.
    """
    if start is None and end is None:
        return None
    if start is None or end is None or not 0 <= start < end <= len(source.text):
        raise ProblemError(
            422,
            "invalid-mark",
            "Noget i forespørgslen skal rettes",
            f"start og end skal begge angives, og 0 ≤ start < end ≤ {len(source.text)}.",
        )
    return Mark(start=start, end=end)


def in_context(source: Source, passage: Passage, mark: Mark | None = None) -> PassageOut:
    """Return a passage with about ``CONTEXT`` characters on each side, more where the mark reaches out."""
    first = max(min(passage.start, mark.start if mark else passage.start) - CONTEXT, 0)
    last = min(max(passage.end, mark.end if mark else passage.end) + CONTEXT, len(source.text))
    before_start, after_end = _word_start(source.text, first), _word_end(source.text, last)
    return PassageOut(
        passage_id=passage.id,
        source=SourceSummary.of(source),
        start=passage.start,
        end=passage.end,
        text=source.text[passage.start : passage.end],
        before=source.text[before_start : passage.start],
        before_start=before_start,
        after=source.text[passage.end : after_end],
        after_end=after_end,
        text_length=len(source.text),
        mark=mark,
        heading_path=passage.heading_path,
        kind=passage.kind,
        lines=passage.lines,
        page=passage.page,
        t_start=passage.t_start,
        t_end=passage.t_end,
        place=place(passage.page, passage.lines, passage.t_start, passage.t_end),
        url=passage_url(source.id, passage.id, mark.start if mark else None, mark.end if mark else None),
    )

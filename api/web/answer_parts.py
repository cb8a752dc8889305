"""Takes an answer apart for the templates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.schemas.chat import CitationOut, NoticeOut
from ingest.sentences import sentence_spans

_NUMBER = re.compile(r"(\[\d+\])")


@dataclass(frozen=True, slots=True)
class TextPart:
    """A stretch of a text, or the citation that a number in it names."""

    text: str
    citation: CitationOut | None = None


def references(text: str, citations: Sequence[CitationOut]) -> tuple[TextPart, ...]:
    """Return a text cut at its numbers; ``[9]`` without a ninth citation stays text."""
    known = {f"[{c.n}]": c for c in citations}
    return tuple(TextPart(part, known.get(part)) for part in _NUMBER.split(text) if part)


def lead_and_rest(intro: str) -> tuple[str, str]:
    """Return the sentence that answers, and what is said of it; both together are the text."""
    spans = sentence_spans(intro)
    cut = spans[1][0] if len(spans) > 1 else len(intro)
    return intro[:cut], intro[cut:]


def group_by_kind(notices: Iterable[NoticeOut]) -> list[tuple[str, list[NoticeOut]]]:
    """Return notices of one kind together, the kinds in the order of their first notice."""
    groups: dict[str, list[NoticeOut]] = {}
    for notice in notices:
        groups.setdefault(notice.kind, []).append(notice)
    return list(groups.items())

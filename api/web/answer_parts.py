"""Takes an answer apart for the templates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.schemas.chat import CitationOut, NoticeOut
from api.web.verbatim import Words
from ingest.sentences import sentence_spans

_NUMBER = re.compile(r"(\[\d+\])")
_HEADING = re.compile(r"(.*: )(»?)", re.DOTALL)


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


def heading_and_rest(words: Sequence[Words]) -> tuple[str, tuple[Words, ...]]:
    """Return our own words before a quote that name what it is about (they end in a colon), and the rest.

    Both together are the statement; without such words the heading is empty.
    """
    first = _HEADING.fullmatch(words[0].text) if len(words) > 1 and not words[0].verbatim else None
    if first is None:
        return "", tuple(words)
    opening = (Words(first[2]),) if first[2] else ()
    return first[1], (*opening, *words[1:])


def by_source(citations: Iterable[CitationOut]) -> list[list[CitationOut]]:
    """Return the citations of one source together, the sources in the order of their first number."""
    groups: dict[str, list[CitationOut]] = {}
    for citation in citations:
        groups.setdefault(citation.source_id, []).append(citation)
    return list(groups.values())


def group_by_kind(notices: Iterable[NoticeOut]) -> list[tuple[str, list[NoticeOut]]]:
    """Return notices of one kind together, the kinds in the order of their first notice."""
    groups: dict[str, list[NoticeOut]] = {}
    for notice in notices:
        groups.setdefault(notice.kind, []).append(notice)
    return list(groups.items())

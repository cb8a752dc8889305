"""Questions that the sources can carry on with: each is the heading of a passage already found."""

import re
from collections.abc import Sequence

from corpus.sources import PassageKind
from retrieval.hits import Hit

MAX_FOLLOW_UPS = 3
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|§\s?\d+\.?|Mål \d+)\s*[-–]?\s*")
_GENERIC = re.compile(
    r"\b(?:hilsen|kære|fakta|fokusområder|input fra|samlet vurdering|målopfyldelse|generelt om|udfordringer"
    r"|måltal|økonomi|leadpartner\w*|indledning|forord|baggrund|behov og mulige|kilde|figur|tabel)\b",
    re.I,
)
_WORDS = range(2, 11)


def follow_ups(hits: Sequence[Hit], cited: frozenset[str]) -> tuple[str, ...]:
    """Return up to three questions made of headings of hits that the answer did not quote."""
    found: list[str] = []
    for hit in hits:
        if (
            hit.passage.id in cited
            or hit.passage.kind is not PassageKind.TEXT
            or not hit.passage.heading_path
        ):
            continue
        heading = _NUMBERING.sub("", hit.passage.heading_path[-1]).strip(" .:…")
        if len(heading.split()) not in _WORDS or _GENERIC.search(heading) or heading.endswith("?"):
            continue
        question = f"Hvad siger kilderne om »{heading}«?"
        if question not in found:
            found.append(question)
        if len(found) == MAX_FOLLOW_UPS:
            break
    return tuple(found)

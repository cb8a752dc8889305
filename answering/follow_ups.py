"""Questions that the sources can carry on with: each is the heading of a passage already found."""

import re
from collections.abc import Sequence

from corpus.sources import Passage, PassageKind
from retrieval.hits import Hit

MAX_FOLLOW_UPS = 3
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|§\s?\d+\.?|(?:Mål|Tema|Del) \d+[.:]?)(?=\s)\s*[-–]?\s*")
_GENERIC = re.compile(
    r"\b(?:hilsen|kære|fakta|fokusområder|input fra|samlet vurdering|målopfyldelse|generelt om|udfordringer"
    r"|måltal|økonomi|økonomiske forhold|leadpartner\w*|indledning|forord|baggrund|behov og mulige|kilde"
    r"|figur|tabel|tidsperiode|aktuelle problemstilling|en dansk styrkeposition|hovedbudskaber)\b",
    re.I,
)
_WORDS = range(2, 11)


def follow_ups(hits: Sequence[Hit], cited: frozenset[str]) -> tuple[str, ...]:
    """Return up to three questions made of headings of hits that the answer did not quote."""
    found: list[str] = []
    for hit in hits:
        if hit.passage.id in cited or hit.passage.kind is not PassageKind.TEXT:
            continue
        topic = _topic(hit.passage)
        question = f"Hvad siger kilderne om »{topic}«?"
        if topic and question not in found:
            found.append(question)
        if len(found) == MAX_FOLLOW_UPS:
            break
    return tuple(found)


def _topic(passage: Passage) -> str:
    """Return what a passage is about, in the words of its heading; "" for a heading that does not say it.

    The sections of a record repeat its title: then the title is the topic, even if it is a single word.
    """
    if not passage.heading_path:
        return ""
    title, heading = passage.heading_path[0], passage.heading_path[-1]
    if heading.startswith(f"{title}:"):
        return title.strip('" ')
    topic = _NUMBERING.sub("", heading.removesuffix("(fortsat)")).strip('" .:…')
    told = len(topic.split()) in _WORDS and not topic.isupper() and not topic.endswith("?")
    return topic if told and not _GENERIC.search(topic) else ""

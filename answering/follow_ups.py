"""Questions that the sources can carry on with: each is about a passage that is already found."""

import re
from collections.abc import Sequence

from answering.answerable import judge
from answering.question import expected
from corpus.sources import Passage, PassageKind
from ingest.analysis import word_stems
from ingest.library import Library
from retrieval.hits import Closeness, Hit

MAX_FOLLOW_UPS = 3
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|§\s?\d+\.?|(?:Mål|Tema|Del) \d+[.:]?)(?=\s)\s*[-–]?\s*")
_GENERIC = re.compile(
    r"\b(?:hilsen|kære|fakta|fokusområder|input fra|samlet vurdering|målopfyldelse|generelt om|udfordringer"
    r"|måltal|økonomi|økonomiske forhold|leadpartner\w*|indledning|forord|baggrund|behov og mulige|kilde"
    r"|figur|tabel|tidsperiode|aktuelle problemstilling|en dansk styrkeposition|hovedbudskaber)\b",
    re.I,
)
_WORDS = range(2, 11)
_ORDINARY = "Hvad siger kilderne om »{}«?"
_QUESTIONS = {"programmer": "Hvad går {} ud på?", "aktoerer": "Hvad kan {} hjælpe med?"}
"""How it is asked about a record of a kind; everything else is named by its heading."""
_OURS = frozenset(word_stems("siger kilderne går ud på hjælpe"))
_AT_HAND = Closeness(nearness=1.0, known=1.0)
"""The passage is a hit already, so no question about it is far from the sources."""


def follow_ups(
    hits: Sequence[Hit], cited: frozenset[str], library: Library, asked: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return up to three questions made of hits that the answer did not quote and that can answer them.

    ``asked`` are the questions of the talk: what they were about is not offered again.
    """
    found: list[str] = []
    for hit in hits:
        if hit.passage.id in cited or hit.passage.kind is not PassageKind.TEXT:
            continue
        topic = _topic(hit.passage)
        question = _QUESTIONS.get(library.source(hit.passage.source_id).record or "", _ORDINARY).format(topic)
        if topic and question not in found and _tells(hit, question, topic, library):
            found += not_asked([question], asked)
        if len(found) == MAX_FOLLOW_UPS:
            break
    return tuple(found)


def not_asked(questions: Sequence[str], asked: Sequence[str]) -> tuple[str, ...]:
    """Leave out the questions whose every telling word stands in one question that was asked before."""
    before = [set(word_stems(question)) for question in asked]
    return tuple(q for q in questions if not any(set(_telling(q)) <= stems for stems in before))


def _telling(question: str) -> list[str]:
    return [found for found in word_stems(question) if found not in _OURS]


def _tells(hit: Hit, question: str, topic: str, library: Library) -> bool:
    """Tell whether a passage says something of its heading, and would pass as the answer to the question."""
    about = set(word_stems(topic)) & set(word_stems(hit.passage.text.replace(topic, " ", 1)))
    return bool(about) and judge(question, expected(question), [hit], _AT_HAND, library).lack is None


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

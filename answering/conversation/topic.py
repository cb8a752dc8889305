"""What a talk is about, in the words that were said: the phrases to carry on into a follow-up."""

import re
from collections.abc import Iterator

from answering.conversation.following import Thread
from answering.conversation.word_lists import talk_words
from answering.facts import names
from ingest.analysis import STOP_WORDS, content_words, stem
from retrieval.regions import regions

_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=\w)")
_TOKEN = re.compile(r"[\w&]+(?:[-/.:'’][\w&]+)*|[^\w\s]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?(?!\d)")
_WE = re.compile(r"\b(?:vi|jeg)\b", re.I)
_ELLIPSIS = 2
"""A follow-up with no more words of its own than these asks again what the turn before asked."""


def topic_phrases(question: str, thread: Thread) -> tuple[str, ...]:
    """Return what a follow-up leaves unsaid: phrases of its thread, the oldest turn first, each word once.

    The turn that named the topic gives its words; a later one gives the names it added, its own situation
    where the follow-up speaks of it, and all of it to a follow-up too short to ask anything by itself. A year
    or a place that is named anew replaces the older one.
    """
    newer = question
    found: list[list[str]] = []
    own = bool(talk_words().own.search(question))
    short = len(_telling(question)) <= _ELLIPSIS
    last = thread.turns[-1]
    for turn in reversed(thread.later):
        text = without_replaced(turn.question, newer)
        phrases = list(_phrases(text))
        whole = (short and turn is last) or (own and talk_words().own.search(text))
        found.append(phrases if whole else [p for p in phrases if names(f"x {p}")])
        newer = f"{newer} {turn.question}"
    *told, asked = _SENTENCE.split(talk_words().new_topic.sub(" ", thread.topic.question))
    text = " | ".join([*(s for s in told if own and _WE.search(s)), asked])
    found.append(list(_phrases(without_replaced(text, newer))))
    return _each_once([phrase for phrases in reversed(found) for phrase in phrases], question)


def _telling(text: str) -> list[str]:
    """Return the words that say something of a topic."""
    return [word for word in content_words(text) if word not in talk_words().without_topic]


def without_replaced(text: str, newer: str) -> str:
    """Leave out the years and the places where a newer text names others."""
    if _YEAR.search(newer):
        text = _YEAR.sub(", ", text)
    return regions().without(text, ", ") if regions().asked(newer) else text


def _phrases(text: str) -> Iterator[str]:
    """Yield the runs of telling words, with the small words inside them."""
    run: list[str] = []
    for token in _TOKEN.findall(text):
        lower = token.lower()
        telling = token[0].isalnum() and lower not in STOP_WORDS | talk_words().without_topic
        if telling or (run and lower in talk_words().binding):
            run.append(token)
        else:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _closed(run: list[str]) -> Iterator[str]:
    while run and run[-1].lower() in talk_words().binding:
        run.pop()
    if run:
        yield " ".join(run)


def _each_once(phrases: list[str], question: str) -> tuple[str, ...]:
    """Leave out phrases whose every word is said already, in the question or in a phrase before."""
    said = {stem(word) for word in content_words(question)}
    kept: list[str] = []
    for phrase in phrases:
        stems = {stem(word) for word in content_words(phrase)}
        if stems - said:
            kept.append(phrase)
            said |= stems
    return tuple(kept)

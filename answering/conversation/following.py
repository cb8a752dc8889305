"""Whether a question goes on with the topic of the talk or has one of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answering.answer import Turn
from answering.conversation.word_lists import talk_words
from answering.facts import names
from answering.intent import Intent, intent
from ingest.analysis import STOP_WORDS, content_words, stem, word_stems

_STOP = "|".join(sorted(STOP_WORDS))
_WITH_ADJECTIVE = rf" (?!(?:have|gerne|gøre|give|lave|tage)\b)\w+es? (?!(?:{_STOP})\b)\w"
_POINTS_BACK = re.compile(
    rf"\b(?:(?:det|den|de|dette|denne|disse)\b(?!{_WITH_ADJECTIVE})(?!, (?:der|som)\b)"
    r"(?! (?:muligt|nødvendigt|rigtigt|sandt|lovligt|smart|en god)\b)(?! (?:\w+ )?at\b)"
    r"|(?:dem|ham|hende|hun|han|deres|dens|dets)\b)",
    re.I,
)
"""Pronouns; "det nordjyske kontor", "er det muligt" and "hvad koster det at" point at nothing said before."""
_QUOTED = re.compile(r"»[^«]+«")
_DEFINITE = re.compile(r"\b[a-zæøå]{2,}'?(?:ernes?|enes?|ens?|ets?)\b")
"""Nouns with their article, which mostly were introduced before; "studerende" and "regioner" are none."""
_NO_NOUN = re.compile(
    r"(?:noget|meget|lidet|hvilket|andet|ansøgningen|landet|uden|ingen|siden|hinanden|foden|kilderne)$"
)
_INDEFINITE = re.compile(r"(?<!sådan )\b(?:en|et|som) (?!af\b|del\b)[a-zæøå]{3,}", re.I)
"""What is named with "en" or "et" has not been spoken of before."""
_SHORT, _LONG, _MANY_NEW, _LEAST_NEW = 7, 11, 7, 2
"""Words of a question that may stand alone and of one that mostly does; telling words that are new."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The turns at the end of a talk that belong together: the one that named the topic, then follow-ups."""

    topic: Turn
    later: tuple[Turn, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        return (self.topic, *self.later)


def thread_of(turns: Sequence[Turn]) -> Thread | None:
    """Return what the end of a talk is about; ``None`` where nothing has been said."""
    begin = 0
    for place in range(1, len(turns)):
        if not follows(turns[place].question, turns[begin:place]):
            begin = place
    return Thread(turns[begin], tuple(turns[begin + 1 :])) if turns else None


def follows(question: str, earlier: Sequence[Turn]) -> bool:
    """Tell whether a question goes on with earlier ones; most do, so only a sign of an own topic says no."""
    words = talk_words()
    if not earlier or words.new_topic.match(question):
        return False
    if words.start.match(question) or _points_back(question):
        return True
    said = {found for turn in earlier for found in word_stems(turn.question)}
    told = " ".join(turn.question for turn in earlier).lower()
    asked = [word for word in content_words(question) if word not in words.without_topic]
    new = [word for word in asked if stem(word) not in said]
    if words.own.search(question) and intent(question) is not Intent.PROGRAMME:
        return True
    long = len(question.split()) >= _SHORT
    if _QUOTED.search(question) or any(name not in told for name in names(question)):
        return not long and _has_definite(question)
    if len(question.split()) >= _LONG and len(new) >= _MANY_NEW:
        return False
    if _has_definite(question) or len(new) < len(asked):
        return True
    introduces = _INDEFINITE.search(question) or intent(question) is Intent.PROGRAMME
    return not (words.own_topic.match(question) or (len(new) >= _LEAST_NEW and introduces))


def _points_back(question: str) -> bool:
    return bool(_POINTS_BACK.search(question) or talk_words().back.search(question))


def _has_definite(question: str) -> bool:
    return any(not _NO_NOUN.search(word) for word in _DEFINITE.findall(question))

"""What the user has told of the company in a talk: newer words replace older ones."""

import re
from collections.abc import Mapping

from answering.answer import Talk
from answering.conversation.word_lists import talk_words
from answering.intent import Intent, intent
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.profile_text import read_profile

KEPT = (
    "kommune",
    "landsdel",
    "ansatte",
    "branche",
    "fase",
    "landdistrikt",
    "eksporterer",
    "omsaetning_kr",
)
"""What is true of a company whatever it asks; what it wants and whom it would hire belong to one question."""
_PLACES = ("kommune", "landsdel")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LEAST_TOLD = 2
"""Facts that make a text without "vi" or "jeg" a description of the own company."""

Facts = Mapping[str, object]
"""Field of a company's profile → value."""


def stated(question: str) -> dict[str, object]:
    """Return the lasting facts that a text tells of the user's own company."""
    # Reading takes some milliseconds: most questions tell nothing and are not read at all.
    if intent(question) is Intent.DESCRIPTION and len(whole := _kept(question)) >= _LEAST_TOLD:
        return whole
    own = [part for part in _SENTENCE.split(question) if _of_own_company(part)]
    return _kept(" ".join(own)) if own else {}


def with_newer(older: Facts, newer: Facts) -> dict[str, object]:
    """Return facts with newer ones in their place; a place given anew replaces the one of another kind."""
    moved = any(name in newer for name in _PLACES)
    kept = {name: value for name, value in older.items() if not (moved and name in _PLACES)}
    return {**kept, **newer}


def remembered(talk: Talk) -> CompanyProfile:
    """Return what is known before a question: what the turns tell, then what the user has stated by hand."""
    told: dict[str, object] = {}
    for turn in talk.turns:
        told = with_newer(told, stated(turn.question))
    told = {name: value for name, value in told.items() if name not in talk.forgotten}
    return CompanyProfile.model_validate(with_newer(told, talk.profile.known))


def known_now(question: str, before: CompanyProfile) -> CompanyProfile:
    """Return what is known with a question: its own words go before what was remembered."""
    return CompanyProfile.model_validate(with_newer(before.known, stated(question)))


def carried_into(question: str, before: CompanyProfile) -> CompanyProfile:
    """Return what is remembered and not told anew, to be held beside the question itself."""
    told = read_profile(question).profile.known
    moved = any(name in told for name in _PLACES)
    carried = {n: v for n, v in before.known.items() if n not in told and not (moved and n in _PLACES)}
    return CompanyProfile.model_validate(carried)


def _of_own_company(sentence: str) -> bool:
    return bool(talk_words().own.search(sentence)) and not talk_words().others.search(sentence)


def _kept(text: str) -> dict[str, object]:
    known = read_profile(text).profile.known
    return {name: known[name] for name in KEPT if name in known}

"""A reply that only adds to a situation the user has described."""

import re
from collections.abc import Sequence

from answering.answer import Turn
from answering.conversation.following import thread_of
from answering.intent import Intent, intent

_REPLY_WORDS = 15
_SUPPOSES = re.compile(r"(?:og |men )?(?:så )?(?:hvad )?(?:nu )?hvis\b", re.I)
"""Begins a question that only changes the situation: "og hvis hun er tømrer?"."""


def situation(question: str, history: Sequence[Turn]) -> str:
    """Return a reply ("Han har gået ledig i et år") behind the situation it adds to, else the question.

    Follow-ups asked in between ("Hvem skal jeg ringe til?") add nothing to the situation and are passed over.
    """
    thread = thread_of(history)
    if thread is None or not _is_reply(question):
        return question
    parts = [question]
    for turn in reversed(thread.turns):
        if _is_reply(turn.question):
            parts.insert(0, turn.question)
        elif intent(turn.question) in {Intent.PROGRAMME, Intent.DESCRIPTION}:
            parts.insert(0, turn.question)
            return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)
    return question


def _is_reply(text: str) -> bool:
    """Tell whether a text only adds to what was said: short, and neither a question nor a wish of its own."""
    short = len(text.split()) <= _REPLY_WORDS
    adds = "?" not in text and intent(text) is Intent.DESCRIPTION
    return short and (adds or bool(_SUPPOSES.match(text)))

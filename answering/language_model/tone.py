"""Whether a sentence of a language model is plain Danish that tells something, by its look alone."""

import re
import unicodedata
from functools import cache

import simplemma

from answering.language_model.claim_faults import ClaimFault
from answering.language_model.vocabulary import vocabulary

_LONGEST = 500
_OTHERS = ("en", "de", "sv")
_FEWEST_KNOWN = 0.5
"""The least share of words that Danish dictionaries know; names and compounds are often unknown."""
_QUOTED = re.compile(r"»[^»«]*«")
_SENTENCE_STARTS = re.compile(r"(?<=[.!:;]) +")
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs"})


def fault_of_tone(text: str) -> ClaimFault | None:
    """Return why a text is not shown, however well its quotes may carry it; quotes »…« in it may be anything.

    A question, an address, mark-up, another language, advice and speaking of oneself are faults.
    """
    own = _QUOTED.sub(" ", text).strip()
    if len(text) > _LONGEST or "?" in own or _form().search(text) or _has_invisible(text):
        return ClaimFault.FORM
    if not is_danish(text):
        return ClaimFault.LANGUAGE
    if any(_advice().search(part) for part in _SENTENCE_STARTS.split(own)):
        return ClaimFault.ADVICE
    return None


def is_danish(text: str) -> bool:
    """Tell whether no neighbouring language knows more of the words than Danish does."""
    known = dict(simplemma.langdetect(text, lang=("da", *_OTHERS)))
    danish = known.get("da", 0.0)
    return danish >= _FEWEST_KNOWN and all(danish >= known.get(other, 0.0) for other in _OTHERS)


@cache
def _form() -> re.Pattern[str]:
    return re.compile(vocabulary().form)


@cache
def _advice() -> re.Pattern[str]:
    return vocabulary().advice_pattern()


def _has_invisible(text: str) -> bool:
    return any(unicodedata.category(char) in _INVISIBLE for char in text)

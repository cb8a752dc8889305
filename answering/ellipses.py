"""Quotes shown with a stretch left out: "a … b", where both parts are slices of one quote."""

import re
from collections.abc import Iterable

from answering.facts import names, negations
from answering.hedges import is_hedged

_GAP = re.compile(r"\s…\s")
_ENDS = (".", "!", "?")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_PAUSE = re.compile(r"^\s*[,;:(–]|[,;:)–]\s*$")
_INSERTED = re.compile(r"^\s*,.*,\s*$", re.S)


def stands_with_gaps(fragment: str, quotes: Iterable[str]) -> bool:
    """Tell whether the parts of a fragment stand in order in one quote, with nothing that matters left out.

    What is left out may hold no negation, limit, condition or softening word. It is whole sentences, or a
    stretch of one that begins or ends at a pause, and it names somebody only as an insertion between commas:
    "12.500 kr. om måneden" is never cut to "12.500 kr. …".
    """
    parts = _GAP.split(fragment)
    return len(parts) > 1 and all(p.strip() for p in parts) and any(_stands(parts, quote) for quote in quotes)


def _stands(parts: list[str], quote: str) -> bool:
    """Look for each part behind the one before it, at the first place where it stands as whole words."""
    end = None
    for part in parts:
        whole = re.compile(rf"(?<![\w-])(?<!\d[.,]){re.escape(part.strip())}(?!\w)(?!-\w)(?![.,]\d)")
        match = whole.search(quote, end or 0)
        if match is None or (end is not None and not _is_harmless(quote, end, match.start())):
            return False
        end = match.end()
    return True


def _is_harmless(quote: str, start: int, end: int) -> bool:
    gone = quote[start:end]
    if not gone.strip() or negations(gone) or is_hedged(gone):
        return False
    if _SENTENCE_END.search(gone):
        return quote[:start].rstrip().endswith(_ENDS) and gone.rstrip().endswith(_ENDS)
    return bool(_PAUSE.search(gone)) and (not names(f"x {gone}") or bool(_INSERTED.match(gone)))

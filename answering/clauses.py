"""The clauses of a sentence, as far as commas, dashes and joining words show them."""

import re

_CONTRAST = r"men|mens|medens|hvorimod|undtagen|bortset fra"
_EDGE = r"(?<=[,;:])\s+|\s+[–-]\s+|\s*\n\s*"
_CLAUSE = re.compile(rf"{_EDGE}|\s+(?=(?:{_CONTRAST})\s)", re.I)
_PART = re.compile(rf"{_EDGE}|\s+(?=(?:{_CONTRAST}|og)\s)", re.I)


def clauses(sentence: str) -> list[str]:
    """Return the clauses in order; the joining word stays with the clause it begins."""
    return [part for part in _CLAUSE.split(sentence) if part.strip()]


def joined_parts(sentence: str) -> list[str]:
    """Return the clauses, also parted at every "og"."""
    return [part for part in _PART.split(sentence) if part.strip()]

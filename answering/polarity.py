"""What a sentence denies: the words behind its negation, clause by clause."""

import re

from answering.clauses import clauses
from answering.facts import first_negation, negations
from ingest.analysis import word_stems

_NEW_THOUGHT = re.compile(
    r"\s*(?:men|mens|medens|hvorimod|så|der|som|at|hvis|når|fordi|for|dog|den|det|de)\b", re.I
)
"""What begins a clause to which the negation before it does not reach on."""


def denies_otherwise(sentence: str, source: str) -> bool:
    """Tell whether a sentence denies another part of its source than the source itself does.

    Of "løn, men ikke rejser" only "rejser" is denied: "ikke løn", or "rejser" alone, says something else.
    """
    denied, rest = _denied(source)
    if not denied - rest or not rest:
        return False
    for clause in clauses(sentence):
        stems = frozenset(word_stems(clause))
        wrong = stems & rest and not stems & denied if negations(clause) else stems & (denied - rest)
        if wrong:
            return True
    return False


def _denied(sentence: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems behind a negation, or of a whole clause that ends with one, and all others."""
    denied: set[str] = set()
    rest: set[str] = set()
    reaches_on = False
    for clause in clauses(sentence):
        found = first_negation(clause)
        reaches_on = found is not None or (reaches_on and not _NEW_THOUGHT.match(clause))
        at = found.end() if found else 0
        behind = word_stems(clause[at:])
        if not reaches_on:
            rest.update(behind)
        elif behind:
            denied.update(behind)
            rest.update(word_stems(clause[:at]))
        else:
            denied.update(word_stems(clause))
    return frozenset(denied), frozenset(rest)

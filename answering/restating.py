"""Which source sentences a sentence restates, and whether it keeps their reservations."""

import re
from collections.abc import Iterable, Sequence

from answering.clauses import clauses
from answering.figures import RANGE, Figure, figures, placed_figures
from answering.hedges import reservations, strengthenings
from ingest.analysis import word_stems

_RESTATED, _FEWEST = 0.5, 2
"""The share, and the number, of content words that a restated sentence has in common with its source."""
_UP_TO = re.compile(r"\b(?:op til|op mod|højst|maks\w*\.?|ikke over)\s*$", re.I)
_FROM = re.compile(r"\bfra\s*$", re.I)


def most_alike(sentence: str, sources: Iterable[str]) -> list[str]:
    """Return the source sentences with most words in common with a sentence, none where too few are."""
    stems = set(word_stems(sentence))
    shared = [(len(stems & set(word_stems(source))), source) for source in sources]
    most = max((count for count, _ in shared), default=0)
    if most < max(_RESTATED * len(stems), min(_FEWEST, len(stems)), 1):
        return []
    return [source for count, source in shared if count == most]


def keeps_reservations(sentence: str, restated: Sequence[str], sources: Sequence[str]) -> bool:
    """Tell whether a sentence softens and limits as its source does, and claims nothing stronger."""
    said = reservations(sentence, sentence)
    known = frozenset(name for source in sources for name in strengthenings(source))
    if strengthenings(sentence) - known:
        return False
    told = [reservations(source, _part_restated(sentence, source)) for source in restated]
    return not told or any(found <= said for found in told)


def _part_restated(sentence: str, source: str) -> str:
    return " ".join(most_alike(sentence, clauses(source)) or [source])


def keeps_ranges(sentence: str, sources: Sequence[str]) -> bool:
    """Tell whether no figure that the sources have only as an end of a range stands alone.

    The upper end may stand behind "op til" where the range itself does.
    """
    paired = _ranges(sentence)
    said = {end for pair, _ in paired for end in pair}
    lone = figures(sentence) - said
    ranges = [found for source in sources for found in _ranges(source)]
    limited = {pair[1] for pair, is_limit in ranges if is_limit}
    ends = {end for pair, _ in ranges for end in pair}
    return not (lone & ends) - limited


def _ranges(text: str) -> list[tuple[tuple[Figure, Figure], bool]]:
    """Return the ranges of a text ("2-4 måneder", "mellem 2 og 4"), and whether each is itself a limit."""
    placed = placed_figures(text)
    found = []
    for a, b in zip(placed, placed[1:], strict=False):
        between, before = text[a.end : b.start], text[: a.start].rstrip()
        joined = between.strip() in {"-", "–", "til"} and not _FROM.search(before)
        joined |= between.strip() == "og" and before.lower().endswith("mellem")
        if joined and a.figure.unit == b.figure.unit and not a.figure.is_year and RANGE.fullmatch(between):
            found.append(((a.figure, b.figure), bool(_UP_TO.search(before))))
    return found

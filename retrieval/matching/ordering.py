"""The one list that is shown: what may still apply first, closed schemes marked and never above."""

from collections.abc import Sequence

from retrieval.matching.result import Match
from retrieval.matching.rules import Showing


def merged(scored: Sequence[Match], showing: Showing) -> tuple[Match, ...]:
    """Return the matches worth showing in order.

    Programmes and actors that may still apply stand by score. Of the closed and proposed ones only the best
    may stand among them: at the first place open to it (``plads_for_lukkede``) where it fits better than what
    would stand there, so that somebody who asks for a well-known closed scheme is told so. All others follow
    at the end. Equal scores are ordered by id.
    """
    worth = [match for match in scored if match.score >= showing.mindst]
    ranked = sorted(worth, key=lambda match: (-match.score, match.id))
    opened = _limited([m for m in ranked if m.open], showing.hoejst_i_gruppe)
    closed = [m for m in ranked if not m.open][: showing.hoejst_i_gruppe]
    if not closed:
        return tuple(opened)
    best = closed[0]
    fits_better = sum(match.score >= best.score for match in opened)
    place = max(fits_better, min(showing.plads_for_lukkede - 1, len(opened)))
    return (*opened[:place], best, *opened[place:], *closed[1:])


def _limited(ranked: Sequence[Match], most: int) -> list[Match]:
    """Return at most so many of each kind, in order."""
    counts = {"program": 0, "aktør": 0}
    kept: list[Match] = []
    for match in ranked:
        if counts[match.kind] < most:
            counts[match.kind] += 1
            kept.append(match)
    return kept

"""Which records an answer to a situation is made of: the one that leads, and what may help besides."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from retrieval.matching.result import Match, MatchResult

_MOST_ALTERNATIVES = 3
_LEAST_SCORE, _LEAST_OF_REST = 2.0, 1.2
"""The best match is at least this good, and the one that leads where a criterion rules that one out."""
_WORTH_NAMING = 0.45
"""An alternative has at least this share of the leading score."""
_PROGRAMME_FIRST = 0.8
"""A programme leads before an actor that fits only this little better: it says what there is to get."""


_FOUND = 1.5
"""What the source that the search has first gains."""
_NEAR_TEXT = 1.8
"""The matcher's own nearness of texts from which on a record that the search finds too may be named."""


@dataclass(frozen=True, slots=True)
class Choice:
    """``lead`` fits best, be it open or not; ``alternatives`` and ``actor`` may be turned to."""

    lead: Match
    alternatives: tuple[Match, ...]
    actor: Match | None

    @property
    def all(self) -> tuple[Match, ...]:
        return (self.lead, *self.alternatives, *((self.actor,) if self.actor else ()))


def choose_records(
    result: MatchResult,
    quotable: Callable[[Match], bool],
    found: Callable[[Match], float] = lambda _: 0.0,
) -> Choice | None:
    """Return what to answer with; ``None`` where nothing fits for a reason that can be told.

    A closed or proposed scheme leads only where it fits better than all others, and is never an alternative.
    How well it fits is judged without its status: who describes it has heard of it, and must learn that it
    is closed. ``found`` tells how high (0-1) the search has a record among all sources.
    """
    fit = {m.id: _fit(m, found(m)) for m in result.shown if quotable(m)}
    known = sorted((m for m in result.shown if m.id in fit), key=lambda m: -fit[m.id])
    speaks = {m.id for m in known if _speaks_for(m, found(m))}
    doors = {m.id for m in known if _is_door(m, found(m))}
    lead = _lead(known, fit, speaks, doors)
    if lead is None:
        return None
    others = [m for m in known if m.open and m.id != lead.id and m.score >= _WORTH_NAMING * lead.score]
    programmes = [m for m in others if m.kind == "program" and m.id in speaks and not _rules_out(m)]
    actors = [m for m in others if m.kind == "aktør" and m.id in speaks and m.id in doors]
    # One that fits for a reason goes before one that the search merely finds near.
    actor = next((m for m in actors if m.reasons or _is_named(m)), actors[0] if actors else None)
    if lead.open and lead.kind == "aktør":
        actor = None
    related = {record_id for record_id, _ in lead.alternatives}
    # What a closed scheme itself points to goes before what merely fits some of the words.
    if not lead.open and any(m.id in related for m in programmes):
        programmes = [m for m in programmes if m.id in related]
    return Choice(lead, tuple(programmes[:_MOST_ALTERNATIVES]), actor)


def _lead(
    known: Sequence[Match], fit: Mapping[str, float], speaks: Container[str], doors: Container[str]
) -> Match | None:
    said = [m for m in known if m.id in speaks]
    if not said or fit[said[0].id] < _LEAST_SCORE:
        return None
    fitting = [m for m in said if fit[m.id] >= _LEAST_OF_REST and (_is_named(m) or not _rules_out(m))]
    # Who only names an actor wants to know something of it; who names a programme may want to use it.
    fitting = [m for m in fitting if m.kind == "program" or _is_named(m) or m.id in doors]
    if not fitting or (fitting[0].kind == "aktør" and not fitting[0].reasons and _is_named(fitting[0])):
        return None
    best = fitting[0]
    if not best.open or best.kind == "program":
        return best
    near = (m for m in fitting if m.open and m.kind == "program")
    programme = next(near, None)
    return programme if programme and fit[programme.id] >= _PROGRAMME_FIRST * fit[best.id] else best


def _fit(match: Match, found: float) -> float:
    return match.score - match.parts.get("status", 0.0) + _FOUND * found


def _speaks_for(match: Match, found: float) -> bool:
    """Tell whether more than one nearness of texts leads to a record."""
    near = found > 0 and match.parts.get("tekst", 0.0) >= _NEAR_TEXT
    return bool(match.reasons) or _is_named(match) or near


def _is_named(match: Match) -> bool:
    return match.parts.get("navn", 0.0) > 0


def _is_door(match: Match, found: float) -> bool:
    """Tell whether an actor is one to turn to: it serves the place, and its record tells when or is found."""
    return (bool(match.ask) or found > 0) and not _rules_out(match)


def _rules_out(match: Match) -> bool:
    return any(one.outcome == "ikke opfyldt" for one in match.criteria)

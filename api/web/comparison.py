"""The one sentence over a comparison: what sets the compared ones apart for this company."""

from collections.abc import Sequence
from dataclasses import dataclass

from answering.wording import listed
from api.schemas.matches import CriterionOut
from api.web.programme_cards import RecordCard
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.rules import Criterion, Outcome, rules

_NOT_OPEN = {"lukket": "er oplyst som lukket", "forslag": "er kun et forslag"}
_NAME = "{navn}"
_PLACES = frozenset({"kommune", "landsdel"})


@dataclass(frozen=True, slots=True)
class _Held:
    """One record held against what the company has told: the names of the criteria by outcome."""

    name: str
    closed: str | None
    met: tuple[str, ...]
    unmet: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def fits(self) -> bool:
        return bool(self.met) and not (self.closed or self.unmet or self.unknown)

    @property
    def reason(self) -> str:
        """Why it does not plainly fit, with a mark for the name."""
        if self.closed:
            return f"{_NAME} {self.closed}"
        if self.unmet:
            return f"{_NAME} passer ikke ({listed(self.unmet)})"
        about = f" ({listed(self.unknown)})" if self.unknown else ""
        return f"om {_NAME} siger kilderne ikke nok{about}"


def verdict(cards: Sequence[RecordCard], profile: CompanyProfile) -> str | None:
    """Return what differs, from the judged criteria alone; ``None`` where nothing is known that could.

    Only criteria on what the company has told count; who has told nothing learns what is closed.
    """
    told = frozenset(rule.id for rule in rules().kriterier if _is_told(rule, profile))
    held = [_held(card, told) for card in cards]
    if not told:
        closed = _reasons([one for one in held if one.closed])
        return f"{closed[:1].upper()}{closed[1:]}." if closed else None
    fitting = [one for one in held if one.fits]
    rest = _reasons([one for one in held if not one.fits])
    if not fitting:
        return f"Ingen af dem passer sikkert til det, I har oplyst: {rest}."
    names, about = listed([one.name for one in fitting]), listed(_shared(fitting))
    if not rest:
        every = "begge" if len(held) == 2 else "alle"
        return f"{names} passer {every} til det, I har oplyst ({about}), så det skiller dem ikke ad."
    only = "Kun " if len(fitting) == 1 else ""
    return f"{only}{names} passer til det, I har oplyst ({about}); {rest}."


def _held(card: RecordCard, told: frozenset[str]) -> _Held:
    def names(outcome: Outcome) -> tuple[str, ...]:
        return tuple(_name(c) for c in card.match.criteria if c.id in told and c.outcome == outcome)

    closed = _NOT_OPEN.get(card.match.status)
    return _Held(card.match.name, closed, names("opfyldt"), names("ikke opfyldt"), names("ukendt"))


def _is_told(rule: Criterion, profile: CompanyProfile) -> bool:
    """Tell whether the company has told what a criterion looks at; a place not told is only assumed."""
    if rule.sammenlign == "sted":
        return bool(_PLACES & set(profile.known))
    return getattr(profile, rule.profil) not in (None, ())


def _name(criterion: CriterionOut) -> str:
    return criterion.name[:1].lower() + criterion.name[1:]


def _shared(held: Sequence[_Held]) -> list[str]:
    """Return the criteria that any of some records meets, each once."""
    return list(dict.fromkeys(name for one in held for name in one.met))


def _reasons(held: Sequence[_Held]) -> str:
    """Return why some records do not plainly fit; those with the same reason are named together."""
    by_reason: dict[str, list[str]] = {}
    for one in held:
        by_reason.setdefault(one.reason, []).append(one.name)
    return "; ".join(reason.replace(_NAME, listed(names)) for reason, names in by_reason.items())

"""What we say ourselves of a match: how it stands, why it fits, what is unknown; guidance, never a claim."""

import re
from collections.abc import Sequence

from answering.programme_choice import Choice
from answering.wording import listed
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Judged, Match

_OPENINGS = {
    "åben": "{name} passer bedst til det, du skriver ({status}).",
    "ukendt": "{name} passer bedst til det, du skriver ({status}).",
    "lukket": "{name} ville passe bedst, men kan ikke søges ({status}). "
    "Her er, hvad der var at få, og hvad du kan spørge efter i stedet.",
    "forslag": "{name} ville passe bedst, men kan ikke søges ({status}).",
}
_ACTOR_OPENING = "Det bedste sted at spørge er {name}."
_NOTHING_OPEN = "Kilderne viser ingen åben ordning, der ligner."


def introduction(choice: Choice, profile: CompanyProfile) -> str:
    """Return the sentences before the claims: what fits best and how it stands, why, and what is unknown."""
    lead = choice.lead
    inside = re.sub(r"^Det?\b", lambda article: article[0].lower(), lead.name)
    opening = _OPENINGS[lead.status].format(name=lead.name, status=lead.status_text)
    sentences = [_ACTOR_OPENING.format(name=inside) if lead.kind == "aktør" else opening, _why(lead)]
    sentences += [*_criteria(lead), _example(choice, profile)]
    if not lead.open and not choice.alternatives:
        sentences.append(_NOTHING_OPEN)
    return " ".join(sentence for sentence in sentences if sentence)


def _why(match: Match) -> str:
    return f"Det passer, fordi {match.reasons[0].name}." if match.reasons else ""


def _criteria(match: Match) -> list[str]:
    """Return what only the reader can tell and what does not fit; each part may be missing."""
    unknown = [_asked(c) for c in match.criteria if c.outcome == "ukendt" and c.ask_company is not None]
    against = [c.text for c in match.criteria if c.outcome == "ikke opfyldt"]
    return [*([f"Det afhænger også af{_listed(unknown)}."] if unknown else []), *against]


def _listed(parts: Sequence[str]) -> str:
    """Return things and then clauses, so that "af" goes with each ("af størrelsen og af, om …")."""
    things = [part for part in dict.fromkeys(parts) if not part.startswith("om ")]
    clauses = [part for part in dict.fromkeys(parts) if part.startswith("om ")]
    if not things:
        return f", {listed(clauses)}"
    return f" {listed(things)}" + (f" og af, {listed(clauses)}" if clauses else "")


def _asked(judged: Judged) -> str:
    name = _small(judged.name)
    return f"om {name}" if " er " in name else name


def _example(choice: Choice, profile: CompanyProfile) -> str:
    """Return the worked example of the first scheme that may be open, where the wage was told."""
    if profile.maanedsloen_kr is None:
        return ""
    offered = (m for m in (choice.lead, *choice.alternatives) if m.open)
    found = next(((m.name, m.benefit.text) for m in offered if m.benefit), None)
    return f"{found[0]}: {found[1]}" if found else ""


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]

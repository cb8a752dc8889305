"""Checks a project against the checklists, by what the advisor wrote and never by what a source says."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from answering.application.advisor_text import AdvisorText
from answering.application.checklists import Checklist, Criterion, shipped_checklists
from answering.application.idea import ProjectIdea, Receiver
from answering.wording import listed

_FIELD_NAMES = {
    "geography": "geografi",
    "target_group": "målgruppe",
    "activities": "aktiviteter",
    "outcome": "effekt og måltal",
    "organisation": "organisering",
    "timetable": "tidsplan",
    "anchoring": "forankring",
    "amount_kr": "beløb",
    "budget": "budget",
}


class Outcome(StrEnum):
    """How a criterion stands; ``UNKNOWN`` where nothing was written that could tell."""

    MET = "opfyldt"
    MISSING = "mangler"
    UNKNOWN = "ukendt"


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """A criterion, how it stands, why, and what to write about (empty where it is met). Texts are Danish."""

    criterion: Criterion
    outcome: Outcome
    why: str
    write_about: str


class CriteriaCheck:
    """Checks over some lists, by default the shipped ones."""

    def __init__(self, lists: Sequence[Checklist] | None = None) -> None:
        self._lists = shipped_checklists() if lists is None else tuple(lists)

    def check(self, idea: ProjectIdea, draft_texts: Sequence[str] = ()) -> tuple[CriterionResult, ...]:
        """Return how every criterion stands that applies to a project, in the order of the lists.

        ``draft_texts`` are further paragraphs that the advisor wrote, never sentences from sources.
        """
        text = AdvisorText(idea, draft_texts)
        return tuple(
            _judged(criterion, idea, text)
            for one in self._lists
            if _applies(one, idea, text)
            for criterion in one.criteria
        )

    def unlisted(self, receiver: Receiver) -> str | None:
        """Return what to say where the sources hold no checklist for a receiver, else ``None``."""
        if any(receiver in one.receivers for one in self._lists):
            return None
        if receiver is Receiver.FREE:
            return "Vælg en modtager for at få en tjekliste. Kilderne har ingen, der gælder alle."
        return f"Kilderne har ingen tjekliste for {receiver}. Spørg modtageren, hvad der lægges vægt på."


def _applies(one: Checklist, idea: ProjectIdea, text: AdvisorText) -> bool:
    return idea.receiver in one.receivers or text.has_any(one.on)


def _judged(criterion: Criterion, idea: ProjectIdea, text: AdvisorText) -> CriterionResult:
    if criterion.support is not None:
        outcome, why = _of_support(criterion.support, idea)
    elif criterion.municipalities is not None:
        outcome, why = _of_municipalities(criterion, criterion.municipalities, text)
    else:
        outcome, why = _of_signs(criterion, text)
    return CriterionResult(criterion, outcome, why, "" if outcome is Outcome.MET else criterion.question)


def _of_signs(criterion: Criterion, text: AdvisorText) -> tuple[Outcome, str]:
    doubtful = ""
    for sign in criterion.signs:
        for found in text.sentences_with(sign):
            if not found.doubtful:
                return Outcome.MET, f"Du skriver »{found.words}« i »{found.sentence}«"
            doubtful = doubtful or found.sentence
    if doubtful:
        return Outcome.MISSING, f"Det står kun benægtet eller med forbehold: »{doubtful}«"
    if criterion.if_told and not text.has_any(criterion.if_told):
        return Outcome.UNKNOWN, "Kravet angår måske ikke projektet; der står ikke noget om det."
    return _of_fields(criterion, text)


def _of_fields(criterion: Criterion, text: AdvisorText) -> tuple[Outcome, str]:
    filled = [_FIELD_NAMES[name] for name in criterion.fields if text.is_filled(name)]
    if filled:
        return Outcome.MISSING, f"Der står ikke noget om det under {listed(filled)}."
    names = listed([_FIELD_NAMES[name] for name in criterion.fields])
    return Outcome.UNKNOWN, f"Der er ikke skrevet noget under {names}."


def _of_municipalities(criterion: Criterion, fewest: int, text: AdvisorText) -> tuple[Outcome, str]:
    named = text.municipalities()
    count = max(len(named), text.counted_municipalities())
    if not count:
        return _of_fields(criterion, text)
    told = f" ({listed(named)})" if len(named) == count else ""
    what = "1 kommune" if count == 1 else f"{count} kommuner"
    return (Outcome.MET if count >= fewest else Outcome.MISSING), f"Du nævner {what}{told}."


def _of_support(largest: float, idea: ProjectIdea) -> tuple[Outcome, str]:
    costs = sum(row.amount_kr for row in idea.budget if not row.own_financing)
    if idea.amount_kr is None or not costs:
        missing = [
            name
            for name, there in (("beløb", idea.amount_kr is not None), ("budget", costs > 0))
            if not there
        ]
        return Outcome.UNKNOWN, f"Der er ikke skrevet noget under {listed(missing)}."
    outcome = Outcome.MET if idea.amount_kr <= largest * costs else Outcome.MISSING
    return outcome, f"Der søges om {_kroner(idea.amount_kr)} af udgifter på {_kroner(costs)}."


def _kroner(amount: int) -> str:
    return f"{amount:,} kr".replace(",", ".")

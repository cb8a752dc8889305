"""Checks a project against the checklists, by what the advisor wrote and never by what a source says.

It knows words, not meaning: a verdict shows the sentences that it rests on, so that the advisor can disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from answering.application.advisor_text import AdvisorText, Found, Standing
from answering.application.checklists import Checklist, Criterion, shipped_checklists
from answering.application.idea import ProjectIdea, Receiver
from answering.application.showing import Showing, best
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
_TOLD = {"opfyldt": "ser opfyldt ud", "nævnt": "nævnt, men ikke vist"}


class Outcome(StrEnum):
    """How a criterion stands by what the advisor wrote.

    ``TOUCHED`` where the text speaks of it but does not show it, ``MISSING`` where it is silent or says the
    opposite, ``UNKNOWN`` where it may not concern the project or cannot be reckoned.
    """

    MET = "opfyldt"
    TOUCHED = "nævnt"
    MISSING = "mangler"
    UNKNOWN = "ukendt"

    @property
    def told(self) -> str:
        """The word for a reader, no surer than a check of words can be."""
        return _TOLD.get(self.value, self.value)


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
    return idea.receiver in one.receivers or text.mentions(one.on)


def _judged(criterion: Criterion, idea: ProjectIdea, text: AdvisorText) -> CriterionResult:
    if criterion.support is not None:
        outcome, why = _of_support(criterion.support, idea)
    elif criterion.municipalities is not None:
        outcome, why = _of_municipalities(criterion, criterion.municipalities, text)
    else:
        outcome, why = _of_signs(criterion, text)
    return CriterionResult(criterion, outcome, why, "" if outcome is Outcome.MET else criterion.question)


def _of_signs(criterion: Criterion, text: AdvisorText) -> tuple[Outcome, str]:
    if criterion.yearly and text.has_yearly_figures(criterion.fields):
        return Outcome.MET, "Du skriver et tal for hvert af flere år."
    showing = Showing(criterion.parts, text)
    opposite = best(text, criterion.against)
    if opposite and opposite.standing is Standing.STATED and opposite.sentence not in showing.sentences:
        return Outcome.MISSING, f"Du skriver det modsatte: »{opposite.sentence}«"
    if not showing.lacking:
        return _all_shown(showing)
    if criterion.if_told and not text.mentions(criterion.if_told):
        return Outcome.UNKNOWN, "Kravet angår måske ikke projektet; der står ikke noget om det."
    touched = best(text, criterion.touched)
    if showing.stated is None and (denied := showing.denied or _if(touched, Standing.DENIED)):
        return Outcome.MISSING, f"Det står kun benægtet: »{denied.sentence}«"
    if found := _touching(showing, touched):
        return Outcome.TOUCHED, found
    if criterion.yearly and (sentence := text.sentence_with_figure(criterion.fields)):
        return Outcome.TOUCHED, f"Du skriver et tal i »{sentence}«, men ikke {listed(showing.lacking)}."
    return Outcome.MISSING, _silent(criterion, text)


def _touching(showing: Showing, touched: Found | None) -> str | None:
    hedged = showing.hedged or _if(touched, Standing.HEDGED)
    if hedged and not showing.stated:
        return f"Det står kun med forbehold eller om noget andet: »{hedged.sentence}«"
    if told := showing.stated or touched:
        return f"Du skriver »{told.words}« i »{told.sentence}«, men ikke {listed(showing.lacking)}."
    return None


def _if(found: Found | None, standing: Standing) -> Found | None:
    return found if found and found.standing is standing else None


def _all_shown(showing: Showing) -> tuple[Outcome, str]:
    said = listed([f"»{sentence}«" for sentence in showing.sentences])
    if showing.contradicted:
        return Outcome.TOUCHED, f"Du skriver både {said} og »{showing.contradicted.sentence}«"
    return Outcome.MET, f"Læs efter, om det svarer på kravet: {said}"


def _silent(criterion: Criterion, text: AdvisorText) -> str:
    filled = [_FIELD_NAMES[name] for name in criterion.fields if text.is_filled(name)]
    if filled:
        return f"Kontrollen finder ikke noget om det under {listed(filled)}."
    return f"Der er ikke skrevet noget under {listed([_FIELD_NAMES[name] for name in criterion.fields])}."


def _of_municipalities(criterion: Criterion, fewest: int, text: AdvisorText) -> tuple[Outcome, str]:
    named = text.municipalities()
    count = max(len(named), text.counted_municipalities())
    if not count:
        return Outcome.MISSING, _silent(criterion, text)
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

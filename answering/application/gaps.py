"""What an application needs and nobody has said yet, as questions to the advisor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answering.application.draft_text import BudgetTable, Gap, OwnParagraph, SectionId
from answering.application.draft_words import Missing, draft_words
from answering.figures import figures


@dataclass(frozen=True, slots=True)
class Told:
    """What a section holds so far: the advisor's own texts, whether a source stands in it, the budget."""

    own: Sequence[str]
    sourced: bool
    budget: BudgetTable | None


def gaps(section: SectionId, told: Told, answers: Mapping[str, str]) -> list[Gap | OwnParagraph]:
    """Return the open questions of a section in order; an answered one is the advisor's own paragraph."""
    found: list[Gap | OwnParagraph] = []
    for question in draft_words().questions:
        if question.section is not section or not _is_missing(question.when, told):
            continue
        answer = answers.get(question.id, "").strip()
        found.append(OwnParagraph(answer) if answer else Gap(question.text, question.id))
    return found


def _is_missing(what: Missing, told: Told) -> bool:
    budget = told.budget
    match what:
        case "tom":
            return not told.own
        case "uden_tal":
            return bool(told.own) and not any(figures(text) for text in told.own)
        case "uden_kilde":
            return not told.sourced
        case "uden_beloeb":
            return budget is None or budget.applied_for is None
        case "uden_udgifter":
            return budget is None or not budget.costs
        case "uden_egne":
            return budget is None or not budget.own and budget.applied_for != budget.total_costs

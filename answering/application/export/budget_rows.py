"""The rows of the budget as a table shows them."""

from dataclasses import dataclass

from answering.application.budget import kroner
from answering.application.draft_text import BudgetTable
from answering.application.export.texts import export_texts


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A name with its amount in Danish; ``total`` tells that it is a sum."""

    name: str
    amount: str
    total: bool = False


def budget_rows(table: BudgetTable) -> tuple[BudgetRow, ...]:
    """Return the rows in their order; unknown amounts have no row."""
    texts = export_texts()
    rows = [BudgetRow(name, kroner(amount)) for name, amount in table.costs]
    rows.append(BudgetRow(texts.costs, kroner(table.total_costs), total=True))
    rows += [BudgetRow(name, kroner(amount)) for name, amount in table.own]
    rows.append(BudgetRow(texts.own, kroner(table.total_own), total=True))
    if table.applied_for is not None:
        rows.append(BudgetRow(texts.applied, kroner(table.applied_for), total=True))
    if table.missing is not None:
        rows.append(BudgetRow(texts.missing, kroner(table.missing), total=True))
    return tuple(rows)

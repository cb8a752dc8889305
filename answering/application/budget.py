"""The budget of an application: sums, what is missing, and the arithmetic for all to see."""

from dataclasses import replace

from answering.application.draft_text import BudgetTable
from answering.application.idea import ProjectIdea
from ingest.loaders.limits import thousands

_ROUNDING = 1e-9


def budget_table(idea: ProjectIdea) -> BudgetTable | None:
    """Return the budget of an idea; ``None`` where it holds no amount at all.

    ``missing`` is what the costs exceed the financing by, below zero where there is more than it costs.
    """
    if not idea.budget and idea.amount_kr is None:
        return None
    costs = tuple((row.name, row.amount_kr) for row in idea.budget if not row.own_financing)
    own = tuple((row.name, row.amount_kr) for row in idea.budget if row.own_financing)
    total_costs, total_own = sum(kr for _, kr in costs), sum(kr for _, kr in own)
    applied = idea.amount_kr
    table = BudgetTable(
        costs=costs,
        own=own,
        total_costs=total_costs,
        total_own=total_own,
        applied_for=applied,
        missing=None if applied is None or not costs else total_costs - total_own - applied,
        support_rate=applied / total_costs if applied is not None and total_costs else None,
    )
    return replace(table, faults=_faults(table))


def arithmetic(table: BudgetTable) -> tuple[str, ...]:
    """Return the sums of a budget as they are worked out, one line each."""
    lines = []
    if len(table.costs) > 1:
        lines.append(f"Udgifter: {_sum(table.costs)} = {kroner(table.total_costs)}")
    if len(table.own) > 1:
        lines.append(f"Egen finansiering: {_sum(table.own)} = {kroner(table.total_own)}")
    if table.applied_for is not None and table.missing is not None:
        lines.append(
            f"Udgifter − egen finansiering − ansøgt: {thousands(table.total_costs)} − "
            f"{thousands(table.total_own)} − {thousands(table.applied_for)} = {kroner(table.missing)}"
        )
    if table.applied_for is not None and table.support_rate is not None:
        lines.append(
            f"Støtteprocent: {thousands(table.applied_for)} / {thousands(table.total_costs)} = "
            f"{percent(table.support_rate)}"
        )
    return tuple(lines)


def kroner(amount: int) -> str:
    """Return whole kroner as Danish readers write them: ``1.200.000 kr.``, ``−500 kr.``."""
    return f"{'−' if amount < 0 else ''}{thousands(abs(amount))} kr."


def percent(share: float) -> str:
    """Return a share (0-1) in percent with at most one decimal; rounded ones say "ca."."""
    exact = 100 * share
    text = f"{exact:.1f}".removesuffix(".0")
    return f"{'' if abs(float(text) - exact) < _ROUNDING else 'ca. '}{text.replace('.', ',')} pct."


def _sum(rows: tuple[tuple[str, int], ...]) -> str:
    return " + ".join(thousands(amount) for _, amount in rows)


def _faults(table: BudgetTable) -> tuple[str, ...]:
    faults = []
    if not table.costs:
        faults.append("Der er ingen udgifter i budgettet, så støtteprocenten kan ikke regnes ud.")
    elif not table.total_costs:
        faults.append("Udgifterne er 0 kr. i alt, så støtteprocenten kan ikke regnes ud.")
    if any(not name.strip() for name, _ in (*table.costs, *table.own)):
        faults.append("En post i budgettet mangler navn.")
    if table.missing:
        worth = f"Udgifterne er {kroner(table.total_costs)}, men egen finansiering og ansøgt beløb er "
        worth += f"tilsammen {kroner(table.total_costs - table.missing)} "
        lacking = f"Der mangler {kroner(table.missing)}"
        surplus = f"Det er {kroner(-table.missing)} mere, end projektet koster."
        faults.append(worth + (lacking if table.missing > 0 else surplus))
    if table.support_rate is not None and table.support_rate > 1:
        faults.append(
            f"Det ansøgte beløb er {percent(table.support_rate)} af udgifterne. Det kan højst være 100 pct."
        )
    if table.total_costs and table.total_own > table.total_costs:
        faults.append("Den egne finansiering er større end udgifterne.")
    return tuple(faults)

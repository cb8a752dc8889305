"""Sums, what is missing and the faults of a budget, in Danish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering.application.budget import arithmetic, budget_table, kroner, percent
from answering.application.draft_text import BudgetTable
from answering.application.idea import CostRow, ProjectIdea
from tests.answering.application.made_draft import IDEA


def table(costs: list[int], own: list[int], applied: int | None) -> BudgetTable | None:
    rows = [CostRow(name=f"post {i}", amount_kr=kr) for i, kr in enumerate(costs)]
    rows += [CostRow(name=f"egen {i}", amount_kr=kr, own_financing=True) for i, kr in enumerate(own)]
    return budget_table(ProjectIdea(idea="Et projekt", budget=tuple(rows), amount_kr=applied))


def of(costs: list[int], own: list[int], applied: int | None) -> BudgetTable:
    found = table(costs, own, applied)
    assert found is not None
    return found


def test_a_budget_that_adds_up_has_no_faults() -> None:
    found = budget_table(IDEA)
    assert found is not None
    assert (found.total_costs, found.total_own, found.missing, found.support_rate) == (
        1_200_000,
        300_000,
        0,
        0.75,
    )
    assert found.faults == ()
    assert arithmetic(found) == (
        "Udgifter: 800.000 + 400.000 = 1.200.000 kr.",
        "Udgifter − egen finansiering − ansøgt: 1.200.000 − 300.000 − 900.000 = 0 kr.",
        "Støtteprocent: 900.000 / 1.200.000 = 75 pct.",
    )


def test_without_any_amount_there_is_no_budget() -> None:
    assert table([], [], None) is None


def test_money_that_is_missing_or_too_much_is_told() -> None:
    assert "Der mangler 200 kr." in of([1000], [300], 500).faults[0]
    assert "200 kr. mere, end projektet koster" in of([1000], [700], 500).faults[0]


@pytest.mark.parametrize(
    ("costs", "own", "applied", "told"),
    [
        ([1000], [0], 1500, "150 pct. af udgifterne"),
        ([], [], 500, "ingen udgifter"),
        ([0], [], 500, "0 kr. i alt"),
        ([1000], [1500], None, "egne finansiering er større"),
    ],
)
def test_other_faults(costs: list[int], own: list[int], applied: int | None, told: str) -> None:
    assert any(told in fault for fault in of(costs, own, applied).faults)


def test_a_row_without_a_name_is_told() -> None:
    idea = ProjectIdea(idea="x", budget=(CostRow(name=" ", amount_kr=5),))
    found = budget_table(idea)
    assert found is not None
    assert any("mangler navn" in fault for fault in found.faults)


def test_unknown_figures_stay_unknown() -> None:
    found = of([1000], [200], None)
    assert (found.applied_for, found.missing, found.support_rate, found.faults) == (None, None, None, ())


@pytest.mark.parametrize(("amount", "text"), [(0, "0 kr."), (1_200_000, "1.200.000 kr."), (-500, "−500 kr.")])
def test_kroner_are_written_as_danes_do(amount: int, text: str) -> None:
    assert kroner(amount) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.75, "75 pct."), (0.07, "7 pct."), (1 / 3, "ca. 33,3 pct."), (0.125, "12,5 pct."), (1.5, "150 pct.")],
)
def test_percent_says_when_it_is_rounded(share: float, text: str) -> None:
    assert percent(share) == text


@given(
    st.lists(st.integers(0, 10**10), max_size=5),
    st.lists(st.integers(0, 10**10), max_size=5),
    st.none() | st.integers(0, 10**10),
)
def test_a_budget_without_faults_balances(costs: list[int], own: list[int], applied: int | None) -> None:
    found = table(costs, own, applied)
    if found and not found.faults and applied is not None:
        assert sum(costs) == sum(own) + applied
        assert found.support_rate is not None
        assert found.support_rate <= 1

from math import log2

import pytest

from evals.metrics import by_group, figures, ndcg, recall_at, recall_within, reciprocal_rank
from tests.evals.questions import ranks


def test_recall_counts_the_rank_itself() -> None:
    assert recall_at(ranks(5), 5) == 1.0
    assert recall_at(ranks(6), 5) == 0.0
    assert recall_at(ranks(None), 5) == 0.0
    assert recall_at(ranks(1, 6), 5) == 0.0
    assert recall_at(ranks(1, 5), 5) == 1.0


@pytest.mark.parametrize(("chars", "expected"), [(3999, 1.0), (4000, 1.0), (4001, 0.0), (None, 0.0)])
def test_recall_within_counts_the_hit_itself(chars: int | None, expected: float) -> None:
    assert recall_within(ranks(1 if chars else None, chars=chars)) == expected


def test_reciprocal_rank_is_of_the_whole_question_and_ends_at_ten() -> None:
    assert reciprocal_rank(ranks(4)) == 0.25
    assert reciprocal_rank(ranks(1, 4)) == 0.25
    assert reciprocal_rank(ranks(10)) == 0.1
    assert reciprocal_rank(ranks(11)) == 0.0
    assert reciprocal_rank(ranks(1, None)) == 0.0


def test_ndcg_of_one_unit() -> None:
    assert ndcg(ranks(1)) == 1.0
    assert ndcg(ranks(3)) == pytest.approx(0.5)
    assert ndcg(ranks(10)) == pytest.approx(1 / log2(11))
    assert ndcg(ranks(11)) == 0.0
    assert ndcg(ranks(None)) == 0.0


def test_ndcg_credits_each_unit_once_against_the_ideal_order() -> None:
    ideal = 1 + 1 / log2(3)
    assert ndcg(ranks(1, 2)) == pytest.approx(1.0)
    assert ndcg(ranks(2, 1)) == pytest.approx(1.0)
    assert ndcg(ranks(1, None)) == pytest.approx(1 / ideal)
    assert ndcg(ranks(3, 7)) == pytest.approx((0.5 + 1 / 3) / ideal)


def test_ndcg_never_exceeds_one_when_a_passage_covers_several_units() -> None:
    assert ndcg(ranks(1, 1)) == 1.0


def test_figures_carry_the_number_of_questions() -> None:
    table = figures([ranks(1, chars=900), ranks(7, chars=5000), ranks(None), ranks(2, chars=4000)])
    at_five, budget, first = table["R@5"], table["R@4000c"], table["MRR@10"]
    assert at_five is not None and budget is not None and first is not None
    assert (at_five.value, at_five.n) == (0.5, 4)
    assert budget.value == 0.5
    assert first.value == pytest.approx((1 + 1 / 7 + 0 + 0.5) / 4)
    assert 0.0 <= at_five.low <= at_five.value <= at_five.high <= 1.0


def test_no_questions_give_no_figures() -> None:
    assert set(figures([]).values()) == {None}


def test_groups_are_sorted_and_hold_only_their_questions() -> None:
    groups = by_group([ranks(1, type_="program"), ranks(None, type_="case"), ranks(2)], lambda q: q.type)
    assert list(groups) == ["case", "fakta", "program"]
    of_case, of_program = groups["case"]["R@5"], groups["program"]["R@5"]
    assert of_case is not None and of_program is not None
    assert (of_case.value, of_case.n) == (0.0, 1)
    assert (of_program.value, of_program.n) == (1.0, 1)

"""Every number here was computed by hand."""

from math import sqrt

import pytest

from retrieval.fusion import fuse, standardise
from retrieval.signals import DEPTH, Signal


def test_scores_are_standardised_over_the_signal() -> None:
    # mean 2, spread sqrt(2/3)
    scores = standardise(Signal("a", {0: 1.0, 5: 2.0, 9: 3.0}))
    assert scores == pytest.approx({0: -sqrt(1.5), 5: 0.0, 9: sqrt(1.5)})


def test_another_scale_gives_the_same_standardised_scores() -> None:
    small = standardise(Signal("a", {0: 0.81, 1: 0.82, 2: 0.86}))
    large = standardise(Signal("a", {0: 81.0, 1: 82.0, 2: 86.0}))
    assert small == pytest.approx(large)


def test_only_the_best_decide_mean_and_spread() -> None:
    best = {i: float(i % 2) for i in range(DEPTH)}
    scores = standardise(Signal("a", {**best, DEPTH: -1000.0}))
    # The best hundred are fifty ones and fifty zeros: mean 0.5, spread 0.5.
    assert scores[0] == pytest.approx(-1.0)
    assert scores[1] == pytest.approx(1.0)
    assert scores[DEPTH] == pytest.approx(-2001.0)


def test_equal_scores_say_nothing() -> None:
    assert standardise(Signal("a", {3: 0.7, 4: 0.7})) == {3: 0.0, 4: 0.0}


@pytest.mark.parametrize("scores", [{}, {7: 0.9}])
def test_fewer_than_two_say_nothing(scores: dict[int, float]) -> None:
    assert standardise(Signal("a", scores)) == {}


def test_signals_are_added_by_weight() -> None:
    first = Signal("a", {0: 1.0, 1: 3.0})  # standardised -1 and 1
    second = Signal("b", {0: 20.0, 1: 10.0})  # standardised 1 and -1
    fused = fuse([first, second], {"a": 1.0, "b": 0.25})
    assert [position for position, _, _ in fused] == [1, 0]
    assert fused[0][1] == pytest.approx(0.75)
    assert fused[0][2] == pytest.approx({"a": 1.0, "b": -0.25})
    assert fused[1][1] == pytest.approx(-0.75)


def test_a_passage_that_a_signal_did_not_return_gets_its_lowest_value() -> None:
    fused = fuse([Signal("a", {0: 1.0, 1: 3.0}), Signal("b", {1: 5.0, 2: 6.0})], {"a": 1.0, "b": 1.0})
    assert {position: parts for position, _, parts in fused} == {
        0: pytest.approx({"a": -1.0, "b": -1.0}),
        1: pytest.approx({"a": 1.0, "b": -1.0}),
        2: pytest.approx({"a": -1.0, "b": 1.0}),
    }


def test_the_parts_add_up_to_the_score() -> None:
    signals = [
        Signal("a", {i: (i * 7 % 11) / 3 for i in range(20)}),
        Signal("b", {i: (i * 5 % 13) * 1.7 for i in range(5, 30)}),
        Signal("c", {}),
    ]
    fused = fuse(signals, {"a": 1.2, "b": 0.8, "c": 0.5})
    assert len(fused) == 30
    for _, score, parts in fused:
        assert set(parts) == {"a", "b", "c"}
        assert score == pytest.approx(sum(parts.values()))


def test_ties_are_ordered_by_position() -> None:
    same = Signal("a", {9: 1.0, 2: 1.0, 5: 1.0, 7: 0.5, 1: 0.5})
    assert [position for position, _, _ in fuse([same], {"a": 1.0})] == [2, 5, 9, 1, 7]


def test_no_signals_rank_nothing() -> None:
    assert fuse([], {}) == []
    assert fuse([Signal("a", {})], {"a": 1.0}) == []


def test_the_order_of_the_signals_does_not_matter() -> None:
    first, second = Signal("a", {0: 1.0, 1: 3.0, 2: 2.0}), Signal("b", {2: 9.0, 1: 1.0})
    weights = {"a": 1.0, "b": 1.0}
    assert [p for p, _, _ in fuse([first, second], weights)] == [
        p for p, _, _ in fuse([second, first], weights)
    ]

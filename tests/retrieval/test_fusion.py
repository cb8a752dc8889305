"""Every number here was computed by hand."""

from collections.abc import Mapping
from math import sqrt

import pytest

from retrieval.fusion import fuse, standardise
from retrieval.ranking import Scored, ranked
from retrieval.signals import DEPTH, Signal


def order(found: list[Scored]) -> list[int]:
    return [scored.position for scored in ranked(found)]


def parts(found: list[Scored]) -> dict[int, Mapping[str, float]]:
    return {s.position: s.parts for s in found}


def test_scores_are_standardised_over_the_signal() -> None:
    # mean 2, spread sqrt(2/3)
    found = standardise(Signal("a", {0: 1.0, 5: 2.0, 9: 3.0}))
    assert found.scores == pytest.approx({0: -sqrt(1.5), 5: 0.0, 9: sqrt(1.5)})
    assert found.floor == pytest.approx(-sqrt(1.5))


def test_another_scale_gives_the_same_standardised_scores() -> None:
    small = standardise(Signal("a", {0: 0.81, 1: 0.82, 2: 0.86}))
    large = standardise(Signal("a", {0: 81.0, 1: 82.0, 2: 86.0}))
    assert small.scores == pytest.approx(large.scores)


def test_only_the_best_decide_mean_and_spread() -> None:
    best = {i: float(i % 2) for i in range(DEPTH)}
    scores = standardise(Signal("a", {**best, DEPTH: -1000.0})).scores
    # The best hundred are fifty ones and fifty zeros: mean 0.5, spread 0.5.
    assert scores[0] == pytest.approx(-1.0)
    assert scores[1] == pytest.approx(1.0)
    assert scores[DEPTH] == pytest.approx(-2001.0)


def test_equal_scores_say_nothing() -> None:
    assert standardise(Signal("a", {3: 0.7, 4: 0.7})).scores == {3: 0.0, 4: 0.0}


@pytest.mark.parametrize("scores", [{}, {7: 0.9}])
def test_a_view_of_nothing_else_says_nothing(scores: dict[int, float]) -> None:
    found = standardise(Signal("a", scores))
    assert found.scores == dict.fromkeys(scores, 0.0)
    assert found.floor == 0.0


def test_a_word_of_one_passage_only_is_heard() -> None:
    # One 5 and four zeros: mean 1, spread 2.
    found = standardise(Signal("stammer", {7: 5.0}, zeros=4))
    assert found.scores == pytest.approx({7: 2.0})
    assert found.floor == pytest.approx(-0.5)


def test_zeros_only_fill_up_the_best() -> None:
    scores = {i: float(i) for i in range(DEPTH)}
    assert standardise(Signal("a", scores, zeros=5000)) == standardise(Signal("a", scores))


def test_signals_are_added_by_weight() -> None:
    first = Signal("a", {0: 1.0, 1: 3.0})  # standardised -1 and 1
    second = Signal("b", {0: 20.0, 1: 10.0})  # standardised 1 and -1
    fused = fuse([(first, 1.0), (second, 0.25)])
    assert order(fused) == [1, 0]
    assert parts(fused)[1] == pytest.approx({"a": 1.0, "b": -0.25})
    assert {s.position: s.score for s in fused} == pytest.approx({1: 0.75, 0: -0.75})


def test_a_passage_that_a_signal_did_not_return_gets_its_floor() -> None:
    fused = fuse([(Signal("a", {0: 1.0, 1: 3.0}), 1.0), (Signal("b", {1: 5.0, 2: 6.0}), 1.0)])
    assert parts(fused) == {
        0: pytest.approx({"a": -1.0, "b": -1.0}),
        1: pytest.approx({"a": 1.0, "b": -1.0}),
        2: pytest.approx({"a": -1.0, "b": 1.0}),
    }


def test_the_parts_add_up_to_the_score() -> None:
    fused = fuse(
        [
            (Signal("a", {i: (i * 7 % 11) / 3 for i in range(20)}), 1.2),
            (Signal("b", {i: (i * 5 % 13) * 1.7 for i in range(5, 30)}), 0.8),
            (Signal("c", {}), 0.5),
        ]
    )
    assert [s.position for s in fused] == list(range(30))
    for scored in fused:
        assert set(scored.parts) == {"a", "b", "c"}
        assert scored.score == pytest.approx(sum(scored.parts.values()))


def test_no_signals_rank_nothing() -> None:
    assert fuse([]) == []
    assert fuse([(Signal("a", {}), 1.0)]) == []


def test_the_order_of_the_signals_does_not_matter() -> None:
    first, second = (Signal("a", {0: 1.0, 1: 3.0, 2: 2.0}), 1.0), (Signal("b", {2: 9.0, 1: 1.0}), 1.0)
    assert order(fuse([first, second])) == order(fuse([second, first]))

import pytest

from evals.systems.langchain_bm25_rrf import reciprocal_rank_fusion


def test_scores_are_sums_of_reciprocal_ranks() -> None:
    fused = dict(reciprocal_rank_fusion({"dense": [7, 3], "bm25": [3]}, 5))
    assert fused[3] == {"dense": pytest.approx(1 / 62), "bm25": pytest.approx(1 / 61)}
    assert fused[7] == {"dense": pytest.approx(1 / 61)}


def test_order_is_by_score_then_position_and_is_cut() -> None:
    fused = reciprocal_rank_fusion({"dense": [5, 2, 9], "bm25": [2, 5]}, 2)
    assert [position for position, _ in fused] == [2, 5]


def test_nothing_fuses_to_nothing() -> None:
    assert reciprocal_rank_fusion({"dense": [], "bm25": []}, 5) == []

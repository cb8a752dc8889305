from retrieval.ranking import Scored, ranked, with_part


def test_a_part_more_changes_the_score_and_nothing_else() -> None:
    before = Scored(3, {"a": 1.0})
    after = with_part(before, "b", -0.25)
    assert (after.position, after.parts, after.score) == (3, {"a": 1.0, "b": -0.25}, 0.75)
    assert before.parts == {"a": 1.0}


def test_the_best_come_first_and_ties_go_by_position() -> None:
    found = [Scored(i, {"a": score}) for i, score in ((9, 1.0), (2, 1.0), (5, 2.0), (7, -1.0), (1, 1.0))]
    assert [scored.position for scored in ranked(found)] == [5, 1, 2, 9, 7]
    assert ranked([]) == []

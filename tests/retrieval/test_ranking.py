from collections.abc import Sequence

import pytest

from corpus.sources import Passage
from retrieval.ranking import Scored, spread, with_part, with_source


def passages(*places: tuple[str, str]) -> list[Passage]:
    """Return passages by source and heading; no heading where it is empty."""
    return [
        Passage(f"p{i}", source, 0, 1, "x", heading_path=(heading,) if heading else ())
        for i, (source, heading) in enumerate(places)
    ]


def scored(*scores: float) -> list[Scored]:
    return [Scored(i, {"a": score}) for i, score in enumerate(scores)]


def order(found: Sequence[Scored]) -> list[int]:
    return [s.position for s in found]


def test_a_part_more_changes_the_score_and_nothing_else() -> None:
    before = Scored(3, {"a": 1.0})
    after = with_part(before, "b", -0.25)
    assert (after.position, after.parts, after.score) == (3, {"a": 1.0, "b": -0.25}, 0.75)
    assert before.parts == {"a": 1.0}


def test_every_passage_gets_a_share_of_its_sources_best() -> None:
    found = with_source(
        scored(1.0, 3.0, -2.0, -1.0), passages(("x", ""), ("x", ""), ("y", ""), ("y", "")), 0.5
    )
    assert [s.parts["kilde"] for s in found] == [1.5, 1.5, -0.5, -0.5]


def test_a_repeated_section_steps_back_once_for_each_before_it() -> None:
    same = passages(("x", "1"), ("x", "1"), ("x", "1"), ("x", "2"))
    found = spread(scored(4.0, 3.9, 3.8, 3.0), same, 1.0)
    assert order(found) == [0, 3, 1, 2]
    assert [s.parts["gentagelse"] for s in found] == [0.0, 0.0, -1.0, -2.0]
    assert [s.score for s in found] == pytest.approx([4.0, 3.0, 2.9, 1.8])


def test_other_sources_and_passages_without_headings_are_no_repeats() -> None:
    found = spread(scored(4.0, 3.9, 3.8, 3.7), passages(("x", "1"), ("y", "1"), ("z", ""), ("z", "")), 1.0)
    assert order(found) == [0, 1, 2, 3]
    assert {s.parts["gentagelse"] for s in found} == {0.0}


def test_ties_go_by_position_and_nothing_is_lost() -> None:
    places = passages(*[("x", str(i % 3)) for i in range(30)])
    found = spread(scored(*[1.0] * 30), places, 0.4)
    assert sorted(order(found)) == list(range(30))
    assert order(found)[:3] == [0, 1, 2]
    assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)


def test_nothing_is_spread_to_nothing() -> None:
    assert spread([], [], 0.4) == []
    assert with_source([], [], 0.2) == []

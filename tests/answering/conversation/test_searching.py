"""The readings of a follow-up added up."""

import pytest

from answering.conversation.searching import search_in_talk
from answering.conversation.understanding import Understood
from tests.answering.fake_searcher import FakeSearcher
from tests.answering.made_library import notice_library

LIBRARY = notice_library()
FOLLOW_UP = Understood("", "Puljen dækker lønnen", is_follow_up=True, behind="lærlinge i havnen")


def test_a_question_that_stands_alone_is_searched_for_once() -> None:
    searcher = FakeSearcher(LIBRARY)
    hits = search_in_talk(searcher, Understood("Puljen?", "Puljen"), 3)
    assert searcher.asked == ["Puljen"] and list(hits) == list(FakeSearcher(LIBRARY).search("Puljen", 3))


def test_parts_add_up_and_ranks_are_dense() -> None:
    hits = search_in_talk(FakeSearcher(LIBRARY), FOLLOW_UP, 12)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert all(hit.score == pytest.approx(sum(hit.parts.values())) for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert {name for hit in hits for name in hit.parts} == {"omskrevet", "efter det forrige"}


def test_sources_that_the_talk_rests_on_gain() -> None:
    plain = search_in_talk(FakeSearcher(LIBRARY), FOLLOW_UP, 12)
    last = plain[-1].passage.source_id
    cited = Understood("", FOLLOW_UP.search, True, False, FOLLOW_UP.behind, frozenset({last}))
    for hit in search_in_talk(FakeSearcher(LIBRARY), cited, 12):
        assert ("citeret før" in hit.parts) is (hit.passage.source_id == last)

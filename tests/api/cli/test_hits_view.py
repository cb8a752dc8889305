"""Hits in the terminal name their place."""

from api.cli.hits_view import NOTHING_FOUND, hits_view
from tests.api.cli.rendered import rendered
from tests.api.cli.sample import HITS, LIBRARY


def test_a_hit_shows_rank_source_score_place_and_text() -> None:
    text = rendered(hits_view(HITS, LIBRARY))
    first, second = text.split(" 2. ")
    assert " 1. Håndbog for små værksteder · april 2023 · udkast · 0,875" in first
    assert "håndbog.txt · linje 12–13 · Støtte › Rådgivning" in first
    assert "Den kan søges hele året." in first
    assert "Notat · uden dato · ukendt" in second
    assert "notat.pdf · side 4" in second


def test_no_hits_are_said() -> None:
    assert rendered(hits_view((), LIBRARY)).strip() == NOTHING_FOUND

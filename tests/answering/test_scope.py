"""What tells a question about something else from one that the sources deal with."""

from dataclasses import replace

import pytest

from answering.cover import AskedWords, Text
from answering.scope import IndexKind, Signals, Weights, fitted, is_out_of_scope, signals
from retrieval.hits import Closeness, Hit
from tests.answering.made_library import Section, library_of, made_source

PLAIN = Signals(2.0, 0.9, 0.0, 0.8, 0.0, 10.0, 1.0)


def test_signals_say_how_words_and_meaning_agree() -> None:
    _, passages = made_source("a", "Notatet", [Section("Hallen er gul."), Section("Vi ses.")])
    hits = [
        Hit(1, passages[0], 5.0, {"afsnit": 2.0, "tegn": 1.0}),
        Hit(2, passages[1], 1.0, {"afsnit": 1.0, "tegn": -0.5}),
    ]
    rarity = {"ejer": 1.0, "hal": 0.5}
    found = signals(
        AskedWords("Hvem ejer hallen?", rarity),
        [Text.of(p.text) for p in passages],
        hits,
        Closeness(9.0, 0.5, -1.0, rarity),
    )
    assert (found.nearness, found.known, found.everyday) == (4.0, 0.5, -1.0)  # no nearer than near
    assert found.cover == pytest.approx(1 / 3)
    assert found.unknown == pytest.approx(2 / 3)
    assert (found.margin, found.agreement) == (4.0, 0.5)


def test_nothing_found_gives_signals_too() -> None:
    found = signals(AskedWords("Hvem?", {}), [], [], Closeness(0.0, 0.0))
    assert (found.margin, found.agreement) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("name", "worse"), [("nearness", -2.0), ("everyday", 6.0), ("cover", 0.0), ("unknown", 1.0)]
)
def test_the_shipped_weights_point_the_right_way(name: str, worse: float) -> None:
    assert fitted().score(replace(PLAIN, **{name: worse})) > fitted().score(PLAIN)


def test_the_score_is_a_logistic_of_standardised_signals() -> None:
    weights = Weights(
        means={"nearness": 1.0},
        spreads={"nearness": 2.0},
        weights={"nearness": -1.0},
        bias=0.5,
        thresholds={},
    )
    assert weights.score(PLAIN) == pytest.approx(0.5)  # bias 0.5 and one half of a spread above the mean


def test_each_kind_of_index_has_its_threshold() -> None:
    assert set(fitted().thresholds) == set(IndexKind)
    assert not any(is_out_of_scope(PLAIN, kind) for kind in IndexKind)
    assert IndexKind.of(library_of(made_source("a", "A", [Section("Ord.")]))) is IndexKind.DOCUMENTS

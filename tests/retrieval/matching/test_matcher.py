"""Ranking: what may still apply first, closed never offered, the same input the same order."""

import random

import pytest

from corpus.records.loader import Records
from retrieval.matching.matcher import Matcher, NothingToMatchError
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.rules import Occasion
from tests.retrieval.matching.records import (
    FixedCloseness,
    actor,
    catalogue,
    make_catalogue,
    make_matcher,
    programme,
)

ALL_FIT = Occasion(id="x", navn="du vil x", ord=("x",), poster={f"p{n}": 0.5 for n in range(6)})


def matcher(*statuses: str, near: dict[str, float] | None = None) -> Matcher:
    records = catalogue(*(programme(f"p{n}", status=status) for n, status in enumerate(statuses)))
    return Matcher(records, FixedCloseness(near or {}), known_occasions=(ALL_FIT,))


def test_closed_and_proposed_are_never_open() -> None:
    found = make_matcher().match("Vi vil ansætte en nyuddannet")
    assert [m.id for m in found.closed_or_proposed] == ["proevepilot"]
    assert "proevepilot" not in {m.id for m in (*found.may_apply, *found.actors)}
    assert {m.id for m in found.may_apply} == {"proevestoetten"}


@pytest.mark.parametrize("status", ["lukket", "forslag"])
def test_a_closed_scheme_stands_third_at_the_highest(status: str) -> None:
    found = matcher(status, "ukendt", "åben", "ukendt", near={"p0": 1.0}).match("x")
    assert [m.id for m in found.shown] == ["p2", "p1", "p0", "p3"]
    assert not found.shown[2].open


def test_a_closed_scheme_that_fits_less_stands_last_and_only_one_may_stand_among_the_open() -> None:
    found = matcher("lukket", "ukendt", "ukendt", "ukendt").match("x")
    assert [m.id for m in found.shown] == ["p1", "p2", "p3", "p0"]
    two = matcher("lukket", "lukket", "ukendt", "ukendt", "ukendt", near={"p0": 1.0, "p1": 1.0}).match("x")
    assert [m.id for m in two.shown] == ["p2", "p3", "p0", "p4", "p1"]


def test_only_closed_schemes_are_shown_as_closed() -> None:
    found = matcher("lukket").match("x")
    assert [(m.id, m.open) for m in found.shown] == [("p0", False)]
    assert found.may_apply == ()


def test_ties_are_broken_by_id_whatever_the_order_of_the_records() -> None:
    records = [programme(f"p{n}") for n in range(6)]
    orders = []
    for seed in range(5):
        random.Random(seed).shuffle(records)
        shown = Matcher(catalogue(*records), known_occasions=(ALL_FIT,)).match("x").shown
        orders.append([m.id for m in shown])
    assert all(order == [f"p{n}" for n in range(6)] for order in orders)


def test_the_score_is_the_sum_of_its_parts() -> None:
    for match in make_matcher().match("Vi vil ansætte en datamatiker i Hjørring").shown:
        assert match.score == pytest.approx(sum(match.parts.values()))
        assert match.parts["kriterier"] == pytest.approx(sum(c.score for c in match.criteria), abs=1e-3)


def test_the_text_decides_where_the_rules_do_not() -> None:
    found = matcher("ukendt", "ukendt", near={"p1": 0.8, "p0": 0.1}).match("x")
    assert [m.id for m in found.shown] == ["p1", "p0"]


def test_what_the_profile_states_goes_before_the_text() -> None:
    stated = CompanyProfile(kommune="Morsø")
    found = make_matcher().match("Vi vil ansætte i Hjørring", stated)
    assert found.profile.kommune == "Morsø"
    assert found.profile.vil_ansaette is True
    assert "kommune" not in {reading.felt for reading in found.readings}


def test_without_a_text_the_model_is_not_asked() -> None:
    near = FixedCloseness({"p0": 1.0})
    Matcher(catalogue(programme("p0")), near).match(profile=CompanyProfile(ansatte=3))
    assert near.asked == []


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_given_is_refused_in_danish(text: str) -> None:
    with pytest.raises(NothingToMatchError, match="Fortæl lidt om virksomheden"):
        make_matcher().match(text)


def test_a_mentioned_name_comes_first() -> None:
    records = catalogue(programme("p0"), programme("p1", navn="Blåbærpuljen"), programme("p2"))
    found = Matcher(records, known_occasions=(ALL_FIT,)).match("x og Blåbærpuljens vilkår")
    assert found.shown[0].id == "p1"


def test_an_actor_that_nobody_is_sent_to_stands_behind() -> None:
    door = actor("b", gaa_hertil_naar=["Gå hertil."])
    records = catalogue(actor("a"), door)
    found = Matcher(records, FixedCloseness({"a": 0.6, "b": 0.6}), known_occasions=()).match("noget")
    assert [m.id for m in found.shown] == ["b", "a"]


def test_reasons_carry_the_words_of_the_text() -> None:
    found = make_matcher().match("Vi vil ansætte en nyuddannet").shown[0]
    assert [(r.id, r.words) for r in found.reasons] == [("ansaettelse", ("ansætte", "nyuddannet"))]


def test_a_closed_scheme_names_its_open_alternatives_and_whom_to_ask() -> None:
    (closed,) = (
        make_matcher().match("Vi vil ansætte en nyuddannet til 32.000 kr. om måneden").closed_or_proposed
    )
    assert closed.alternatives == (("proevestoetten", "Prøvestøtten"),)
    assert [ask.id for ask in closed.ask] == ["proevehuset"]
    assert closed.benefit is not None
    assert closed.benefit.total_kr == 50000
    assert closed.status_text == "lukket, oplyst 2023"


def test_describe_and_list() -> None:
    found = make_matcher()
    assert [p.id for p in found.programmes] == ["proevestoetten", "proevepilot"]
    assert found.describe("ingen") is None
    described = found.describe("proevepilot")
    assert described is not None
    assert described.statements[0].text == "Prøvepiloten gav halvdelen af lønnen."


def test_no_records_no_matches() -> None:
    assert Matcher(Records([])).match("Vi vil ansætte").shown == ()
    assert len(make_catalogue()) == 3


def test_a_stated_place_of_another_kind_replaces_the_place_that_was_read() -> None:
    found = make_matcher().match("Vi bor i Hjørring og vil ansætte", CompanyProfile(landsdel="Fyn"))
    assert found.profile.steder == ("Fyn",)
    assert "kommune" not in {reading.felt for reading in found.readings}

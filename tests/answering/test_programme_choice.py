"""Which record leads: judged by how well it fits, whatever has become of it."""

from collections.abc import Callable
from dataclasses import replace

from answering.programme_choice import Choice, choose_records
from retrieval.matching.matcher import Matcher
from retrieval.matching.result import Match, MatchResult
from retrieval.matching.rules import Occasion
from tests.answering.made_records import SITUATION, make_matcher
from tests.retrieval.matching.records import actor, catalogue, programme


def result_with(closed: float, opened: float) -> tuple[MatchResult, Match, Match]:
    """Return a real result in which the best closed and the best open scheme fit as well as given."""
    found = make_matcher("lukket").match(SITUATION)
    programmes = [match for match in found.shown if match.kind == "program"]
    shut = next(match for match in programmes if not match.open)
    still = next(match for match in programmes if match.open)

    def fitting(match: Match, fit: float) -> Match:
        status = match.parts["status"]
        return replace(
            match, score=fit + status, parts={"anledning": fit, "status": status}, reasons=shut.reasons
        )

    shut, still = fitting(shut, closed), fitting(still, opened)
    return replace(found, shown=(still, shut)), shut, still


def placed(found: dict[str, float]) -> Callable[[Match], float]:
    """Return how high the search has the records."""
    return lambda match: found.get(match.id, 0.0)


def test_a_closed_scheme_leads_where_it_fits_best_though_its_status_costs_it_the_first_place() -> None:
    result, shut, still = result_with(closed=4.6, opened=4.4)
    assert shut.score < still.score
    choice = choose_records(result, lambda _: True)
    assert choice is not None
    assert choice.lead.id == shut.id
    assert all(match.open for match in choice.alternatives)


def test_what_may_be_open_leads_where_it_fits_better() -> None:
    result, shut, still = result_with(closed=4.4, opened=4.6)
    choice = choose_records(result, lambda _: True)
    assert choice is not None
    assert choice.lead.id == still.id
    assert shut.id not in {match.id for match in choice.all}


def test_what_cannot_be_quoted_is_not_chosen() -> None:
    result, shut, _ = result_with(closed=4.6, opened=4.4)
    choice = choose_records(result, lambda match: match.id != shut.id)
    assert choice is not None
    assert choice.lead.open
    assert choose_records(result, lambda _: False) is None


def test_what_the_search_finds_too_leads_where_both_fit_alike() -> None:
    result, shut, still = result_with(closed=4.4, opened=4.6)
    choice = choose_records(result, lambda _: True, placed({shut.id: 1.0, still.id: 0.5}))
    assert choice is not None and choice.lead.id == shut.id
    late = choose_records(result, lambda _: True, placed({}))
    assert late is not None and late.lead.id == still.id


def test_a_record_near_in_both_searches_needs_no_other_reason() -> None:
    result, shut, still = result_with(closed=1.0, opened=4.0)
    silent = replace(still, reasons=(), parts={**still.parts, "tekst": 2.0})
    only = replace(result, shown=(silent,))
    assert choose_records(only, lambda _: True) is None
    found = choose_records(only, lambda _: True, lambda _: 0.3)
    assert found is not None and found.lead.id == still.id
    far = replace(silent, parts={**silent.parts, "tekst": 0.5})
    assert choose_records(replace(result, shown=(far,)), lambda _: True, lambda _: 0.3) is None
    assert shut.id not in {match.id for match in found.all}


def with_actor(gaa_hertil: list[str], omraade: list[str], text: str) -> Choice | None:
    """Return the choice where an actor fits a wish best and a programme somewhat."""
    house = actor("hus", navn="Huset", omraade=omraade, gaa_hertil_naar=gaa_hertil)
    luft = programme("luft", navn="Luftpuljen")
    wish = Occasion(
        id="ballon", navn="du vil have en ballon", ord=("ballon",), poster={"hus": 1, "luft": 0.5}
    )
    result = Matcher(catalogue(house, luft), Near(), known_occasions=(wish,)).match(text)
    return choose_records(result, lambda _: True)


class Near:
    """Finds both records near, the actor nearer."""

    def closeness(self, situation: str) -> dict[str, float]:
        return {"hus": 1.0, "luft": 0.7}


WHEN = ["Gå hertil, når du er i tvivl."]
WISH = "Vi vil gerne have en ballon i Hjørring."


def test_an_actor_that_says_when_to_come_and_serves_the_place_may_lead() -> None:
    choice = with_actor(WHEN, ["Nordjylland"], WISH)
    assert choice is not None and choice.lead.id == "hus"


def test_an_actor_that_nothing_says_when_to_turn_to_neither_leads_nor_is_asked() -> None:
    choice = with_actor([], ["Danmark"], WISH)
    assert choice is not None and [match.id for match in choice.all] == ["luft"]


def test_an_actor_of_another_part_of_the_country_neither_leads_nor_is_asked() -> None:
    choice = with_actor(WHEN, ["Fyn"], WISH)
    assert choice is not None and [match.id for match in choice.all] == ["luft"]


def test_an_actor_that_is_named_may_lead_all_the_same() -> None:
    choice = with_actor([], ["Danmark"], f"{WISH} Kan Huset hjælpe?")
    assert choice is not None and choice.lead.id == "hus"


def test_who_fits_for_a_reason_is_asked_before_who_is_merely_found_near() -> None:
    result, _, still = result_with(closed=1.0, opened=4.6)
    house = next(m for m in make_matcher("lukket").match(SITUATION).shown if m.kind == "aktør")
    fitting = replace(house, id="grund", score=2.5, parts={"anledning": 2.5, "status": 0.0})
    near = replace(fitting, id="nær", reasons=(), parts={"tekst": 2.0, "status": 0.0})
    shown = (still, near, replace(fitting, reasons=still.reasons))
    choice = choose_records(replace(result, shown=shown), lambda _: True, placed({"nær": 1.0}))
    assert choice is not None and choice.actor is not None
    assert choice.actor.id == "grund"
    alone = choose_records(replace(result, shown=shown[:2]), lambda _: True, placed({"nær": 1.0}))
    assert alone is not None and alone.actor is not None
    assert alone.actor.id == "nær"

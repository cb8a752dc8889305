"""Which record leads: judged by how well it fits, whatever has become of it."""

from collections.abc import Callable
from dataclasses import replace

from answering.programme_choice import choose_records
from retrieval.matching.result import Match, MatchResult
from tests.answering.made_records import SITUATION, make_matcher


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


def placed(places: dict[str, int]) -> Callable[[Match], int | None]:
    """Return where the search found the records."""
    return lambda match: places.get(match.id)


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
    choice = choose_records(result, lambda _: True, placed({shut.id: 1, still.id: 2}))
    assert choice is not None and choice.lead.id == shut.id
    late = choose_records(result, lambda _: True, placed({shut.id: 9, still.id: 10}))
    assert late is not None and late.lead.id == still.id


def test_a_record_near_in_both_searches_needs_no_other_reason() -> None:
    result, shut, still = result_with(closed=1.0, opened=4.0)
    silent = replace(still, reasons=(), parts={**still.parts, "tekst": 2.0})
    only = replace(result, shown=(silent,))
    assert choose_records(only, lambda _: True) is None
    found = choose_records(only, lambda _: True, lambda _: 3)
    assert found is not None and found.lead.id == still.id
    far = replace(silent, parts={**silent.parts, "tekst": 0.5})
    assert choose_records(replace(result, shown=(far,)), lambda _: True, lambda _: 3) is None
    assert shut.id not in {match.id for match in found.all}

"""Which record leads: judged by how well it fits, whatever has become of it."""

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

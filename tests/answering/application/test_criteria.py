"""Criteria judged by what an advisor wrote; the lists of these tests are invented."""

from typing import Any

import pytest

from answering.application.checklists import Checklist, Criterion
from answering.application.criteria import CriteriaCheck, CriterionResult, Outcome
from answering.application.idea import ProjectIdea, Receiver
from corpus.records.statements import Kilde

PLACES = (Kilde.model_validate({"fil": "prøve.txt", "linjer": "3-4"}),)


def criterion(criterion_id: str, *fields: str, **judged: Any) -> Criterion:
    return Criterion(
        id=criterion_id,
        checklist="Prøverådets krav",
        name="Et krav",
        requirement="Der skal være en plan for driften.",
        places=PLACES,
        status="lukket",
        date="2019",
        caveat=None,
        question="Hvem står for driften bagefter?",
        fields=fields,
        **judged,
    )


RUNNING = criterion("drift", "anchoring", signs=(("drives", "videre"), ("driftsaftale",)))
ABROAD = criterion("udland", "activities", signs=(("udenlandske", "gæst"),), if_told=("kampagne",))
FOUR = criterion("kommuner", "geography", municipalities=3)
HALF = criterion("halvdelen", "budget", support=0.5)
LISTS = (
    Checklist("Prøverådets krav", (Receiver.TOURISM,), (), (RUNNING, ABROAD, FOUR, HALF)),
    Checklist("Krav til havhaver", (), ("havhave",), (RUNNING,)),
)


def checked(criterion_id: str, *draft: str, **fields: Any) -> CriterionResult:
    told = ProjectIdea.model_validate({"idea": "Vi laver noget.", "receiver": "turisme", **fields})
    results = CriteriaCheck(LISTS).check(told, draft)
    return next(result for result in results if result.criterion.id == criterion_id)


def test_clear_words_meet_a_criterion_and_are_shown() -> None:
    found = checked("drift", anchoring="Haven drives siden videre af kommunen.")
    assert found.outcome is Outcome.MET
    assert "drives" in found.why and "videre" in found.why
    assert found.write_about == ""


def test_words_anywhere_the_advisor_wrote_count() -> None:
    assert checked("drift", idea="Der er en driftsaftale.").outcome is Outcome.MET
    assert checked("drift", "Der er en driftsaftale.").outcome is Outcome.MET


def test_the_words_of_one_sign_must_stand_in_one_sentence() -> None:
    found = checked("drift", anchoring="Haven drives af os. Vi går videre.")
    assert found.outcome is Outcome.MISSING
    assert "forankring" in found.why


def test_an_empty_field_is_unknown_and_asks() -> None:
    found = checked("drift")
    assert found.outcome is Outcome.UNKNOWN
    assert found.write_about == "Hvem står for driften bagefter?"


@pytest.mark.parametrize(
    "text",
    [
        "Vi har ikke nogen driftsaftale.",
        "Måske laver vi en driftsaftale.",
        "Vi håber på en driftsaftale.",
        "Der mangler en driftsaftale.",
    ],
)
def test_denied_and_hoped_for_is_missing_and_quoted(text: str) -> None:
    found = checked("drift", anchoring=text)
    assert found.outcome is Outcome.MISSING
    assert text in found.why


def test_a_word_inside_another_is_no_sign() -> None:
    assert checked("drift", anchoring="Den gamle overdriftsaftale.").outcome is Outcome.MISSING


def test_what_may_not_concern_the_project_is_unknown() -> None:
    assert checked("udland", activities="Vi graver en sø.").outcome is Outcome.UNKNOWN
    assert checked("udland", activities="Vi laver en kampagne.").outcome is Outcome.MISSING
    told = checked("udland", activities="Vi laver en kampagne for udenlandske gæster.")
    assert told.outcome is Outcome.MET


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"geography": "Aalborg, Rebild og Morsø"}, Outcome.MET),
        ({"geography": "Aalborg"}, Outcome.MISSING),
        ({"organisation": "Thisted Kommune, Læsø Kommune og Rebild Kommune er med."}, Outcome.MET),
        ({"organisation": "Fem nordjyske kommuner er med."}, Outcome.MET),
        ({"organisation": "To kommuner er med."}, Outcome.MISSING),
        ({"organisation": "Aalborg Universitet, Thisted Avis og Rebild Kro."}, Outcome.UNKNOWN),
    ],
)
def test_municipalities_are_counted(fields: dict[str, str], outcome: Outcome) -> None:
    assert checked("kommuner", **fields).outcome is outcome


@pytest.mark.parametrize(
    ("amount", "outcome"), [(500_000, Outcome.MET), (500_001, Outcome.MISSING), (None, Outcome.UNKNOWN)]
)
def test_the_share_applied_for_is_of_the_costs_alone(amount: int | None, outcome: Outcome) -> None:
    budget = [
        {"name": "Løn", "amount_kr": 1_000_000},
        {"name": "Egen kasse", "amount_kr": 800_000, "own_financing": True},
    ]
    assert checked("halvdelen", amount_kr=amount, budget=budget).outcome is outcome


def test_no_budget_leaves_the_share_unknown() -> None:
    found = checked("halvdelen", amount_kr=500_000)
    assert (found.outcome, found.why) == (Outcome.UNKNOWN, "Der er ikke skrevet noget under budget.")


def test_a_list_applies_by_receiver_or_by_a_word_of_the_idea() -> None:
    check = CriteriaCheck(LISTS)
    assert check.check(ProjectIdea(idea="En kro.", receiver=Receiver.CLUSTER)) == ()
    (only,) = check.check(ProjectIdea(idea="Vi laver havhaver.", receiver=Receiver.CLUSTER))
    assert only.criterion.id == "drift"


def test_a_receiver_without_a_list_is_told_so() -> None:
    check = CriteriaCheck(LISTS)
    assert check.unlisted(Receiver.TOURISM) is None
    assert "klynge" in (check.unlisted(Receiver.CLUSTER) or "")
    assert "modtager" in (check.unlisted(Receiver.FREE) or "")

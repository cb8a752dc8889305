"""Criteria judged by what an advisor wrote; the lists of these tests are invented."""

from typing import Any

import pytest

from answering.application.checklists import Checklist, Criterion, Part
from answering.application.criteria import CriteriaCheck, CriterionResult, Outcome
from answering.application.idea import ProjectIdea, Receiver
from answering.application.signs import parsed_signs
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


def part(name: str, *signs: str) -> Part:
    return Part(name, parsed_signs(signs, {}))


RUNNING = criterion(
    "drift",
    "anchoring",
    parts=(part("hvem der driver det", "drives videre", "driftsaftale"),),
    touched=parsed_signs(("drift.", "driften"), {}),
    against=parsed_signs(("lukker bagefter",), {}),
)
PAID = criterion(
    "betaling",
    "organisation",
    parts=(part("hvem der betaler", "gildet betaler"), part("hvem der bestemmer", "gildet styregruppe")),
)
ABROAD = criterion(
    "udland", "activities", parts=(part("gæsterne", "udenlandske gæst"),), if_told=("kampagne",)
)
YEARLY = criterion("aar", "outcome", parts=(part("hvad I vil nå hvert år", "hvert år #antal"),), yearly=True)
FOUR = criterion("kommuner", "geography", municipalities=3)
HALF = criterion("halvdelen", "budget", support=0.5)
LISTS = (
    Checklist("Prøverådets krav", (Receiver.TOURISM,), (), (RUNNING, PAID, ABROAD, YEARLY, FOUR, HALF)),
    Checklist("Krav til havhaver", (), ("havhave",), (RUNNING,)),
)


def checked(criterion_id: str, *draft: str, **fields: Any) -> CriterionResult:
    told = ProjectIdea.model_validate({"idea": "Vi laver noget.", "receiver": "turisme", **fields})
    results = CriteriaCheck(LISTS).check(told, draft)
    return next(result for result in results if result.criterion.id == criterion_id)


def test_clear_words_meet_a_criterion_and_are_shown() -> None:
    found = checked("drift", anchoring="Haven drives siden videre af kommunen.")
    assert found.outcome is Outcome.MET
    assert "Haven drives siden videre af kommunen." in found.why
    assert found.write_about == ""


def test_no_word_for_a_reader_is_surer_than_a_check_of_words() -> None:
    assert [outcome.told for outcome in Outcome] == [
        "ser opfyldt ud",
        "nævnt, men ikke vist",
        "mangler",
        "ukendt",
    ]


def test_words_anywhere_the_advisor_wrote_count() -> None:
    assert checked("drift", idea="Der er en driftsaftale.").outcome is Outcome.MET
    assert checked("drift", "Der er en driftsaftale.").outcome is Outcome.MET


def test_the_words_of_one_sign_must_stand_in_one_sentence() -> None:
    found = checked("drift", anchoring="Haven drives af os. Vi går videre.")
    assert found.outcome is Outcome.MISSING
    assert "forankring" in found.why


def test_an_empty_field_is_missing_and_asks() -> None:
    found = checked("drift")
    assert found.outcome is Outcome.MISSING
    assert found.write_about == "Hvem står for driften bagefter?"


@pytest.mark.parametrize(
    "text",
    [
        "Måske laver vi en driftsaftale.",
        "Vi håber på en driftsaftale.",
        "Der mangler en driftsaftale.",
        "Et andet projekt har en driftsaftale.",
        "Vi taler om driften.",
    ],
)
def test_what_is_hoped_for_or_only_spoken_of_is_touched_and_quoted(text: str) -> None:
    found = checked("drift", anchoring=text)
    assert found.outcome is Outcome.TOUCHED
    assert text in found.why
    assert found.write_about == "Hvem står for driften bagefter?"


@pytest.mark.parametrize(
    "text",
    [
        "Vi har ikke nogen driftsaftale.",
        "Vi ved ikke, om der kommer en driftsaftale.",
        "Der står intet om driften.",
        "Haven lukker bagefter.",
    ],
)
def test_what_is_denied_or_the_opposite_is_missing_and_quoted(text: str) -> None:
    found = checked("drift", anchoring=text)
    assert found.outcome is Outcome.MISSING
    assert text in found.why


def test_a_negation_in_another_clause_denies_nothing() -> None:
    assert checked("drift", anchoring="Haven drives videre, for den lukker ikke.").outcome is Outcome.MET


def test_every_part_must_be_shown_and_the_lacking_one_is_named() -> None:
    found = checked("betaling", organisation="Gildet betaler halvdelen.")
    assert found.outcome is Outcome.TOUCHED
    assert "Gildet betaler halvdelen." in found.why and "men ikke hvem der bestemmer" in found.why
    both = checked("betaling", organisation="Gildet betaler halvdelen. Gildet er i styregruppen.")
    assert both.outcome is Outcome.MET


def test_a_text_that_says_both_is_no_more_than_touched() -> None:
    text = "Gildet betaler halvdelen. Gildet er i styregruppen. Gildet betaler ikke noget."
    found = checked("betaling", organisation=text)
    assert found.outcome is Outcome.TOUCHED
    assert "både" in found.why and "Gildet betaler ikke noget." in found.why


def test_what_the_applicant_pays_by_the_budget_counts() -> None:
    budget = [{"name": "Gildet betaler leje", "amount_kr": 5, "own_financing": True}]
    found = checked("betaling", budget=budget)
    assert "Egenfinansiering: Gildet betaler leje, 5 kr." in found.why


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2027: 10 haver. 2028: 20 haver.", Outcome.MET),
        ("Hvert år: 10 haver.", Outcome.MET),
        ("Hvert år holder vi 4 møder.", Outcome.MISSING),
        ("I alt 30 haver i 2029.", Outcome.TOUCHED),
        ("I 2021 var der 30 haver.", Outcome.MISSING),
        ("Flere haver.", Outcome.MISSING),
    ],
)
def test_aims_for_each_year_are_figures_for_several_years(text: str, outcome: Outcome) -> None:
    assert checked("aar", outcome=text).outcome is outcome


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
        ({"organisation": "Aalborg Universitet, Thisted Avis og Rebild Kro."}, Outcome.MISSING),
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

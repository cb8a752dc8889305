"""The sentence over a comparison tells what the criteria tell, and nothing else."""

import pytest

from api.web.comparison import verdict
from api.web.programme_cards import compared
from ingest.library import Library
from retrieval.matching.matcher import Matcher
from retrieval.matching.profile import CompanyProfile
from tests.retrieval.matching.records import FixedCloseness, catalogue, fact, programme, target

GAVE = {"udbytte": [fact("Prøvehuset giver en prøve.")]}
RECORDS = catalogue(
    programme(
        "smaa", navn="Småordningen", maalgruppe=target(region=["Nordjylland"], stoerrelse=["mikro"]), **GAVE
    ),
    programme(
        "alle", navn="Alleordningen", maalgruppe=target(region=["Nordjylland"], stoerrelse=["alle"]), **GAVE
    ),
    programme("stum", navn="Stumordningen", maalgruppe=target(region=["Nordjylland"]), **GAVE),
    programme("fyn", navn="Fynsordningen", maalgruppe=target(region=["Fyn"], stoerrelse=["alle"]), **GAVE),
    programme(
        "forbi", navn="Forbiordningen", status="lukket", maalgruppe=target(stoerrelse=["alle"]), **GAVE
    ),
    programme(
        "tanke", navn="Tankeordningen", status="forslag", maalgruppe=target(stoerrelse=["alle"]), **GAVE
    ),
)
MATCHER = Matcher(RECORDS, FixedCloseness({}))


def said(*ids: str, **profile: object) -> str | None:
    known = CompanyProfile.model_validate(profile)
    return verdict(compared(ids, known, MATCHER, Library([], [])), known)


@pytest.mark.parametrize(
    ("ids", "profile", "words"),
    [
        (
            ("smaa", "stum"),
            {"ansatte": 6},
            "Kun Småordningen passer til det, I har oplyst (størrelse);"
            " om Stumordningen siger kilderne ikke nok (størrelse).",
        ),
        (
            ("smaa", "alle"),
            {"ansatte": 300},
            "Kun Alleordningen passer til det, I har oplyst (størrelse);"
            " Småordningen passer ikke (størrelse).",
        ),
        (
            ("smaa", "alle"),
            {"ansatte": 6, "kommune": "Rebild"},
            "Småordningen og Alleordningen passer begge til det, I har oplyst (område og størrelse),"
            " så det skiller dem ikke ad.",
        ),
        (
            ("alle", "forbi", "tanke"),
            {"ansatte": 6},
            "Kun Alleordningen passer til det, I har oplyst (størrelse);"
            " Forbiordningen er oplyst som lukket; Tankeordningen er kun et forslag.",
        ),
        (
            ("smaa", "fyn"),
            {"ansatte": 60, "kommune": "Rebild"},
            "Ingen af dem passer sikkert til det, I har oplyst:"
            " Småordningen passer ikke (størrelse); Fynsordningen passer ikke (område).",
        ),
        (
            ("smaa", "alle", "fyn"),
            {"kommune": "Rebild"},
            "Småordningen og Alleordningen passer til det, I har oplyst (område);"
            " Fynsordningen passer ikke (område).",
        ),
    ],
)
def test_what_sets_them_apart_is_said(ids: tuple[str, ...], profile: dict[str, object], words: str) -> None:
    assert said(*ids, **profile) == words


def test_who_has_told_nothing_learns_only_what_is_closed() -> None:
    assert said("smaa", "forbi") == "Forbiordningen er oplyst som lukket."
    assert said("smaa", "alle") is None


def test_a_place_that_is_only_assumed_is_not_said_to_fit() -> None:
    assert "område" not in (said("smaa", "fyn", ansatte=6) or "")

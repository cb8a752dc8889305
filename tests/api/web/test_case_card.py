"""What a card tells of a case."""

from api.schemas.cases import FoundCase
from api.web.case_card import CaseCard
from retrieval.cases.catalogue import CaseEntry
from retrieval.cases.search import CaseHit, CaseQuery
from tests.retrieval.cases.invented import make_case, make_search, make_transcript

LIBRARY = make_transcript()


def card(hit: CaseHit) -> CaseCard:
    return CaseCard.of_found(FoundCase.of(hit, LIBRARY))


def of(entry: CaseEntry) -> CaseCard:
    return card(CaseHit(entry))


def test_what_is_known_stands_beside_the_title() -> None:
    known = of(
        make_case(
            "a",
            "Prøvecase",
            medie="video",
            dato="2021-03",
            branche=("alle",),
            stoerrelse=("lille",),
            geografi=("Fyn",),
        )
    )
    assert known.beside == "Video · på tværs af brancher · Fyn · lille (10-49 ansatte) · marts 2021"


def test_what_is_not_known_is_left_out_but_the_date_is_told() -> None:
    unknown = of(make_case("a", "Prøvecase", pr="2019"))
    assert (unknown.beside, unknown.organisations, unknown.task) == ("Oplyst 2019", "", None)
    assert unknown.badge is None


def test_an_ended_story_and_a_proposal_have_badges() -> None:
    assert of(make_case("a", "Prøvecase", status="lukket")).badge == ("afsluttet", "Afsluttet")
    assert of(make_case("a", "Prøvecase", status="forslag")).badge == ("forslag", "Forslag")


def test_many_organisations_are_counted() -> None:
    assert of(make_case("a", "Prøvecase", organisationer=("A", "B", "C"))).organisations == "A, B, C"
    assert (
        of(make_case("a", "Prøvecase", organisationer=("A", "B", "C", "D"))).organisations
        == "A, B, C og 1 til"
    )


def test_a_moment_leads_to_its_place_on_the_page_of_the_case() -> None:
    hit = make_search(library=LIBRARY).search(CaseQuery("Oslo ringede")).hits[0]
    (moment,) = card(hit).moments
    assert (moment.time, moment.url) == ("02:13", "/case/ostemesteren#t-133")
    assert moment.words.startswith("Den første kunde")

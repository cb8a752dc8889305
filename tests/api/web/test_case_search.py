"""A case search in an address: read however it is written, and led on from."""

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.datastructures import QueryParams

from api.schemas.cases import MAX_TEXT
from api.web.case_search import CaseAddress, case_url, read_search
from retrieval.cases.ordering import Sort
from tests.retrieval.cases.invented import make_search

KNOWN = make_search().values


def address(query: str) -> CaseAddress:
    return read_search(QueryParams(query), KNOWN).address


@pytest.mark.parametrize(
    "query",
    [
        "q=ost+og+b%C3%A5de&medie=video&medie=artikel&geografi=Fyn",
        "q=video&ikke=medie%3Avideo&sort=titel&side=3",
        "tag=%26%3D%23+%2B",
    ],
)
def test_an_address_leads_back_to_the_same_search(query: str) -> None:
    read = read_search(QueryParams(query), lambda facet: [*KNOWN(facet), "&=# +"]).address
    assert parse_qsl(urlsplit(read.here).query) == parse_qsl(query)


def test_what_is_usual_stands_in_no_address() -> None:
    assert address("q=&medie=&sort=relevans&side=1&utm=x").here == "/case"


def test_choices_are_named_and_each_can_be_given_up() -> None:
    found = address("q=ost&side=2&medie=video&branche=industri").choices
    assert [(choice.label, choice.words) for choice in found] == [("Medie", "video"), ("Branche", "industri")]
    assert [choice.without.here for choice in found] == [
        "/case?q=ost&branche=industri",
        "/case?q=ost&medie=video",
    ]


def test_other_addresses_begin_at_the_first_page() -> None:
    here = address("q=ost&side=4&medie=video")
    assert here.choosing("branche", "industri").here == "/case?q=ost&medie=video&branche=industri"
    assert here.ignoring("medie", "video").here == "/case?q=ost&medie=video&ikke=medie%3Avideo"
    assert here.ordered_by("titel").here == "/case?q=ost&medie=video&sort=titel"
    assert here.words_alone.here == "/case?q=ost"
    assert here.page(5).here == "/case?q=ost&medie=video&side=5"


def test_a_value_that_no_case_has_is_told_and_the_rest_is_kept() -> None:
    read = read_search(QueryParams("q=ost&medie=avis&medie=video&branche=rumfart"), KNOWN)
    assert read.address.here == "/case?q=ost&medie=video"
    assert read.dropped == (
        "Ingen case har »avis« som medie. Valget er taget ud; resten gælder.",
        "Ingen case har »rumfart« som branche. Valget er taget ud; resten gælder.",
    )


def test_a_text_that_is_too_long_is_cut_and_told() -> None:
    read = read_search(QueryParams({"q": "o" * (MAX_TEXT + 1)}), KNOWN)
    assert len(read.address.params.q) == MAX_TEXT
    assert read.text_error == "Søgningen må højst være 2.000 tegn. Resten er skåret fra."
    assert read_search(QueryParams({"q": "o" * MAX_TEXT}), KNOWN).text_error == ""


@pytest.mark.parametrize("side", ["0", "-1", "x", "²", "99999999999", ""])
def test_impossible_pages_are_the_first(side: str) -> None:
    assert address(f"side={side}").params.side == 1


def test_an_unknown_order_is_the_usual_one() -> None:
    assert address("sort=pris").params.sort is Sort.RELEVANCE
    assert address("sort=dato").params.sort is Sort.DATE


def test_values_without_end_are_cut() -> None:
    def everything(_: str) -> Sequence[str]:
        return [str(i) for i in range(99)]

    query = QueryParams([("tag", str(i)) for i in range(99)])
    assert len(read_search(query, everything).address.params.tag) == 50


def test_an_id_is_quoted_in_its_address() -> None:
    assert case_url("a/b?c") == "/case/a%2Fb%3Fc"

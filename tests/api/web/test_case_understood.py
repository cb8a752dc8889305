"""What was read out of the words of a search."""

from starlette.datastructures import QueryParams

from api.schemas.cases import CaseList
from api.web.case_search import read_search
from api.web.case_understood import Understood, understood
from retrieval.cases.catalogue import FACETS
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import make_search

SEARCH = make_search()


def read(query: str) -> dict[str, Understood]:
    address = read_search(QueryParams(query), SEARCH.values).address
    found = CaseList.of(address.params, SEARCH.search(address.params.query), make_library())
    known = {facet: SEARCH.values(facet) for facet in FACETS}
    return {f"{item.label}: {item.words}": item for item in understood(found, address, known)}


def test_a_reading_can_be_kept_to_or_taken_back() -> None:
    item = read("q=video+fra+Fyn")["Medie: video"]
    assert (item.count, item.anywhere) == (2, True)
    assert item.only == "/case?q=video+fra+Fyn&medie=video"
    assert item.without == "/case?q=video+fra+Fyn&ikke=medie%3Avideo"


def test_what_is_chosen_or_taken_back_is_not_told_again() -> None:
    assert list(read("q=video+fra+Fyn&medie=video")) == ["Geografi: Fyn"]
    assert list(read("q=video+fra+Fyn&ikke=medie:video")) == ["Geografi: Fyn"]


def test_what_no_case_has_is_known_from_what_none_of_the_found_has() -> None:
    nowhere = read("q=video+fra+Bornholm")["Geografi: Bornholm"]
    assert (nowhere.count, nowhere.anywhere) == (0, False)
    elsewhere = read("q=video+fra+Fyn&branche=maritim")["Geografi: Fyn"]
    assert (elsewhere.count, elsewhere.anywhere) == (0, True)

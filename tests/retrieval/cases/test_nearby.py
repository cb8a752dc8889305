"""Cases from where the reader is come before equally fitting ones from elsewhere."""

import pytest

from retrieval.cases.nearby import PLACE, is_home, nearness, places_of
from retrieval.cases.search import CaseQuery
from tests.retrieval.cases.invented import CASES, fact, make_case, make_search

TASK = "Bageriet ville af med et gammelt ovnhus."
TWINS = tuple(
    make_case(f"bager-{place.lower()}", "Bageren flytter ovnhuset", opgave=fact(TASK), geografi=(place,))
    for place in ("Fyn", "Bornholm", "Nordjylland")
)
SEARCH = make_search((*CASES, *TWINS))


def leading(text: str) -> str:
    return SEARCH.search(CaseQuery(text)).hits[0].entry.id


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("bageren og ovnhuset", "bager-nordjylland"),
        ("bageren og ovnhuset på Fyn", "bager-fyn"),
        ("bageren og ovnhuset på Bornholm", "bager-bornholm"),
        ("bageren og ovnhuset i Thy", "bager-nordjylland"),
        ("bageren og ovnhuset i Midtjylland", "bager-nordjylland"),
    ],
)
def test_the_place_asked_for_leads_and_else_north_jutland(text: str, case: str) -> None:
    assert leading(text) == case


def test_a_clearly_better_fit_from_elsewhere_still_leads() -> None:
    others = (make_case(f"smed-{i}", f"Smeden nummer {i}", geografi=("Nordjylland",)) for i in range(6))
    found = make_search((*TWINS[:1], *others)).search(CaseQuery("bageren og ovnhuset"))
    assert found.hits[0].entry.id == "bager-fyn"
    assert found.hits[0].parts[PLACE] == 0.0


def test_what_a_case_is_about_is_no_place_it_is_from() -> None:
    assert nearness(("Fyn", "udlandet"), ("udlandet",)) == 0.0
    assert places_of(("Fyn", "udlandet")) == {"Fyn"}
    assert is_home(("Læsø",)) and not is_home(("Fyn",))

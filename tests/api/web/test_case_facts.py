"""All facets of a case with the way to the other cases that have them."""

from api.schemas.cases import CaseSummary
from api.web.case_facts import case_facts
from retrieval.cases.catalogue import FACETS
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import make_case


def test_every_facet_once_with_addresses_or_nothing() -> None:
    entry = make_case("a", "Prøvecase", organisationer=("Å & B",), branche=("alle", "industri"))
    facts = {fact.label: fact.values for fact in case_facts(CaseSummary.of(entry, make_library()))}
    assert list(facts)[:2] == ["Organisation", "Partner"]
    assert set(facts) == set(FACETS.values())
    assert facts["Organisation"] == (("Å & B", "/case?organisation=%C3%85+%26+B"),)
    assert facts["Branche"] == (
        ("på tværs af brancher", "/case?branche=alle"),
        ("industri", "/case?branche=industri"),
    )
    assert facts["Størrelse"] == ()

"""All facets of a case with the way to the other cases that have them."""

from api.schemas.cases import CaseSummary
from api.web.case_facts import case_facts
from retrieval.cases.catalogue import FACETS, CaseEntry
from tests.api.fake_library import make_library
from tests.retrieval.cases.invented import fact, make_case


def facts_of(entry: CaseEntry) -> dict[str, tuple[tuple[str, str], ...]]:
    return {fact.label: fact.values for fact in case_facts(CaseSummary.of(entry, make_library()))}


def test_every_facet_once_with_addresses_or_nothing() -> None:
    facts = facts_of(
        make_case(
            "a", "Prøvecase", organisationer=("Å & B",), branche=("alle", "industri"), tags=("eksport",)
        )
    )
    assert list(facts)[:2] == ["Organisation", "Partner"]
    assert set(FACETS.values()) - set(facts) == {"Opgave", "Udbytte"}
    assert facts["Organisation"] == (("Å & B", "/case?organisation=%C3%85+%26+B"),)
    assert facts["Branche"] == (
        ("på tværs af brancher", "/case?branche=alle"),
        ("industri", "/case?branche=industri"),
    )
    assert facts["Slags opgave"] == (("eksport og udland", "/case?opgave=eksport+og+udland"),)
    assert facts["Størrelse"] == ()


def test_kinds_that_were_not_recognised_are_not_called_untold() -> None:
    facts = facts_of(make_case("a", "Prøvecase", opgave=fact("Noget blev prøvet.")))
    assert not {"Slags opgave", "Slags udbytte"} & set(facts)

"""What is known of a case, one line a facet, each value leading to the other cases that have it."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.schemas.cases import CaseSearchParams, CaseSummary
from api.web.case_labels import value_label
from api.web.case_search import CaseAddress
from corpus.records.rows import UNKNOWN
from retrieval.cases.catalogue import FACETS

_ORDER = ("organisation", "partner", *FACETS)
_KINDS = {"opgave": "Slags opgave", "udbytte": "Slags udbytte"}
"""Read out of the words of a case: where nothing was read, the sources may well tell something."""


@dataclass(frozen=True, slots=True)
class CaseFact:
    """One facet of a case: words and address of every value; none where the sources tell nothing."""

    label: str
    values: tuple[tuple[str, str], ...]


def case_facts(case: CaseSummary) -> list[CaseFact]:
    """Return all facets, those first that tell who it is about."""
    facts = [_fact(facet, case.facets[facet]) for facet in dict.fromkeys(_ORDER)]
    return [fact for fact in facts if fact.values or fact.label not in _KINDS.values()]


def _fact(facet: str, values: Sequence[str]) -> CaseFact:
    anything = CaseAddress(CaseSearchParams())
    known = [value for value in values if value != UNKNOWN]
    return CaseFact(
        _KINDS.get(facet, FACETS[facet]),
        tuple((value_label(facet, value), anything.choosing(facet, value).here) for value in known),
    )

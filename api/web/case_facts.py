"""What is known of a case, one line a facet, each value leading to the other cases that have it."""

from dataclasses import dataclass

from api.schemas.cases import CaseSearchParams, CaseSummary
from api.web.case_labels import value_label
from api.web.case_search import CaseAddress
from corpus.records.rows import UNKNOWN
from retrieval.cases.catalogue import FACETS

_ORDER = ("organisation", "partner", *FACETS)


@dataclass(frozen=True, slots=True)
class CaseFact:
    """One facet of a case: words and address of every value; none where the sources tell nothing."""

    label: str
    values: tuple[tuple[str, str], ...]


def case_facts(case: CaseSummary) -> list[CaseFact]:
    """Return all facets, those first that tell who it is about."""
    anything = CaseAddress(CaseSearchParams())
    return [
        CaseFact(
            FACETS[facet],
            tuple(
                (value_label(facet, value), anything.choosing(facet, value).here)
                for value in case.facets[facet]
                if value != UNKNOWN
            ),
        )
        for facet in dict.fromkeys(_ORDER)
    ]

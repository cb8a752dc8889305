"""What was read out of the words of a case search, and how a person agrees or objects."""

from dataclasses import dataclass

from api.schemas.cases import CaseList
from api.web.case_labels import value_label
from api.web.case_search import CaseAddress


@dataclass(frozen=True, slots=True)
class Understood:
    """A value that the words were taken to mean; ``only`` is ``None`` where it would leave no case."""

    label: str
    words: str
    count: int
    only: str | None
    without: str


def understood(found: CaseList, address: CaseAddress) -> list[Understood]:
    """Return what was understood, without what is chosen anyway."""
    counts = {(facet.name, row.value): row.count for facet in found.facets for row in facet.values}
    chosen = {(facet, value) for facet, values in address.params.selected.items() for value in values}
    return [
        Understood(
            read.label,
            value_label(read.facet, read.value),
            counts.get((read.facet, read.value), 0),
            address.choosing(read.facet, read.value).here if counts.get((read.facet, read.value)) else None,
            address.ignoring(read.facet, read.value).here,
        )
        for read in found.understood
        if (read.facet, read.value) not in chosen
    ]

"""What was read out of the words of a case search, and how a person agrees or objects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.schemas.cases import CaseList
from api.web.case_labels import value_label
from api.web.case_search import CaseAddress


@dataclass(frozen=True, slots=True)
class Understood:
    """A value that the words were taken to mean, and how many of the found cases have it.

    ``only`` leads to these alone; ``anywhere`` is false where no case at all has the value.
    """

    label: str
    words: str
    count: int
    anywhere: bool
    only: str
    without: str


def understood(found: CaseList, address: CaseAddress, known: Mapping[str, Sequence[str]]) -> list[Understood]:
    """Return what was understood, without what is chosen anyway; ``known`` holds all values of each facet."""
    counts = {(facet.name, row.value): row.count for facet in found.facets for row in facet.values}
    chosen = {(facet, value) for facet, values in address.params.selected.items() for value in values}
    return [
        Understood(
            label=read.label,
            words=value_label(read.facet, read.value),
            count=counts.get((read.facet, read.value), 0),
            anywhere=read.value in known[read.facet],
            only=address.choosing(read.facet, read.value).here,
            without=address.ignoring(read.facet, read.value).here,
        )
        for read in found.understood
        if (read.facet, read.value) not in chosen
    ]

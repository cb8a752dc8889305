"""The facets of the case search as a person chooses from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.schemas.cases import FacetOut
from api.web.case_labels import choice_label
from corpus.records.rows import UNKNOWN

FIRST = ("opgave", "branche", "geografi", "udbytte", "medie", "stoerrelse")
"""The facets that are asked for most; the others lie folded."""

_OPEN = frozenset(("opgave", "branche"))
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value that can be chosen, and how many cases that would give."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetChoices:
    """One facet: the values that are shown, and those behind »flere«.

    ``told`` is false where no case at all tells anything about it.
    """

    name: str
    label: str
    shown: tuple[FacetRow, ...]
    more: tuple[FacetRow, ...]
    told: bool

    @property
    def chosen(self) -> int:
        """How many values are chosen."""
        return sum(row.selected for row in (*self.shown, *self.more))

    @property
    def open(self) -> bool:
        """Whether the facet is unfolded when the page is opened."""
        return self.chosen > 0 or self.name in _OPEN

    @property
    def more_open(self) -> bool:
        """Whether a value behind »flere« is chosen."""
        return any(row.selected for row in self.more)


def facet_choices(
    facets: Sequence[FacetOut], order: Mapping[str, Sequence[str]]
) -> tuple[list[FacetChoices], list[FacetChoices]]:
    """Return the first facets and the folded ones.

    ``order`` holds the values of each facet as they stand without a search, so that they stay in their places
    while a person chooses.
    """
    found = {facet.name: _choices(facet, order[facet.name]) for facet in facets}
    return [found[name] for name in FIRST], [found[name] for name in found if name not in FIRST]


def _choices(facet: FacetOut, order: Sequence[str]) -> FacetChoices:
    place = {value: i for i, value in enumerate(order)}
    rows = tuple(
        FacetRow(row.value, choice_label(facet.name, row.value), row.count, row.selected)
        for row in sorted(facet.values, key=lambda row: place[row.value])
    )
    # One value alone behind »flere« would take as much room as the word.
    shown = len(rows) if len(rows) == _SHOWN + 1 else _SHOWN
    told = any(value != UNKNOWN for value in order)
    return FacetChoices(facet.name, facet.label, rows[:shown], rows[shown:], told)

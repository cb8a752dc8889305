"""Filtering and counting by facets: or inside a facet, and between facets."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.records.rows import UNKNOWN

Mask = NDArray[np.bool_]
Selection = Mapping[str, Set[str]]
"""The chosen values by facet; a facet without any does not restrict."""


_CHOICES_SHOWN = 20


class UnknownFacetValueError(ValueError):
    """A facet or a value that no case has; the Danish message tells what there is instead."""

    def __init__(self, message: str, known: Sequence[str]) -> None:
        more = len(known) - _CHOICES_SHOWN
        choices = ", ".join(known[:_CHOICES_SHOWN]) + (f" og {more} mere" if more > 0 else "")
        super().__init__(f"{message} Du kan vælge: {choices}." if known else message)


@dataclass(frozen=True, slots=True)
class ValueCount:
    """How many cases have a value, and whether it is chosen."""

    value: str
    count: int
    selected: bool = False


class _Facet:
    """The inverted lists of one facet, kept flat: entry ``i`` says that case ``owners[i]`` has ``ids[i]``."""

    def __init__(self, values: Sequence[Sequence[str]]) -> None:
        self.names: list[str] = sorted({value for found in values for value in found})
        self.number = {name: i for i, name in enumerate(self.names)}
        pairs = [(case, self.number[value]) for case, found in enumerate(values) for value in found]
        flat = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
        self.owners: NDArray[np.int64] = flat[:, 0].copy()
        self.ids: NDArray[np.int64] = flat[:, 1].copy()
        self.size = len(values)

    def having(self, chosen: Set[str]) -> Mask:
        wanted = np.zeros(len(self.names), dtype=np.bool_)
        wanted[[self.number[value] for value in chosen]] = True
        mask = np.zeros(self.size, dtype=np.bool_)
        mask[self.owners[wanted[self.ids]]] = True
        return mask

    def counts(self, mask: Mask) -> NDArray[np.int64]:
        return np.bincount(self.ids[mask[self.owners]], minlength=len(self.names))


class FacetIndex:
    """The facets of all cases; case ``i`` has the values ``values[i]``."""

    def __init__(self, values: Sequence[Mapping[str, Sequence[str]]], names: Sequence[str]) -> None:
        self.size = len(values)
        self._facets = {name: _Facet([found[name] for found in values]) for name in names}

    def values(self, facet: str) -> Sequence[str]:
        """Return every value that a case has, in alphabetical order."""
        return tuple(self._facet(facet).names)

    def check(self, selected: Selection) -> None:
        """Raise ``UnknownFacetValueError`` for a facet or value that no case has."""
        for facet, chosen in selected.items():
            known = self._facet(facet).number
            for value in sorted(chosen):
                if value not in known:
                    raise UnknownFacetValueError(
                        f"Ingen case har »{value[:80]}« som {facet}.", self.values(facet)
                    )

    def having(self, facet: str, value: str) -> Mask:
        """Return which cases have a value; none for a value that nobody has."""
        index = self._facet(facet)
        return index.having({value} & index.number.keys())

    def filter(self, selected: Selection) -> Mask:
        """Return which cases fit every chosen facet."""
        return self._fitting(self._masks(selected))

    def counts(self, selected: Selection, matched: Mask) -> dict[str, tuple[ValueCount, ...]]:
        """Count the matched cases by value, most frequent first; unknown comes last.

        The counts of a facet ignore what is chosen in that facet itself, so that a user sees what another
        value would add. Values without any case are left out unless they are chosen.
        """
        masks = self._masks(selected)
        found = {}
        for name, facet in self._facets.items():
            others = self._fitting({key: mask for key, mask in masks.items() if key != name})
            counts = facet.counts(matched & others)
            chosen = selected.get(name, frozenset())
            rows = [
                ValueCount(value, int(count), value in chosen)
                for value, count in zip(facet.names, counts, strict=True)
                if count or value in chosen
            ]
            found[name] = tuple(sorted(rows, key=lambda row: (row.value == UNKNOWN, -row.count, row.value)))
        return found

    def _facet(self, name: str) -> _Facet:
        try:
            return self._facets[name]
        except KeyError as error:
            raise UnknownFacetValueError(f"Facetten {name[:80]} findes ikke.", tuple(self._facets)) from error

    def _masks(self, selected: Selection) -> dict[str, Mask]:
        return {facet: self._facet(facet).having(chosen) for facet, chosen in selected.items() if chosen}

    def _fitting(self, masks: Mapping[str, Mask]) -> Mask:
        fitting = np.ones(self.size, dtype=np.bool_)
        for mask in masks.values():
            fitting &= mask
        return fitting

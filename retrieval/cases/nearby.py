"""How near a case is to where the reader is: the place asked for, else North Jutland."""

from collections.abc import Collection

from retrieval.matching.profile import HOME, KOMMUNER

PLACE = "sted"
"""The part of a case's score that its place makes up."""
PLACE_WEIGHT = 2.0
"""What a case from the place asked for gains over one from elsewhere: as much as a clearly better fit."""
_AT_HOME = 0.5
_NO_PLACE = frozenset({"udlandet", "landdistrikter", "grænseregioner"})
"""Values of the facet that say what a case is about, and not where in the country it is from."""


def is_home(geography: Collection[str]) -> bool:
    """Tell whether a case is from North Jutland."""
    return any(place == HOME or place in KOMMUNER for place in geography)


def places_of(geography: Collection[str]) -> frozenset[str]:
    """Return the parts of the country and municipalities among the values of the facet."""
    return frozenset(geography) - _NO_PLACE


def nearness(geography: Collection[str], asked: Collection[str]) -> float:
    """Return 1 for a case from a place asked for, 0.5 for another one from North Jutland, else 0."""
    if places_of(geography) & frozenset(asked):
        return 1.0
    return _AT_HOME if is_home(geography) else 0.0

"""Facet values, dates and statuses of cases in words that a person reads."""

from collections.abc import Mapping

from api.schemas.cases import CaseSummary
from api.schemas.labels import shown_date
from corpus.records.rows import UNKNOWN
from corpus.records.vocabulary import RecordStatus

_NAMES = frozenset(("organisation", "partner", "tag"))
_VALUES: Mapping[tuple[str, str], str] = {
    ("branche", "alle"): "på tværs af brancher",
    ("stoerrelse", "alle"): "på tværs af størrelser",
    ("stoerrelse", "mikro"): "mikro (under 10 ansatte)",
    ("stoerrelse", "lille"): "lille (10-49 ansatte)",
    ("stoerrelse", "mellem"): "mellem (50-249 ansatte)",
    ("stoerrelse", "stor"): "stor (mindst 250 ansatte)",
}
_BADGES: Mapping[RecordStatus, tuple[str, str]] = {
    "åben": ("gældende", "Gældende"),
    # A story that has ended is nothing to warn of, as an ended scheme is.
    "lukket": ("afsluttet", "Afsluttet"),
    "forslag": ("forslag", "Forslag"),
}


def value_label(facet: str, value: str) -> str:
    """Return a value in words that stand alone."""
    return _VALUES.get((facet, value), value)


def choice_label(facet: str, value: str) -> str:
    """Return a value as an entry of a list: with a capital, unless it is a name."""
    label = value_label(facet, value)
    return label if facet in _NAMES and value != UNKNOWN else label[:1].upper() + label[1:]


def date_label(case: CaseSummary) -> str:
    """Return when the case took place, else as of when it is told."""
    return case.date_text if case.date else f"oplyst {shown_date(case.told_as_of)}"


def badge_of(status: RecordStatus) -> tuple[str, str] | None:
    """Return kind and word of the badge; ``None`` where the sources tell nothing."""
    return _BADGES.get(status)

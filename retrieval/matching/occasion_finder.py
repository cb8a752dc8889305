"""Finds the occasions of ``anledninger.yaml`` that apply to a profile and a description."""

from collections.abc import Mapping, Sequence
from typing import Any

from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import Reason
from retrieval.matching.rules import Occasion
from retrieval.matching.word_lists import WordList, Words

_SHOWN_WORDS = 3
_AT_LEAST = "_mindst_maaneder"


class OccasionFinder:
    """Knows which occasions apply, and which records are described for them."""

    def __init__(self, occasions: Sequence[Occasion], unsaid_share: float = 1.0) -> None:
        self._unsaid_share = unsaid_share
        self._occasions = [(occasion, WordList({occasion.id: occasion.ord})) for occasion in occasions]

    def reasons(self, profile: CompanyProfile, words: Words) -> dict[str, tuple[Reason, ...]]:
        """Return the occasions that apply by record id, the weightiest first."""
        found: dict[str, list[Reason]] = {}
        for occasion, entries in self._occasions:
            if not _all_hold(profile, occasion.kraever):
                continue
            places = entries.find(words).get(occasion.id, [])
            if not places and not (occasion.profil and _all_hold(profile, occasion.profil)):
                continue
            said = tuple(dict.fromkeys(words.said(place) for place in places))[:_SHOWN_WORDS]
            share = self._unsaid_share if occasion.ord and not places else 1.0
            for record_id, weight in occasion.poster.items():
                reason = Reason(occasion.id, occasion.navn, said, weight * share)
                found.setdefault(record_id, []).append(reason)
        return {i: tuple(sorted(reasons, key=lambda r: -r.score)) for i, reasons in found.items()}


def _all_hold(profile: CompanyProfile, conditions: Mapping[str, tuple[Any, ...]]) -> bool:
    return all(_holds(profile, name, values) for name, values in conditions.items())


def _holds(profile: CompanyProfile, name: str, values: tuple[Any, ...]) -> bool:
    """Tell whether a field has one of the values; needs must all be there, months reach the number."""
    if name.endswith(_AT_LEAST):
        months = getattr(profile, f"{name.removesuffix(_AT_LEAST)}_maaneder")
        return months is not None and months >= values[0]
    value = getattr(profile, name)
    if name == "behov":
        return set(values) <= set(value)
    return any(item in values for item in (value if isinstance(value, tuple) else (value,)))


def strength(reasons: Sequence[Reason]) -> float:
    """Return how squarely a record is meant, 0-1: each further occasion closes part of what is missing."""
    missing = 1.0
    for reason in reasons:
        missing *= 1.0 - reason.score
    return 1.0 - missing

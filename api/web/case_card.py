"""A case as a card in a list."""

from dataclasses import dataclass
from typing import Self

from api.schemas.case_detail import SimilarOut
from api.schemas.cases import CaseSummary, FoundCase
from api.web.case_labels import badge_of, date_label, value_label
from api.web.case_search import case_url
from api.web.transcript import anchor_of
from corpus.records.rows import UNKNOWN

_BESIDE = ("branche", "geografi", "stoerrelse")
_ORGANISATIONS = 3


@dataclass(frozen=True, slots=True)
class CardMoment:
    """A fitting place in the video of a case."""

    time: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class CaseCard:
    """What a card shows. ``badge`` is kind and word; ``reasons`` tell why a similar case is similar."""

    case_id: str
    title: str
    url: str
    badge: tuple[str, str] | None
    organisations: str
    beside: str
    task: str | None
    outcomes: tuple[str, ...]
    moments: tuple[CardMoment, ...] = ()
    reasons: tuple[str, ...] = ()

    @classmethod
    def of_found(cls, found: FoundCase) -> Self:
        """Return the card of a search's hit."""
        url = case_url(found.case.case_id)
        moments = tuple(
            CardMoment(m.time, " ".join(m.quote.split()), f"{url}#{anchor_of(m)}") for m in found.moments
        )
        return cls._of(found.case, moments)

    @classmethod
    def of_similar(cls, similar: SimilarOut) -> Self:
        """Return the card of a case that is like another."""
        return cls._of(similar.case, reasons=similar.reasons)

    @classmethod
    def _of(
        cls, case: CaseSummary, moments: tuple[CardMoment, ...] = (), reasons: tuple[str, ...] = ()
    ) -> Self:
        return cls(
            case_id=case.case_id,
            title=case.title,
            url=case_url(case.case_id),
            badge=badge_of(case.status),
            organisations=organisations_text(case),
            beside=_beside(case),
            task=case.task,
            outcomes=case.outcomes,
            moments=moments,
            reasons=reasons,
        )


def organisations_text(case: CaseSummary) -> str:
    """Return the first organisations of a case, and that there are more."""
    more = len(case.organisations) - _ORGANISATIONS
    return ", ".join(case.organisations[:_ORGANISATIONS]) + (f" og {more} til" if more > 0 else "")


def _beside(case: CaseSummary) -> str:
    """Return medium, trade, place, size and date, as far as they are told."""
    told = (", ".join(value_label(facet, v) for v in case.facets[facet] if v != UNKNOWN) for facet in _BESIDE)
    text = " · ".join(part for part in (case.medium, *told, date_label(case)) if part)
    return text[:1].upper() + text[1:]

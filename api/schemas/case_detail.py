"""One case as the API gives it: what it tells with the places of it, and the cases like it."""

from typing import Self

from pydantic import BaseModel, Field

from api.schemas.cases import CaseSummary, MomentOut
from api.schemas.matches import RecordPlaceOut
from corpus.records.statements import Fakta
from ingest.library import Library
from retrieval.cases.catalogue import CaseEntry
from retrieval.cases.similar import SimilarCase
from retrieval.cases.transcripts import Moment

SIMILAR = 5
"""How many similar cases are shown."""


class StatementOut(BaseModel):
    """Something that a case tells, with the places it was found."""

    text: str
    places: list[RecordPlaceOut]

    @classmethod
    def of(cls, fact: Fakta, library: Library) -> Self:
        return cls(text=fact.tekst, places=[RecordPlaceOut.of(place, library) for place in fact.kilde])


class RelatedOut(BaseModel):
    """Another record that the case points to."""

    record_id: str
    title: str


class SimilarOut(BaseModel):
    """A case that is like this one, and why."""

    case: CaseSummary
    score: float
    reasons: tuple[str, ...] = Field(examples=[("Opgave: rekruttering", "Branche: industri")])

    @classmethod
    def of(cls, similar: SimilarCase, library: Library) -> Self:
        return cls(case=CaseSummary.of(similar.entry, library), score=similar.score, reasons=similar.reasons)


class CaseDetail(BaseModel):
    """A whole case."""

    case: CaseSummary
    body: str
    task: StatementOut | None
    outcomes: list[StatementOut]
    facts: list[StatementOut]
    related: list[RelatedOut]
    transcript: list[MomentOut] = Field(description="Udskriften af casens video med tider; tom uden video.")
    similar: list[SimilarOut] = Field(description="Lignende cases med begrundelse.")

    @classmethod
    def of(
        cls, entry: CaseEntry, similar: list[SimilarCase], transcript: tuple[Moment, ...], library: Library
    ) -> Self:
        data = entry.data
        return cls(
            case=CaseSummary.of(entry, library),
            body=entry.body,
            task=StatementOut.of(data.opgave, library) if data.opgave else None,
            outcomes=[StatementOut.of(fact, library) for fact in data.udbytte],
            facts=[StatementOut.of(fact, library) for fact in data.fakta],
            related=[RelatedOut(record_id=i, title=entry.names.get(i, i)) for i in data.relaterede],
            transcript=[MomentOut.of(moment, library) for moment in transcript],
            similar=[SimilarOut.of(found, library) for found in similar],
        )

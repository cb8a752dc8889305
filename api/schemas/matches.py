"""One match as the API gives it: the record, the reasons, the criteria and the evidence."""

from typing import Self

from pydantic import BaseModel, Field

from api.provenance import trace
from api.schemas.labels import place, shown_date, source_url
from corpus.records.statements import Kilde
from corpus.records.vocabulary import RecordStatus
from corpus.sources import Provenance
from ingest.library import Library, UnknownIdError
from retrieval.matching.result import Ask, Benefit, Judged, Match, Reason, Statement
from retrieval.matching.rules import Kind, Outcome


class RecordPlaceOut(BaseModel):
    """Where a document says what a record states."""

    file: str = Field(examples=["bilag.txt"])
    lines: tuple[int, int] = Field(examples=[(12, 15)])
    label: str = Field(description="Stedet på dansk.", examples=["bilag.txt, linje 12–15"])
    url: str | None = Field(default=None, description="Stedet i læsevisningen, hvis dokumentet er indlæst.")

    @classmethod
    def of(cls, where: Kilde, library: Library) -> Self:
        found = trace(Provenance(0, 0, where.fil, where.linjer), library)
        label = found.label if found.url else f"{where.fil}, {place(None, where.linjer)}"
        return cls(file=where.fil, lines=where.linjer, label=label, url=found.url)


class RecordStatementOut(BaseModel):
    """What a record states, in Vejviser's own words, and where it was found."""

    text: str
    places: list[RecordPlaceOut]

    @classmethod
    def of(cls, statement: Statement, library: Library) -> Self:
        return cls(text=statement.text, places=[RecordPlaceOut.of(p, library) for p in statement.places])


class CriterionOut(BaseModel):
    """One criterion: met, not met or unknown, why, and what it rests on."""

    id: str
    name: str
    outcome: Outcome
    text: str
    score: float = Field(description="Det, kriteriet lagde til scoren.")
    statement: RecordStatementOut | None

    @classmethod
    def of(cls, judged: Judged, library: Library) -> Self:
        stated = judged.statement
        return cls(
            id=judged.id,
            name=judged.name,
            outcome=judged.outcome,
            text=judged.text,
            score=judged.score,
            statement=RecordStatementOut.of(stated, library) if stated else None,
        )


class ReasonOut(BaseModel):
    """Why a record came up; without words it follows from the fields."""

    id: str
    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, reason: Reason) -> Self:
        said = f" Du skriver {', '.join(f'»{w}«' for w in reason.words)}." if reason.words else ""
        return cls(id=reason.id, text=f"Det passer, fordi {reason.name}.{said}", words=reason.words)


class BenefitOut(BaseModel):
    """What a scheme would give, with the arithmetic; never an offer where the scheme is closed."""

    text: str
    per_month_kr: int | None
    total_kr: int | None
    places: list[RecordPlaceOut]

    @classmethod
    def of(cls, benefit: Benefit, library: Library) -> Self:
        return cls(
            text=benefit.text,
            per_month_kr=benefit.per_month_kr,
            total_kr=benefit.total_kr,
            places=[RecordPlaceOut.of(p, library) for p in benefit.places],
        )


class AskOut(BaseModel):
    """Whom to ask, and why there."""

    id: str
    name: str
    reason: str

    @classmethod
    def of(cls, ask: Ask) -> Self:
        return cls(id=ask.id, name=ask.name, reason=ask.reason)


class AlternativeOut(BaseModel):
    """Another programme that may still apply."""

    id: str
    name: str


class MatchOut(BaseModel):
    """A programme or actor with every reason. Where ``open`` is false it must not be offered."""

    id: str
    name: str
    kind: Kind
    status: RecordStatus
    status_text: str
    date_text: str
    caveat: str | None
    open: bool = Field(description="Falsk, når kilderne siger lukket eller kun foreslået.")
    score: float
    parts: dict[str, float] = Field(description="Det, scoren er lagt sammen af.")
    summary: str
    statements: list[RecordStatementOut]
    reasons: list[ReasonOut]
    criteria: list[CriterionOut]
    benefit: BenefitOut | None
    clarify: tuple[str, ...]
    ask: list[AskOut]
    alternatives: list[AlternativeOut]
    url: str | None = Field(description="Posten i læsevisningen, hvis den er indlæst.")

    @classmethod
    def of(cls, match: Match, library: Library) -> Self:
        return cls(
            id=match.id,
            name=match.name,
            kind=match.kind,
            status=match.status,
            status_text=match.status_text,
            date_text=shown_date(match.as_of),
            caveat=match.caveat,
            open=match.open,
            score=match.score,
            parts=dict(match.parts),
            summary=match.summary,
            statements=[RecordStatementOut.of(s, library) for s in match.statements],
            reasons=[ReasonOut.of(r) for r in match.reasons],
            criteria=[CriterionOut.of(c, library) for c in match.criteria],
            benefit=BenefitOut.of(match.benefit, library) if match.benefit else None,
            clarify=match.clarify,
            ask=[AskOut.of(a) for a in match.ask],
            alternatives=[AlternativeOut(id=i, name=n) for i, n in match.alternatives],
            url=record_url(match.kind, match.id, library),
        )


def record_url(kind: Kind, record_id: str, library: Library) -> str | None:
    """Return the address of a record's reading view, where it is in the index."""
    source_id = f"{'program' if kind == 'program' else 'aktoer'}-{record_id}"
    try:
        return source_url(library.source(source_id).id)
    except UnknownIdError:
        return None

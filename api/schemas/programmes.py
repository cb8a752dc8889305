"""Programmes and companies as the API takes and gives them."""

from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, Field

from api.schemas.labels import shown_date
from api.schemas.matches import AskOut, MatchOut, record_url
from api.schemas.question import MAX_QUESTION, checked_question, danish_number
from corpus.records.kinds import Program
from corpus.records.vocabulary import RecordStatus, Theme
from ingest.library import Library
from retrieval.matching.matcher import OPEN
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.result import MatchResult


def checked_description(text: str) -> str:
    """Return a description as the rules take it; an empty one is allowed.

    Raises:
        PydanticCustomError: it is too long or no text; the message is Danish and for the user.
    """
    if not text.strip():
        return ""
    return checked_question(text)


Description = Annotated[
    str,
    AfterValidator(checked_description),
    Field(
        description=f"Virksomheden og det, den vil, med egne ord; højst {danish_number(MAX_QUESTION)} tegn.",
        json_schema_extra={"maxLength": MAX_QUESTION},
    ),
]


class MatchRequest(BaseModel):
    """A company: in plain words, in fields, or both; what stands in a field goes before the words."""

    model_config = {
        "extra": "forbid",
        "json_schema_extra": {
            "examples": [{"text": "Vi er otte på et værksted i Sæby og vil ansætte en nyuddannet."}]
        },
    }

    text: Description = ""
    profile: CompanyProfile = Field(default=CompanyProfile(), description="Felter; alle kan udelades.")


class ReadingOut(BaseModel):
    """A field that was read from the words, so that it can be put right."""

    field: str
    value: str | int | float | bool
    words: tuple[str, ...]


class ProgrammeSummary(BaseModel):
    """What a list needs to know of a programme."""

    id: str
    name: str
    status: RecordStatus
    date_text: str = Field(examples=["april 2023"])
    open: bool = Field(description="Falsk, når kilderne siger lukket eller kun foreslået.")
    themes: tuple[Theme, ...]
    region: str | None
    url: str | None

    @classmethod
    def of(cls, data: Program, library: Library) -> Self:
        return cls(
            id=data.id,
            name=data.navn,
            status=data.status,
            date_text=shown_date(data.pr),
            open=data.status in OPEN,
            themes=data.temaer,
            region=data.region,
            url=record_url("program", data.id, library),
        )


class ProgrammeList(BaseModel):
    """The programmes that fit a filter; those that may still apply stand first."""

    total: int
    programmes: list[ProgrammeSummary]


class MatchResponse(BaseModel):
    """What fits: ``shown`` is the ranked list; the groups name the same matches by kind and status."""

    profile: CompanyProfile
    readings: list[ReadingOut]
    shown: list[MatchOut]
    may_apply: list[str] = Field(description="Programmer, der stadig kan gælde.")
    actors: list[str] = Field(description="Aktører, du kan gå til.")
    closed_or_proposed: list[str] = Field(description="Lukket eller kun foreslået; må ikke tilbydes.")
    ask: list[AskOut]
    clarify: tuple[str, ...] = Field(description="Det, virksomheden selv kan oplyse.")

    @classmethod
    def of(cls, result: MatchResult, library: Library) -> Self:
        return cls(
            profile=result.profile,
            readings=[ReadingOut(field=r.felt, value=r.vaerdi, words=r.ord) for r in result.readings],
            shown=[MatchOut.of(m, library) for m in result.shown],
            may_apply=[m.id for m in result.may_apply],
            actors=[m.id for m in result.actors],
            closed_or_proposed=[m.id for m in result.closed_or_proposed],
            ask=[AskOut.of(a) for a in result.ask],
            clarify=result.clarify,
        )

"""Sources as the API gives them."""

from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from answering.notices.of_sources import shown_state
from api.schemas.labels import passage_url, place, shown_date, source_url
from corpus.sources import Passage, PassageKind, Source, SourceStatus

STATE = "Status, som den vises: »ældre« eller »udløbet« i stedet for »gældende«, når kilden er det."


class ProvenanceOut(BaseModel):
    """Where a fact of one of our own records was found."""

    start: int = Field(description="Første tegn i postens tekst.")
    end: int = Field(description="Tegnet efter det sidste.")
    file: str = Field(description="Filen, oplysningen er fundet i.", examples=["bilag.txt"])
    lines: tuple[int, int] = Field(description="Første og sidste linje i filen.", examples=[(12, 15)])
    label: str = Field(description="Stedet på dansk.", examples=["Notat om vækst (april 2023), linje 12–15"])
    url: str | None = Field(default=None, description="Stedet i læsevisningen, hvis dokumentet er indlæst.")


class SourceSummary(BaseModel):
    """What a list or a citation needs to know of a source."""

    source_id: str = Field(examples=["eksempel-notat"])
    title: str = Field(examples=["Notat om vækst"])
    publisher: str | None
    date: str | None = Field(description="ISO-dato, evt. kun år eller måned.", examples=["2023-04"])
    date_text: str = Field(description="Datoen på dansk.", examples=["april 2023"])
    status: SourceStatus
    state: str = Field(description=STATE, examples=["ældre"])
    kind: str = Field(examples=["notat"])
    region: str | None
    file: str
    caveat: str | None = Field(description="Forbehold, der skal vises sammen med citater fra kilden.")
    record: str | None = Field(description="Mappe, når kilden er en af Vejvisers egne poster.")
    url: str = Field(description="Læsevisning af kilden.", examples=["/kilder/eksempel-notat"])

    @classmethod
    def of(cls, source: Source) -> Self:
        return cls(
            source_id=source.id,
            title=source.title,
            publisher=source.publisher,
            date=source.date,
            date_text=shown_date(source.date),
            status=source.status,
            state=shown_state(source, date.today()),
            kind=source.kind,
            region=source.region,
            file=source.file,
            caveat=source.caveat,
            record=source.record,
            url=source_url(source.id),
        )


class OutlineEntry(BaseModel):
    """A passage's place in its source, without the text."""

    passage_id: str
    start: int
    end: int
    heading_path: tuple[str, ...]
    kind: PassageKind
    page: int | None
    place: str
    url: str

    @classmethod
    def of(cls, passage: Passage) -> Self:
        return cls(
            passage_id=passage.id,
            start=passage.start,
            end=passage.end,
            heading_path=passage.heading_path,
            kind=passage.kind,
            page=passage.page,
            place=place(passage.page, passage.lines, passage.t_start, passage.t_end),
            url=passage_url(passage.source_id, passage.id),
        )


class SourceDetail(SourceSummary):
    """A whole source: what is known of it, its text and the places of its passages."""

    valid_from: str | None
    valid_to: str | None
    origin_url: str | None = Field(description="Kildens egen adresse, hvis den kendes.")
    file_sha256: str
    text: str
    passages: list[OutlineEntry]
    provenance: list[ProvenanceOut]


class SourceCounts(BaseModel):
    """How many of all sources have each value."""

    kind: dict[str, int] = Field(examples=[{"notat": 3}])
    status: dict[str, int] = Field(examples=[{"gældende": 2, "udkast": 1}])
    region: dict[str, int]


class SourceList(BaseModel):
    """The sources that fit a filter, and counts over all sources."""

    total: int = Field(description="Antal kilder, der passer.")
    sources: list[SourceSummary]
    counts: SourceCounts

"""Cases as the API takes searches for them and gives them."""

from contextlib import suppress
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.labels import passage_url, shown_date, source_url
from corpus.records.rows import UNKNOWN
from corpus.records.vocabulary import RecordStatus
from ingest.library import Library, UnknownIdError
from retrieval.cases.catalogue import FACETS, CaseEntry
from retrieval.cases.facets import Selection
from retrieval.cases.ordering import Sort
from retrieval.cases.search import CaseHit, CaseQuery, CaseResult
from retrieval.cases.transcripts import Moment
from retrieval.cases.vocabulary import FacetValue

MAX_TEXT = 2000
MAX_PAGE = 10_000

Values = Annotated[list[str], Field(max_length=50, description="Kan gentages; ét af valgene er nok.")]


class CaseSearchParams(BaseModel):
    """The query of ``GET /api/cases``; every facet may be given several times."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field("", max_length=MAX_TEXT, description="Fritekst.", examples=["eksport af vandteknologi"])
    medie: Values = []
    branche: Values = []
    geografi: Values = []
    opgave: Values = []
    stoerrelse: Values = []
    udbytte: Values = []
    maalgruppe: Values = []
    partner: Values = []
    tag: Values = []
    tema: Values = []
    organisation: Values = []
    ikke: Annotated[list[str], Field(max_length=50)] = Field(
        [],
        description="Læst ud af friteksten, men ikke ment; skrives »facet:værdi«.",
        examples=[["medie:video"]],
    )
    sort: Sort = Field(Sort.RELEVANCE, description="Rækkefølgen; uden fritekst er »relevans« nyeste først.")
    side: int = Field(1, ge=1, le=MAX_PAGE, description="Siden, talt fra 1.")
    antal: int = Field(20, ge=1, le=100, description="Cases pr. side.")

    @property
    def selected(self) -> Selection:
        """The chosen facet values."""
        chosen: dict[str, list[str]] = {facet: getattr(self, facet) for facet in FACETS}
        return {facet: frozenset(values) for facet, values in chosen.items() if values}

    @property
    def ignored(self) -> frozenset[FacetValue]:
        """The facet values that stand in the words but are not meant."""
        pairs = (text.partition(":") for text in self.ikke)
        return frozenset((facet, value) for facet, _, value in pairs)

    @property
    def query(self) -> CaseQuery:
        """The search as the engine takes it."""
        return CaseQuery(self.q, self.selected, self.sort, self.side, self.antal, self.ignored)


def timecode(seconds: float) -> str:
    """Return seconds as ``02:13`` or ``1:02:13``, as a video player shows them."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute:02}:{second:02}"


class MomentOut(BaseModel):
    """A place in the transcript of a case's video."""

    time: str = Field(examples=["02:13"])
    t_start: float = Field(description="Sekunder fra begyndelsen.")
    t_end: float
    quote: str = Field(description="Ordret fra undertekstfilen.")
    source_id: str
    title: str
    start: int
    end: int
    url: str = Field(description="Stedet i læsevisningen.")

    @classmethod
    def of(cls, moment: Moment, library: Library) -> Self:
        passage = moment.passage_id
        if passage is None:
            url = source_url(moment.source_id)
        else:
            url = passage_url(moment.source_id, passage, moment.start, moment.end)
        return cls(
            time=timecode(moment.t_start),
            t_start=moment.t_start,
            t_end=moment.t_end,
            quote=moment.text,
            source_id=moment.source_id,
            title=library.source(moment.source_id).title,
            start=moment.start,
            end=moment.end,
            url=url,
        )


class CaseSummary(BaseModel):
    """A case in a list. What the sources do not tell is ``null`` or empty."""

    case_id: str = Field(examples=["eksempel-case"])
    title: str
    medium: str | None = Field(examples=["video"])
    date: str | None = Field(description="ISO-dato, evt. kun år eller måned.")
    date_text: str = Field(description="Datoen på dansk.")
    told_as_of: str = Field(description="Hvornår oplysningerne er fra; ISO, evt. kun år eller måned.")
    status: RecordStatus
    caveat: str | None
    organisations: tuple[str, ...]
    partner: str | None
    task: str | None
    outcomes: tuple[str, ...]
    facets: dict[str, tuple[str, ...]] = Field(
        description=f"Værdier pr. facet; »{UNKNOWN}«, hvor intet er oplyst."
    )
    link: str | None
    url: str | None = Field(description="Læsevisning, når casen er læst ind.")

    @classmethod
    def of(cls, entry: CaseEntry, library: Library) -> Self:
        data = entry.data
        return cls(
            case_id=entry.id,
            title=data.titel,
            medium=data.medie,
            date=data.dato,
            date_text=shown_date(data.dato),
            told_as_of=data.pr,
            status=data.status,
            caveat=data.forbehold,
            organisations=data.organisationer,
            partner=data.partner,
            task=data.opgave.tekst if data.opgave else None,
            outcomes=tuple(fact.tekst for fact in data.udbytte),
            facets=dict(entry.values),
            link=data.link,
            url=_reading_view(entry.source_id, library),
        )


class FoundCase(BaseModel):
    """A case with how well it fits the search and where its transcript says so."""

    case: CaseSummary
    score: float | None = Field(description="Kun med fritekst.")
    parts: dict[str, float] = Field(description="Hvad hvert signal bidrog med.")
    moments: list[MomentOut]

    @classmethod
    def of(cls, hit: CaseHit, library: Library) -> Self:
        return cls(
            case=CaseSummary.of(hit.entry, library),
            score=hit.score,
            parts=dict(hit.parts),
            moments=[MomentOut.of(moment, library) for moment in hit.moments],
        )


class FacetValueOut(BaseModel):
    """One value of a facet: how many cases have it, given what is chosen in the other facets."""

    value: str
    count: int
    selected: bool


class FacetOut(BaseModel):
    """A facet with its values, most frequent first."""

    name: str = Field(description="Navnet på parameteren.", examples=["branche"])
    label: str = Field(examples=["Branche"])
    values: list[FacetValueOut]


class UnderstoodOut(BaseModel):
    """A facet value that was read out of the words of the search."""

    facet: str
    label: str
    value: str


class CaseList(BaseModel):
    """One page of cases, and the facets with counts over all that fit."""

    total: int = Field(description="Antal cases, der passer.")
    page: int
    size: int
    cases: list[FoundCase]
    facets: list[FacetOut]
    understood: list[UnderstoodOut]
    nearest: list[FoundCase] = Field(description="De nærmeste cases, når ingen passer til friteksten.")

    @classmethod
    def of(cls, params: CaseSearchParams, result: CaseResult, library: Library) -> Self:
        return cls(
            total=result.total,
            page=params.side,
            size=params.antal,
            cases=[FoundCase.of(hit, library) for hit in result.hits],
            facets=[
                FacetOut(
                    name=name,
                    label=FACETS[name],
                    values=[FacetValueOut(value=v.value, count=v.count, selected=v.selected) for v in values],
                )
                for name, values in result.facets.items()
            ],
            understood=[
                UnderstoodOut(facet=facet, label=FACETS[facet], value=value)
                for facet, value in result.understood
            ],
            nearest=[FoundCase.of(hit, library) for hit in result.nearest],
        )


def _reading_view(source_id: str, library: Library) -> str | None:
    with suppress(UnknownIdError):
        return source_url(library.source(source_id).id)
    return None

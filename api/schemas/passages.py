"""A passage with the text around it, and hits of a search."""

from typing import Self

from pydantic import BaseModel, Field

from api.schemas.labels import passage_url, place
from api.schemas.sources import SourceSummary
from corpus.sources import PassageKind, Source
from retrieval.hits import Hit


class Mark(BaseModel):
    """The exact quote, as offsets in the source's text."""

    start: int
    end: int


class PassageOut(BaseModel):
    """A passage in its context: ``before + text + after`` is one unbroken stretch of the source."""

    passage_id: str
    source: SourceSummary
    start: int = Field(description="Første tegn af `text` i kildens tekst.")
    end: int = Field(description="Tegnet efter det sidste i `text`.")
    text: str
    before: str = Field(description="Cirka 600 tegn af kilden før `text`.")
    before_start: int = Field(description="Første tegn af `before` i kildens tekst.")
    after: str = Field(description="Cirka 600 tegn af kilden efter `text`.")
    after_end: int = Field(description="Tegnet efter det sidste i `after`.")
    text_length: int = Field(description="Antal tegn i hele kilden.")
    mark: Mark | None = Field(description="Det nøjagtige citat, når `start` og `end` er givet.")
    heading_path: tuple[str, ...]
    kind: PassageKind
    lines: tuple[int, int] | None
    page: int | None
    t_start: float | None
    t_end: float | None
    place: str = Field(description="Stedet på dansk.", examples=["side 4, linje 12–15"])
    url: str


class HitOut(BaseModel):
    """One hit, with the same fields as ``vejviser search --jsonl``."""

    rank: int = Field(examples=[1])
    score: float
    passage_id: str
    source_id: str
    title: str
    file: str
    lines: tuple[int, int] | None
    page: int | None
    heading_path: tuple[str, ...]
    kind: PassageKind
    text: str
    place: str
    url: str
    parts: dict[str, float] | None = Field(
        default=None,
        description="Hvad hvert signal gav til `score`, når der er bedt om forklaring.",
        examples=[{"afsnit": 2.1, "sætninger": 1.4, "tegn": 0.8, "stammer": 0.3}],
    )

    @classmethod
    def of(cls, hit: Hit, source: Source, explain: bool = False) -> Self:
        passage = hit.passage
        return cls(
            rank=hit.rank,
            score=hit.score,
            passage_id=passage.id,
            source_id=source.id,
            title=source.title,
            file=source.file,
            lines=passage.lines,
            page=passage.page,
            heading_path=passage.heading_path,
            kind=passage.kind,
            text=passage.text,
            place=place(passage.page, passage.lines, passage.t_start, passage.t_end),
            url=passage_url(source.id, passage.id),
            parts=dict(hit.parts) if explain else None,
        )


class SearchResult(BaseModel):
    """The hits for a question, best first."""

    question: str
    hits: list[HitOut]

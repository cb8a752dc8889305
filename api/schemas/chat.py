"""Questions in, answers out."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from answering.answer import Answer, Citation, Claim, Notice, Original
from answering.notices.of_sources import shown_state
from answering.originals import originals
from api.provenance import label_of, trace_all, url_of
from api.schemas.company_facts import CompanyFactOut
from api.schemas.feedback import FeedbackOut
from api.schemas.labels import passage_url, place, shown_date
from api.schemas.question import CONVERSATION_ID, Question
from api.schemas.sources import STATE, ProvenanceOut
from corpus.sources import PassageKind, SourceStatus
from ingest.library import Library, UnknownIdError

OWN_RECORD = "Vejvisers eget opslag"
"""What stands for the place in one of our own records: its provenance tells the real one."""


class ChatRequest(BaseModel):
    """A question, alone or in a conversation."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"question": "Hvem hjælper mig med eksport?", "conversation_id": None}]
        },
    )

    question: Question
    conversation_id: str | None = Field(
        default=None,
        pattern=CONVERSATION_ID,
        description="Samtalen, spørgsmålet hører til. Udelad for en ny.",
    )
    replaces: str | None = Field(
        default=None,
        pattern=CONVERSATION_ID,
        description="Samtalens seneste svar, når dette spørgsmål skal træde i stedet for det.",
    )


class OriginalOut(BaseModel):
    """Where a quoted fact of one of our own records stands in the original document."""

    file: str = Field(examples=["bilag.txt"])
    lines: tuple[int, int] = Field(description="Første og sidste linje i filen.", examples=[(12, 15)])
    label: str = Field(description="Stedet på dansk.", examples=["Notat om vækst (april 2023), linje 12–15"])
    source_id: str | None = Field(description="Dokumentet, hvis det er indlæst. Ellers null.")
    start: int | None = Field(description="Linjernes første tegn i dokumentets tekst.")
    end: int | None = Field(description="Tegnet efter det sidste.")
    url: str | None = Field(description="Linjerne markeret i læsevisningen, hvis dokumentet er indlæst.")

    @classmethod
    def of(cls, original: Original, library: Library) -> Self:
        return cls(
            file=original.file,
            lines=original.lines,
            label=label_of(original, library),
            source_id=original.source_id,
            start=original.start,
            end=original.end,
            url=url_of(original),
        )


class CitationOut(BaseModel):
    """A verified quote: exactly the characters ``start``-``end`` of the source's text."""

    n: int = Field(description="Nummeret i svaret.", examples=[1])
    source_id: str
    title: str
    date: str | None
    status: SourceStatus
    file: str
    lines: tuple[int, int] | None
    page: int | None
    heading_path: tuple[str, ...]
    quote: str
    start: int
    end: int
    passage_id: str
    kind: PassageKind
    t_start: float | None
    t_end: float | None
    caveat: str | None = Field(description="Kildens forbehold.")
    provenance: list[ProvenanceOut]
    originals: list[OriginalOut] = Field(
        default=[], description="Hvor det citerede står i de oprindelige dokumenter."
    )
    date_text: str
    state: str = Field(description=STATE, examples=["ældre"])
    place: str
    url: str = Field(description="Stedet i læsevisningen, med citatet markeret.")

    @classmethod
    def of(cls, citation: Citation, library: Library) -> Self:
        """Return a citation as it is shown; a source gone from the index meanwhile has no caveat."""
        try:
            source = library.source(citation.source_id)
        except UnknownIdError:
            source = None
        where = place(citation.page, citation.lines, citation.t_start, citation.t_end)
        return cls(
            n=citation.n,
            source_id=citation.source_id,
            title=citation.title,
            date=citation.date,
            status=citation.status,
            file=citation.file,
            lines=citation.lines,
            page=citation.page,
            heading_path=citation.heading_path,
            quote=citation.quote,
            start=citation.start,
            end=citation.end,
            passage_id=citation.passage_id,
            kind=citation.kind,
            t_start=citation.t_start,
            t_end=citation.t_end,
            caveat=source.caveat if source else None,
            provenance=trace_all(citation.provenance, library),
            originals=[OriginalOut.of(one, library) for one in originals(citation.provenance, library)],
            date_text=shown_date(citation.date),
            state=shown_state(source, date.today()) if source else citation.status.value,
            place=OWN_RECORD if source and source.record else where,
            url=passage_url(citation.source_id, citation.passage_id, citation.start, citation.end),
        )


class ClaimOut(BaseModel):
    """One statement and the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]

    @classmethod
    def of(cls, claim: Claim) -> Self:
        return cls(text=claim.text, citations=claim.citations)


class NoticeOut(BaseModel):
    """A reservation that must be shown with the answer."""

    kind: str = Field(examples=["udkast"])
    text: str

    @classmethod
    def of(cls, notice: Notice) -> Self:
        return cls(kind=notice.kind, text=notice.text)


class AnswerOut(BaseModel):
    """A whole answer, with the same fields as ``vejviser ask --jsonl`` and its place in a conversation."""

    question: str
    answer: str = Field(description="Præcis den tekst, brugeren læser.")
    claims: list[ClaimOut]
    citations: list[CitationOut]
    notices: list[NoticeOut]
    next_steps: list[str]
    follow_ups: list[str]
    refused: bool = Field(description="Sand, når kilderne ikke kan besvare spørgsmålet.")
    mode: str = Field(examples=["citater"])
    ms: float = Field(description="Svartid i millisekunder.")
    intro: str | None = Field(default=None, description="Vejvisers egne ord før udsagnene.")
    clarify: str | None = Field(
        default=None, description="Et spørgsmål tilbage, når svaret på det ville ændre svaret her."
    )
    bring: list[str] = Field(default=[], description="Hvad det er godt at have klar til den, man spørger.")
    referral: str | None = Field(
        default=None, description="En henvendelse, der kan kopieres og sendes til den, man spørger."
    )

    asked: str | None = Field(
        default=None,
        description="Spørgsmålet, som det blev forstået i samtalen. Null, når det er som skrevet.",
    )
    profile: list[CompanyFactOut] = Field(default=[], description="Det, samtalen ved om virksomheden.")

    refusal_kind: str | None = Field(
        default=None, description="Hvad spørgsmålet blev afvist som. Null for et svar.", examples=["andet år"]
    )
    conversation_id: str | None = Field(description="Null, når samtalen ikke kunne gemmes.")
    answer_id: str
    feedback: FeedbackOut | None = Field(
        default=None, description="Hvad brugeren har sagt om svaret. Null, når der intet er sagt."
    )

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The cited sources, each once, in the order of their numbers."""
        return tuple(dict.fromkeys(c.source_id for c in self.citations))

    @classmethod
    def of(
        cls,
        answer: Answer,
        library: Library,
        *,
        answer_id: str,
        conversation_id: str | None,
        intro: str | None,
    ) -> Self:
        return cls(
            question=answer.question,
            answer=answer.text,
            claims=[ClaimOut.of(c) for c in answer.claims],
            citations=[CitationOut.of(c, library) for c in answer.citations],
            notices=[NoticeOut.of(n) for n in answer.notices],
            next_steps=list(answer.next_steps),
            follow_ups=list(answer.follow_ups),
            refused=answer.refused,
            mode=answer.mode,
            ms=answer.ms,
            intro=intro,
            clarify=answer.clarify,
            bring=list(answer.bring),
            referral=answer.referral,
            asked=answer.asked,
            profile=CompanyFactOut.all_of(answer.profile),
            refusal_kind=answer.refusal,
            conversation_id=conversation_id,
            answer_id=answer_id,
        )


class StatusOut(BaseModel):
    """Progress while an answer is made, and guidance before the claims."""

    text: str

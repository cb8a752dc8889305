"""Arguments, criteria and the text of a draft as the API gives them."""

from typing import Literal, Self

from pydantic import BaseModel, Field

from answering.application.argument import Argument, ArgumentGroup
from answering.application.budget import arithmetic
from answering.application.choices import Choices, Placed
from answering.application.criteria import CriterionResult, Outcome
from answering.application.draft_text import (
    BudgetTable,
    DraftText,
    Gap,
    OwnParagraph,
    Paragraph,
    Section,
    SectionId,
)
from answering.application.export.budget_rows import budget_rows
from answering.application.export.findings import Finding, FindingKind
from api.schemas.chat import CitationOut, NoticeOut
from api.schemas.drafts import DraftOut
from api.schemas.matches import RecordPlaceOut
from ingest.library import Library


class ArgumentOut(BaseModel):
    """One argument with its verified quote, and what the advisor has done with it."""

    id: str
    group: ArgumentGroup
    text: str = Field(description="Citatet, indledt med sin kilde. Udkastet kan sige det i egne ord.")
    figures: tuple[str, ...] = Field(description="Tallene i citatet.")
    citation: CitationOut
    warnings: list[NoticeOut]
    section: SectionId | None = Field(description="Afsnittet, det står i. Null: det står ikke i udkastet.")
    pinned: bool
    dropped: bool

    @classmethod
    def of(cls, argument: Argument, where: Placed, choices: Choices, library: Library) -> Self:
        held = where.arguments.items()
        return cls(
            id=argument.id,
            group=argument.group,
            text=argument.text,
            figures=argument.figures,
            citation=CitationOut.of(argument.citation, library),
            warnings=[NoticeOut(kind=w.kind, text=w.text) for w in argument.warnings],
            section=next((s for s, those in held if any(a.id == argument.id for a in those)), None),
            pinned=argument.id in choices.pinned,
            dropped=argument.id in choices.dropped,
        )


class ArgumentsOut(BaseModel):
    """A page of the argument bank."""

    total: int = Field(description="Argumenter i gruppen, eller i alt.")
    page: int
    groups: dict[ArgumentGroup, int] = Field(description="Antal argumenter i hver gruppe.")
    sought: tuple[str, ...] = Field(description="Det, der er søgt efter.")
    arguments: list[ArgumentOut]


class DraftCriterionOut(BaseModel):
    """One requirement of a checklist, how it stands by what the advisor wrote, and where it stands."""

    id: str
    checklist: str
    name: str
    requirement: str
    outcome: Outcome
    why: str
    write_about: str = Field(description="Det, der kan skrives om. Tom, hvor kravet er opfyldt.")
    fields: tuple[str, ...] = Field(description="Felterne i projektet, hvor det hører til.")
    date: str
    status: str
    caveat: str | None
    places: list[RecordPlaceOut]

    @classmethod
    def of(cls, result: CriterionResult, library: Library) -> Self:
        one = result.criterion
        return cls(
            id=one.id,
            checklist=one.checklist,
            name=one.name,
            requirement=one.requirement,
            outcome=result.outcome,
            why=result.why,
            write_about=result.write_about,
            fields=one.fields,
            date=one.date,
            status=one.status,
            caveat=one.caveat,
            places=[RecordPlaceOut.of(place, library) for place in one.places],
        )


class CriteriaOut(BaseModel):
    """All requirements for the receiver; ``unlisted`` tells where the sources hold none."""

    criteria: list[DraftCriterionOut]
    unlisted: str | None


class SentenceOut(BaseModel):
    """A sentence that rests on sources."""

    text: str
    citations: tuple[int, ...]
    argument_id: str


class ParagraphOut(BaseModel):
    """A paragraph of one of three kinds; the fields of the other kinds are empty."""

    kind: Literal["kilder", "eget", "mangler"]
    lead: str = ""
    sentences: list[SentenceOut] = []
    text: str = Field(default="", description="Det, rådgiveren selv har skrevet.")
    question: str = Field(default="", description="Det, der mangler, som et spørgsmål.")
    gap_id: str = ""

    @classmethod
    def of(cls, paragraph: Paragraph) -> Self:
        match paragraph:
            case OwnParagraph(text):
                return cls(kind="eget", text=text)
            case Gap(question, ident):
                return cls(kind="mangler", question=question, gap_id=ident)
        sentences = [
            SentenceOut(text=s.text, citations=s.citations, argument_id=s.argument_id)
            for s in paragraph.sentences
        ]
        return cls(kind="kilder", lead=paragraph.lead, sentences=sentences)


class SectionOut(BaseModel):
    """One section with the reservations that the advisor has to know."""

    id: SectionId
    title: str
    paragraphs: list[ParagraphOut]
    warnings: list[NoticeOut]

    @classmethod
    def of(cls, section: Section) -> Self:
        return cls(
            id=section.id,
            title=section.title,
            paragraphs=[ParagraphOut.of(paragraph) for paragraph in section.paragraphs],
            warnings=[NoticeOut(kind=w.kind, text=w.text) for w in section.warnings],
        )


class BudgetRowOut(BaseModel):
    """A row of the budget; ``total`` tells that it is a sum."""

    name: str
    amount: str = Field(examples=["1.200.000 kr."])
    total: bool


class BudgetOut(BaseModel):
    """The budget with its arithmetic and what does not add up."""

    rows: list[BudgetRowOut]
    arithmetic: tuple[str, ...]
    faults: tuple[str, ...]

    @classmethod
    def of(cls, table: BudgetTable) -> Self:
        rows = [BudgetRowOut(name=r.name, amount=r.amount, total=r.total) for r in budget_rows(table)]
        return cls(rows=rows, arithmetic=arithmetic(table), faults=table.faults)


class DraftTextOut(BaseModel):
    """The whole text; the numbers of ``citations`` are those of ``references``."""

    title: str
    sections: list[SectionOut]
    references: list[CitationOut]
    budget: BudgetOut | None
    warnings: list[NoticeOut]

    @classmethod
    def of(cls, text: DraftText, library: Library) -> Self:
        return cls(
            title=text.title,
            sections=[SectionOut.of(section) for section in text.sections],
            references=[CitationOut.of(citation, library) for citation in text.references],
            budget=BudgetOut.of(text.budget) if text.budget else None,
            warnings=[NoticeOut(kind=w.kind, text=w.text) for w in text.warnings],
        )


class FindingOut(BaseModel):
    """Something that a Word file says otherwise than the draft."""

    kind: FindingKind
    text: str
    section: SectionId | None
    said: str

    @classmethod
    def of(cls, finding: Finding) -> Self:
        return cls(kind=finding.kind, text=finding.text, section=finding.section, said=finding.said)


class ImportedOut(BaseModel):
    """What was found in a Word file, and the version that was made of it."""

    findings: list[FindingOut]
    draft: DraftOut


class RewordedOut(BaseModel):
    """What came of letting a language model word the sentences, and the draft as it is then."""

    rewritten: int = Field(description="Sætninger, der er skrevet om.")
    kept: int = Field(description="Sætninger, der står med kildernes egne ord.")
    message: str = Field(description="Det samme, sagt på dansk.")
    draft: DraftOut

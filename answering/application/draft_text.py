"""A drafted application: sections of paragraphs, each either sourced, the advisor's own, or a marked gap."""

from dataclasses import dataclass
from enum import StrEnum

from answering.answer import Citation, Notice


class SectionId(StrEnum):
    """The sections of an application, in their order."""

    BACKGROUND = "baggrund og behov"
    PURPOSE = "formål"
    TARGET = "målgruppe"
    ACTIVITIES = "aktiviteter"
    ORGANISATION = "organisering"
    EFFECT = "effekt og måltal"
    ECONOMY = "økonomi"
    TIMETABLE = "tidsplan"
    ANCHORING = "forankring"
    REFERENCES = "referencer"


@dataclass(frozen=True, slots=True)
class SourcedSentence:
    """A sentence of the draft that rests on sources; ``citations`` are numbers of the reference list."""

    text: str
    citations: tuple[int, ...]
    argument_id: str


@dataclass(frozen=True, slots=True)
class SourcedParagraph:
    """Sentences that rest on sources, opened by plain connectives of ours (``lead``, may be empty)."""

    lead: str
    sentences: tuple[SourcedSentence, ...]


@dataclass(frozen=True, slots=True)
class OwnParagraph:
    """What the advisor wrote; no source is claimed for it."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the application needs and nobody has said; a question to the advisor.

    ``id`` is that of the question, by which an answer to it is chosen.
    """

    question: str
    id: str = ""


Paragraph = SourcedParagraph | OwnParagraph | Gap


@dataclass(frozen=True, slots=True)
class Section:
    """One section with its warnings, which the advisor sees but the receiver does not need."""

    id: SectionId
    title: str
    paragraphs: tuple[Paragraph, ...]
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class BudgetTable:
    """The budget with its shown arithmetic, in whole kroner; unknown figures are ``None``.

    ``support_rate`` is what is applied for as a share (0-1) of the costs. ``faults`` say in Danish what does
    not add up.
    """

    costs: tuple[tuple[str, int], ...]
    own: tuple[tuple[str, int], ...]
    total_costs: int
    total_own: int
    applied_for: int | None
    missing: int | None
    support_rate: float | None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftText:
    """A whole draft. ``references`` are numbered from 1 in the order they are first used."""

    title: str
    sections: tuple[Section, ...]
    references: tuple[Citation, ...]
    budget: BudgetTable | None
    warnings: tuple[Notice, ...] = ()

"""The arguments that the sources hold for a project, each with its verified quote."""

from dataclasses import dataclass, field
from enum import StrEnum

from answering.answer import Citation, Notice
from corpus.sources import Passage


class ArgumentGroup(StrEnum):
    """What an argument is good for in an application; the order is that of the argument bank."""

    NEED = "behov og problem"
    STRATEGY = "strategisk sammenhæng"
    EFFECT = "dokumenteret effekt"
    TARGET = "målgruppe"
    PARTNERS = "partnere og aktører"
    EXPERIENCE = "erfaringer"
    RISKS = "risici"


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence in our own words, and what of the source carries it (``citation.n`` is 0)."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Argument:
    """One stretch of a source that carries something of the application.

    ``id`` is stable for the same text of the same source (it survives a new index). ``passage`` is the whole
    passage, at most 1,500 characters; ``citation.quote`` the whole sentences of it that are quoted
    (``citation.n`` is 0 until the argument gets its number in a draft). ``text`` names the source and quotes
    it; it passes the gate with the citation. ``told`` are sentences of our own on the same, best first: a
    draft uses these. ``near`` is how near the quote is to the project: 0 as near as the bank's arguments are
    on the whole, 1 a standard deviation nearer. ``warnings`` are what must be said wherever it is used.
    """

    id: str
    group: ArgumentGroup
    passage: Passage
    citation: Citation
    text: str
    score: float
    figures: tuple[str, ...] = ()
    warnings: tuple[Notice, ...] = ()
    told: tuple[Telling, ...] = ()
    near: float = 0.0


@dataclass(frozen=True, slots=True)
class ArgumentBank:
    """All arguments found for an idea, best first over all groups."""

    arguments: tuple[Argument, ...] = ()
    sought: tuple[str, ...] = field(default=())
    """What was searched for, in plain Danish, so that the advisor can judge what is missing."""

    def page(self, number: int = 1, size: int = 10) -> tuple[Argument, ...]:
        """Return a page of the ranking over all groups; pages count from 1."""
        return self.arguments[(number - 1) * size : number * size]

    def of(self, group: ArgumentGroup) -> tuple[Argument, ...]:
        """Return the arguments of one group, best first."""
        return tuple(a for a in self.arguments if a.group is group)

    def get(self, argument_id: str) -> Argument | None:
        """Return an argument by its id, or ``None``."""
        return next((a for a in self.arguments if a.id == argument_id), None)

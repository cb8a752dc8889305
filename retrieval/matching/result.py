"""What matching gives back: records with every reason, in groups that never mix open and closed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from corpus.records.statements import Kilde
from corpus.records.vocabulary import RecordStatus
from retrieval.matching.profile import CompanyProfile
from retrieval.matching.profile_text import Reading
from retrieval.matching.rules import Kind, Outcome

AskRole = Literal["lokal", "ordning", "aktør", "regional"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a record states, in its own words, and where the documents say so."""

    text: str
    places: tuple[Kilde, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion held against one record; ``score`` is what it added to the record's score.

    ``ask_company`` and ``ask_contact`` are set where the outcome is unknown: what the company can tell, and
    what only those behind the scheme can.
    """

    id: str
    name: str
    outcome: Outcome
    text: str
    score: float
    statement: Statement | None = None
    ask_company: str | None = None
    ask_contact: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """An occasion that applies, and the words of the description that say so (none: from the profile)."""

    id: str
    name: str
    words: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a scheme would give in kroner, with the arithmetic in Danish.

    ``total_kr`` is the most it can be; ``None`` where the terms give a rate but no ceiling.
    """

    text: str
    total_kr: int | None
    places: tuple[Kilde, ...]
    per_month_kr: int | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """Whom to ask, and why there.

    ``role`` is the local door, the one behind a scheme, an actor for the matter itself or the regional door.
    """

    id: str
    name: str
    reason: str
    role: AskRole


@dataclass(frozen=True, slots=True)
class Match:
    """A record that fits; ``parts`` add up to ``score``. Nothing with ``open`` false may be offered."""

    id: str
    name: str
    kind: Kind
    status: RecordStatus
    status_text: str
    as_of: str
    caveat: str | None
    open: bool
    score: float
    parts: Mapping[str, float]
    summary: str
    statements: tuple[Statement, ...]
    reasons: tuple[Reason, ...]
    criteria: tuple[Judged, ...]
    benefit: Benefit | None = None
    clarify: tuple[str, ...] = ()
    ask: tuple[Ask, ...] = ()
    alternatives: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MatchResult:
    """The answer: ``shown`` is the one ranked list; the groups hold the same matches by kind and status."""

    profile: CompanyProfile
    readings: tuple[Reading, ...]
    shown: tuple[Match, ...]
    ask: tuple[Ask, ...]
    clarify: tuple[str, ...] = field(default=())

    @property
    def may_apply(self) -> tuple[Match, ...]:
        """Programmes that the sources do not call closed or merely proposed."""
        return tuple(m for m in self.shown if m.open and m.kind == "program")

    @property
    def actors(self) -> tuple[Match, ...]:
        """Actors that can be turned to."""
        return tuple(m for m in self.shown if m.open and m.kind == "aktør")

    @property
    def closed_or_proposed(self) -> tuple[Match, ...]:
        """What must not be offered: closed or only proposed."""
        return tuple(m for m in self.shown if not m.open)

"""The answer as it is shown: claims, their citations, notices and what to do next."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from corpus.sources import PassageKind, Provenance, SourceStatus
from retrieval.matching.profile import CompanyProfile


@dataclass(frozen=True, slots=True)
class Original:
    """Where a fact of one of our own records stands in the documents: file and 1-based lines.

    ``title``, ``date`` and ``status`` are known of a document that is described or indexed. With it indexed,
    ``source_id``, ``section`` and ``passage_id`` lead to it, and ``start`` and ``end`` are the offsets of
    those lines in the source's text.
    """

    file: str
    lines: tuple[int, int]
    source_id: str | None = None
    title: str | None = None
    date: str | None = None
    passage_id: str | None = None
    start: int | None = None
    end: int | None = None
    status: SourceStatus = SourceStatus.UNKNOWN
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A verified quote: ``quote == source.text[start:end]``. Unknown parts are ``None``.

    ``lines`` are 1-based physical lines of ``file`` (a base name). ``provenance`` is filled for our own
    records only: where in the documents the quoted fact was found. ``originals`` are those places as far as
    they can be opened; they follow from the provenance and are no part of what the gate compares.
    """

    n: int
    source_id: str
    passage_id: str
    title: str
    date: str | None
    status: SourceStatus
    file: str
    lines: tuple[int, int] | None
    page: int | None
    t_start: float | None
    t_end: float | None
    heading_path: tuple[str, ...]
    kind: PassageKind
    quote: str
    start: int
    end: int
    provenance: tuple[Provenance, ...] = ()
    originals: tuple[Original, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """One shown statement and the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A reservation the reader must see: ``kind`` is ``udkast``, ``forslag``, ``udløbet``, ``ældre`` …"""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer. ``text`` holds the claims as the user reads them, with their numbers.

    Notices, next steps and follow-ups are shown beside it and are not repeated in it; so are ``intro``, our
    own words before the claims, and ``clarify``, a question back whose reply would change the answer.
    ``asked`` is the question as it was understood in the conversation, where that differs, and ``profile``
    what is known of the company. ``refusal`` is the kind of question that was refused ("uden for emnet", "tæt
    ved", "andet år" …). ``bring`` is what to have ready for those whom ``next_steps`` name,
    ``referral`` a text to send them.
    """

    question: str
    text: str
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()
    next_steps: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    refused: bool = False
    mode: str = "citater"
    ms: float = 0.0
    intro: str | None = None
    clarify: str | None = None
    asked: str | None = None
    profile: CompanyProfile = field(default_factory=CompanyProfile)
    bring: tuple[str, ...] = ()
    referral: str | None = None
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """Progress in Danish while an answer is made ("Søger i kilderne …")."""

    text: str


@dataclass(frozen=True, slots=True)
class Intro:
    """Guidance of ours shown before the claims (never a fact from a source)."""

    text: str


Event = Status | Intro | Claim | Citation | Notice | Answer
"""What an assistant streams; the complete ``Answer`` is always the last event."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question and answer of the same conversation."""

    question: str
    answer: str
    source_ids: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation so far, oldest turn first, and what the user has stated of the company by hand.

    ``forgotten`` are the fields of the profile that the user has taken back, though a turn tells them.
    """

    turns: tuple[Turn, ...] = ()
    profile: CompanyProfile = field(default_factory=CompanyProfile)
    forgotten: frozenset[str] = frozenset()


NEW_TALK = Talk()
"""A conversation in which nothing has been said."""


class QuestionError(ValueError):
    """A question that cannot be answered as it stands (empty, too long); the message is Danish."""


class Assistant(Protocol):
    """Anything that answers questions with verified quotes."""

    def stream(self, question: str, talk: Talk = NEW_TALK) -> Iterator[Event]:
        """Yield events; citations come before the claims that use them, ``Answer`` last.

        Raises:
            QuestionError: before the first event.
        """
        ...

    def answer(self, question: str, talk: Talk = NEW_TALK) -> Answer:
        """Return the whole answer at once."""
        ...

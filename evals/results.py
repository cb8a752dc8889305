"""What a measurement leaves behind: summaries, and the single questions as ids and ranks."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

from evals.bootstrap import Estimate
from evals.environment import Environment
from evals.gold import QuestionType, UserType
from evals.metrics import QuestionRanks
from evals.timing import Timing

Table = Mapping[str, Estimate | None]
"""Metric name → figure, ``None`` where there is no question to measure it on."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileFact(_Record):
    """A file by base name and content; its text is not part of the results."""

    name: str
    sha256: str


class RunFacts(_Record):
    """What every result says about how it was made."""

    system: str
    gold: FileFact
    documents: tuple[FileFact, ...]
    environment: Environment
    settings: dict[str, str | int | float]
    seconds: float


class PassageFacts(_Record):
    """Sizes of the passages retrieved; ``over_limit`` of them are longer than ``limit`` characters."""

    indexed: int
    mean_characters: float
    longest: int
    limit: int
    over_limit: int


class RetrievalResult(RunFacts):
    """The summary of a retrieval run."""

    kind: Literal["retrieval"] = "retrieval"
    depth: int
    passages: PassageFacts
    index_seconds: float
    search: Timing
    overall: Table
    by_type: dict[str, Table]
    by_user: dict[str, Table]


class RetrievalRanks(_Record):
    """The ranks behind a retrieval summary, one entry a question (``ubesvarlig`` left out)."""

    kind: Literal["retrieval"] = "retrieval"
    system: str
    gold: FileFact
    depth: int
    questions: tuple[QuestionRanks, ...]


class CitationFailure(_Record):
    """A citation whose quote is not in the lines it names; ``coverage`` is the share that is."""

    question: str
    n: int
    file: str
    lines: tuple[int, int] | None
    coverage: float
    reason: str


class SupportCounts(_Record):
    """ALCE's counts for one answer; ``cited`` and ``relevant`` sum the citations of every sentence.

    ``uncited`` of the ``sentences`` belong to no claim.
    """

    sentences: int
    supported: int
    cited: int
    relevant: int
    uncited: int


class NoticeCounts(_Record):
    """Kinds of notices that an answer's sources call for and that it shows; ``met`` are both."""

    required: int
    shown: int
    met: int


class QuestionAnswer(_Record):
    """What one answer was: ``included`` is ``None`` where the question names no strings.

    ``characters`` and ``included`` are of the claims, ``whole_…`` of introduction and claims: all that is
    read as the answer. ``support`` and ``notices`` are ``None`` for refusals, and everything with a default
    is missing in files written before it was measured.
    """

    id: str
    type: QuestionType
    user: UserType
    refused: bool
    characters: int
    included: bool | None
    citations: int
    ms: float
    whole_characters: int | None = None
    whole_included: bool | None = None
    support: SupportCounts | None = None
    notices: NoticeCounts | None = None


class UnsupportedSentence(_Record):
    """A sentence that its citations do not support; ``claim`` is 1-based, ``None`` outside all claims."""

    question: str
    claim: int | None
    fault: str


class NoticeFailure(_Record):
    """Kinds of notices that an answer lacks, and kinds it shows that none of its sources calls for."""

    question: str
    missing: tuple[str, ...]
    unfounded: tuple[str, ...]


class OpenOffer(_Record):
    """A closed or proposed scheme that an answer shows without saying so; ``cited`` or only named."""

    question: str
    programme: str
    cited: bool


class CitationCounts(_Record):
    """Citations by what the files say: word for word, with repairs, not there; or records of ours.

    ``untraced`` are from records too, but name no place in a document. ``repairs`` counts the citations that
    each kind of repair was found in; ``below_90_percent`` those of which less than 90 % of the 20-grams stand
    in the named lines.
    """

    exact: int
    repaired: int
    failed: int
    records: int
    untraced: int
    repairs: dict[str, int]
    below_90_percent: int


class AnswersResult(RunFacts):
    """The summary of an answers run."""

    kind: Literal["answers"] = "answers"
    answering: Timing
    overall: Table
    by_type: dict[str, Table]
    by_user: dict[str, Table]
    refusals: Table
    refusals_by_user: dict[str, Table]
    citations: CitationCounts
    failures: tuple[CitationFailure, ...]
    unsupported: tuple[UnsupportedSentence, ...]
    notice_failures: tuple[NoticeFailure, ...]
    open_offers: tuple[OpenOffer, ...]


class AnswerQuestions(_Record):
    """The single answers behind an answers summary, without their text."""

    kind: Literal["answers"] = "answers"
    system: str
    gold: FileFact
    questions: tuple[QuestionAnswer, ...]

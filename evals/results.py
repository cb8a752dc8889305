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


class QuestionAnswer(_Record):
    """What one answer was: ``included`` is ``None`` where the question names no strings."""

    id: str
    type: QuestionType
    user: UserType
    refused: bool
    characters: int
    included: bool | None
    citations: int
    ms: float


class CitationCounts(_Record):
    """Citations by what the files say: word for word, with repairs, not there; or records of ours.

    ``repairs`` counts the citations that each kind of repair was found in; ``below_90_percent`` those of
    which less than 90 % of the 20-grams stand in the named lines.
    """

    exact: int
    repaired: int
    failed: int
    records: int
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
    citations: CitationCounts
    failures: tuple[CitationFailure, ...]


class AnswerQuestions(_Record):
    """The single answers behind an answers summary, without their text."""

    kind: Literal["answers"] = "answers"
    system: str
    gold: FileFact
    questions: tuple[QuestionAnswer, ...]

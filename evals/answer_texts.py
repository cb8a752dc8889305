"""The answers of a run word for word, kept for reading; they quote documents and never enter the results."""

from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from answering.answer import Answer
from evals.environment import PROJECT, Environment
from evals.result_files import ResultError
from evals.results import FileFact

_IGNORED = ".data"
"""The one folder of the project that is never part of it."""


class _Text(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ClaimText(_Text):
    """One claim as shown, with the numbers of its citations."""

    text: str
    citations: tuple[int, ...]


class CitationText(_Text):
    """One quote and where it says it comes from."""

    n: int
    source_id: str
    title: str
    date: str | None
    status: str
    file: str
    lines: tuple[int, int] | None
    quote: str


class NoticeText(_Text):
    """One notice as shown."""

    kind: str
    text: str


class AnswerText(_Text):
    """Everything a reader is shown for one question, by the question's id."""

    id: str
    refused: bool
    intro: str | None
    text: str
    claims: tuple[ClaimText, ...]
    citations: tuple[CitationText, ...]
    notices: tuple[NoticeText, ...]
    next_steps: tuple[str, ...]
    bring: tuple[str, ...]
    referral: str | None
    follow_ups: tuple[str, ...]
    clarify: str | None

    @classmethod
    def of(cls, question_id: str, answer: Answer) -> Self:
        """Return an answer as it is shown."""
        return cls(
            id=question_id,
            refused=answer.refused,
            intro=answer.intro,
            text=answer.text,
            claims=tuple(ClaimText(text=c.text, citations=c.citations) for c in answer.claims),
            citations=tuple(
                CitationText(
                    n=c.n,
                    source_id=c.source_id,
                    title=c.title,
                    date=c.date,
                    status=c.status,
                    file=c.file,
                    lines=c.lines,
                    quote=c.quote,
                )
                for c in answer.citations
            ),
            notices=tuple(NoticeText(kind=n.kind, text=n.text) for n in answer.notices),
            next_steps=answer.next_steps,
            bring=answer.bring,
            referral=answer.referral,
            follow_ups=answer.follow_ups,
            clarify=answer.clarify,
        )


class AnswerTexts(_Text):
    """The answers of one run; they can be read beside those of another on the same gold questions."""

    kind: Literal["answer-texts"] = "answer-texts"
    system: str
    gold: FileFact
    environment: Environment
    answers: tuple[AnswerText, ...]


def private_path(path: Path) -> Path:
    """Return a path that may hold questions and quotes: outside the project, or in its ignored folder.

    Raises:
        ResultError: the file would become part of the project.
    """
    whole = path.expanduser().resolve()
    if whole.is_relative_to(PROJECT) and not whole.is_relative_to(PROJECT / _IGNORED):
        raise ResultError(
            f"{path.name} indeholder spørgsmål, facit og citater og må ikke blive en del af projektet. "
            f"Skriv filen uden for projektets mappe eller i {_IGNORED}/."
        )
    return whole

"""The training questions of our own: a question and the place that answers it, never the place's text."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

QUESTIONS = Path(__file__).parent / "questions"


class TrainingDataError(ValueError):
    """A training question that cannot be used; the message is Danish and names file and line."""


class TrainingQuestion(BaseModel):
    """A question with the document lines or the record that answers it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: Annotated[str, Field(min_length=3)]
    user: Literal["smv", "raadgiver", "medarbejder"]
    style: str
    file: str | None = None
    lines: tuple[int, int] | None = None
    record: str | None = None
    term: str | None = None

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        document = self.file is not None and self.lines is not None and self.lines[0] <= self.lines[1]
        if document == (self.record is not None):
            raise ValueError("skal have enten file og lines eller record")
        return self

    @property
    def held_out(self) -> bool:
        """Tell whether it asks about one of the records (every sixth, by chance) that training never sees."""
        return self.record is not None and hashlib.sha256(self.record.encode()).digest()[0] % 8 == 0

    @property
    def origin(self) -> str:
        """The file or ``poster``: what leave-one-document-out leaves out."""
        return self.file or "poster"


def read_questions(folder: Path = QUESTIONS) -> list[TrainingQuestion]:
    """Return the questions of every ``.jsonl`` file of a folder, by file name and line.

    Raises:
        TrainingDataError: a line is not a question, or one stands twice for the same file.
    """
    questions: list[TrainingQuestion] = []
    seen: dict[tuple[str, str], str] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for number, question in _rows(path):
            where = f"{path.name} linje {number}"
            key = (question.origin, " ".join(question.question.casefold().split()))
            if key in seen:
                raise TrainingDataError(f"{where}: spørgsmålet står også i {seen[key]}.")
            seen[key] = where
            questions.append(question)
    return questions


def sample(questions: Sequence[TrainingQuestion], most: int) -> list[TrainingQuestion]:
    """Return at most so many of the questions, always the same, in an order that follows from their words."""
    return sorted(questions, key=lambda q: hashlib.sha256(q.question.encode()).digest())[:most]


def _rows(path: Path) -> Iterator[tuple[int, TrainingQuestion]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield number, TrainingQuestion.model_validate(json.loads(line))
        except (ValueError, ValidationError) as error:
            raise TrainingDataError(f"{path.name} linje {number}: {error}") from error

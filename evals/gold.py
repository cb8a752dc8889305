"""Gold questions: what is asked, which quotes answer it and what a correct answer contains."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

UserType = Literal["smv", "raadgiver", "medarbejder"]
QuestionType = Literal["fakta", "program", "ansoegning", "case", "sammensat", "ubesvarlig"]


class GoldError(ValueError):
    """A gold file that cannot be used; the message is Danish and names file and line."""


class Evidence(BaseModel):
    """A quote that answers the question; ``lines`` are 1-based and inclusive in ``file`` (a base name)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str = Field(min_length=1)
    lines: tuple[int, int]
    quote: str = Field(min_length=1)

    @model_validator(mode="after")
    def _lines_in_order(self) -> Self:
        if not 1 <= self.lines[0] <= self.lines[1]:
            raise ValueError(f"linjerne {self.lines[0]}-{self.lines[1]} er ikke et gyldigt interval")
        return self


class GoldQuestion(BaseModel):
    """One question with its evidence: alternatives when ``need`` is ``any``, all needed when ``all``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    user: UserType
    type: QuestionType
    question: str = Field(min_length=1)
    answer: str = ""
    must_include: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    need: Literal["any", "all"] = "any"

    @property
    def answerable(self) -> bool:
        """Tell whether the documents hold an answer."""
        return self.type != "ubesvarlig"

    @model_validator(mode="after")
    def _evidence_fits_type(self) -> Self:
        if self.answerable and not self.evidence:
            raise ValueError("et spørgsmål, der kan besvares, skal have mindst ét citat i evidence")
        if not self.answerable and self.evidence:
            raise ValueError("et ubesvarligt spørgsmål må ikke have citater i evidence")
        return self


@dataclass(frozen=True, slots=True)
class GoldSet:
    """All questions of one file; ``sha256`` is of its bytes and says whether two runs are comparable."""

    name: str
    sha256: str
    questions: tuple[GoldQuestion, ...]

    @property
    def answerable(self) -> tuple[GoldQuestion, ...]:
        return tuple(q for q in self.questions if q.answerable)


def _question(line: str, where: str) -> GoldQuestion:
    try:
        return GoldQuestion.model_validate(json.loads(line))
    except json.JSONDecodeError as error:
        raise GoldError(f"{where}: ikke gyldig JSON ({error.msg}, tegn {error.colno})") from error
    except ValidationError as error:
        reasons = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'spørgsmålet'}: {_reason(item['type'], item['msg'])}"
            for item in error.errors()
        )
        raise GoldError(f"{where}: {reasons}") from error


def _reason(kind: str, message: str) -> str:
    known = {
        "missing": "feltet mangler",
        "extra_forbidden": "feltet kendes ikke",
        "literal_error": "værdien er ikke tilladt",
        "string_too_short": "feltet er tomt",
        "string_type": "feltet skal være tekst",
        "int_type": "feltet skal være et helt tal",
        "model_type": "linjen skal være et JSON-objekt",
        "tuple_type": "feltet skal være en liste",
    }
    return known.get(kind, message.removeprefix("Value error, "))


def _questions(text: str, name: str) -> Iterator[GoldQuestion]:
    seen: dict[str, int] = {}
    # Split at line feeds only: a quote may hold other characters that str.splitlines breaks at.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name}, linje {number}"
        question = _question(line, where)
        if question.id in seen:
            raise GoldError(f"{where}: id'et {question.id} står allerede på linje {seen[question.id]}")
        seen[question.id] = number
        yield question


def load_gold(path: Path) -> GoldSet:
    """Read a JSONL file of gold questions, one object a line; empty lines are skipped.

    Raises:
        GoldError: the file cannot be read, holds no question, or a line is wrong (the line is named).
    """
    try:
        content = path.read_bytes()
        text = content.decode("utf-8")
    except OSError as error:
        reason = (
            "filen findes ikke" if isinstance(error, FileNotFoundError) else "der er ikke adgang til filen"
        )
        raise GoldError(f"Spørgsmålene i {path.name} kan ikke læses: {reason}.") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path.name} er ikke tekst i UTF-8 (byte {error.start})") from error
    questions = tuple(_questions(text.removeprefix("\ufeff"), path.name))
    if not questions:
        raise GoldError(f"{path.name} indeholder ingen spørgsmål")
    return GoldSet(path.name, hashlib.sha256(content).hexdigest(), questions)

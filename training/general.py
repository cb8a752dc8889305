"""Everyday Danish outside the domain: questions and passages to see that training harms nothing."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from training.questions import TrainingDataError

GENERAL = Path(__file__).with_name("almen.jsonl")


class GeneralPair(BaseModel):
    """A question and the only passage of the set that answers it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: Annotated[str, Field(min_length=3)]
    passage: Annotated[str, Field(min_length=100)]


def read_general(path: Path = GENERAL) -> list[GeneralPair]:
    """Return the pairs of a file; raises ``TrainingDataError`` for a line that is not one."""
    pairs: list[GeneralPair] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        try:
            pairs.append(GeneralPair.model_validate_json(line))
        except ValidationError as error:
            raise TrainingDataError(f"{path.name} linje {number}: {error}") from error
    return pairs

"""The words and texts of ours that a language model's answer is read with."""

import re
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from answering.language_model.failures import Failure

_FILE = Path(__file__).with_name("sprogmodel.yaml")


class Vocabulary(BaseModel):
    """The file as it stands, with its Danish keys; words are in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    filler: frozenset[str] = Field(alias="bindeord")
    weighty: frozenset[str] = Field(alias="skal_staa_i_citatet")
    conditions: frozenset[str] = Field(alias="betingelser")
    modal: frozenset[str] = Field(alias="bevares")
    advice: tuple[str, ...] = Field(alias="raad")
    form: str
    messages: dict[str, str] = Field(alias="besked")
    status: str

    def message(self, failure: Failure) -> str:
        """Return what the reader is told when the model could not be used."""
        return self.messages[failure]

    @property
    def written(self) -> str:
        """Return what the reader is told of an answer that the model wrote."""
        return self.messages["skrevet"]

    @property
    def partly_written(self) -> str:
        """Return the same where some of what the model wrote did not stand."""
        return self.messages["delvist"]

    def advice_pattern(self) -> re.Pattern[str]:
        """Return what opinion, advice and speaking of oneself look like."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.advice), re.I)


@cache
def vocabulary() -> Vocabulary:
    """Read the file once."""
    return Vocabulary.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))

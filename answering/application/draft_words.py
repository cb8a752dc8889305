"""Our own words in a draft, read once from their file."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from answering.application.argument import ArgumentGroup
from answering.application.draft_text import SectionId

_FILE = Path(__file__).with_name("udkast.yaml")

Missing = Literal["tom", "uden_tal", "uden_kilde", "uden_beloeb", "uden_udgifter", "uden_egne"]


class _Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class GroupWords(_Words):
    """Where arguments of a group stand by default, how many, and what opens their first paragraph."""

    section: SectionId = Field(alias="afsnit")
    most: int = Field(alias="flest", ge=0)
    opens: str = Field(alias="aabner")


class Reservation(_Words):
    """What must be said where a source is named that is no longer, or not yet, in force."""

    shown: str = Field(alias="vis")
    told_by: tuple[str, ...] = Field(alias="ord")


class Question(_Words):
    """A question to the advisor, asked in a section when ``when`` holds."""

    id: str
    section: SectionId = Field(alias="afsnit")
    when: Missing = Field(alias="naar")
    text: str = Field(alias="spoergsmaal")


class DraftWords(_Words):
    """The file as it stands, with its Danish keys."""

    groups: dict[ArgumentGroup, GroupWords] = Field(alias="argumenter")
    next: tuple[str, ...] = Field(alias="naeste")
    newer: str = Field(alias="nyere")
    leaning: frozenset[str] = Field(alias="peger")
    of_the_heading: frozenset[str] = Field(alias="overskriftens")
    reservations: dict[str, Reservation] = Field(alias="forbehold")
    of_the_best: int = Field(alias="blandt_de_bedste", ge=0)
    told_last: frozenset[str] = Field(alias="bagest")
    never_by_default: frozenset[str] = Field(alias="kun_valgt")
    questions: tuple[Question, ...] = Field(alias="huller")
    messages: dict[str, str] = Field(alias="beskeder")

    def counted(self, message: str, count: int) -> str:
        """Return a message in the singular or with its number."""
        return (
            self.messages[f"{message} en"] if count == 1 else self.messages[f"{message} flere"].format(count)
        )


@cache
def draft_words() -> DraftWords:
    """Return our words; the file is read once."""
    return DraftWords.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))

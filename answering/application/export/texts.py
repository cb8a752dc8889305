"""The Danish texts of an exported draft, read once from their file."""

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

_FILE = Path(__file__).with_name("eksport.yaml")


class ExportTexts(BaseModel):
    """The file as it stands, with its Danish keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    gap: str = Field(alias="mangler")
    fault: str = Field(alias="ret")
    page: str = Field(alias="side")
    budget_caption: str = Field(alias="budget")
    item: str = Field(alias="post")
    amount: str = Field(alias="beløb")
    costs: str = Field(alias="udgifter")
    own: str = Field(alias="egen")
    applied: str = Field(alias="ansøgt")
    missing: str = Field(alias="rest")
    arithmetic: str = Field(alias="regnet")
    notes_title: str = Field(alias="noter")
    notes_intro: str = Field(alias="noter_indledning")
    no_notes: str = Field(alias="ingen_noter")
    quotes_title: str = Field(alias="citater")
    quotes_intro: str = Field(alias="citater_indledning")
    own_words: str = Field(alias="egne_ord")
    of_draft: str = Field(alias="om_udkastet")
    of_sources: str = Field(alias="om_kilderne")
    questions: str = Field(alias="spørgsmål")
    findings: dict[str, str] = Field(alias="fund")


@cache
def export_texts() -> ExportTexts:
    """Return our texts; the file is read once."""
    return ExportTexts.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))

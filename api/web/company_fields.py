"""The fields of the form about a company: their labels, choices and words, read once from YAML."""

from functools import cache
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict

from corpus.records.programme_layout import danish_number
from corpus.records.vocabulary import Branche, Education, Phase, Theme
from retrieval.matching.profile import HOME, KOMMUNER, Landsdel

LANDSDELE: tuple[str, ...] = tuple(part for part in get_args(Landsdel) if part != HOME)
_FILE = Path(__file__).with_name("virksomhedsfelter.yaml")
_YES_NO = ("ja", "nej")
_CHOICES: dict[str, tuple[str, ...]] = {
    "kommune": (*KOMMUNER, *LANDSDELE),
    "branche": tuple(value for value in get_args(Branche) if value != "alle"),
    "behov": get_args(Theme),
    "fase": tuple(value for value in get_args(Phase) if value != "alle"),
    "kandidat_uddannelse": get_args(Education),
}


class CompanyField(BaseModel):
    """One field of the form; ``virksomhedsfelter.yaml`` explains the entries."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    felt: str
    navn: str
    slags: Literal["sted", "valg", "flere", "tal", "ja_nej"]
    kort: str = ""
    eksempel: str = ""
    foldet: bool = False
    ord: dict[str, str] = {}

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that may be chosen; none for a number."""
        return _YES_NO if self.slags == "ja_nej" else _CHOICES.get(self.felt, ())

    @property
    def short(self) -> str:
        """What the field is called where there is little room."""
        return self.kort or self.navn

    def word(self, value: object) -> str:
        """Return what a value is called to the user."""
        if isinstance(value, bool):
            return "ja" if value else "nej"
        if isinstance(value, int | float):
            return danish_number(value)
        said = str(value)
        return self.ord.get(said) or said[:1].upper() + said[1:]


@cache
def company_fields() -> tuple[CompanyField, ...]:
    """Return the fields in the order of the form."""
    return tuple(CompanyField.model_validate(entry) for entry in yaml.safe_load(_FILE.read_text("utf-8")))


def form_field_of(profile_field: str) -> str:
    """Return the field of the form that holds a field of the profile."""
    return "kommune" if profile_field == "landsdel" else profile_field

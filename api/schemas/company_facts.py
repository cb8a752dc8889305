"""What is known of a company in a conversation: shown, set and taken back."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from answering.conversation.remembering import KEPT
from corpus.records.vocabulary import Branche, Kommune, Phase
from retrieval.matching.profile import CompanyProfile, Landsdel

FIELD_WORDS = {
    "kommune": "kommune",
    "landsdel": "landsdel",
    "ansatte": "ansatte",
    "branche": "branche",
    "behov": "behov",
    "fase": "fase",
    "landdistrikt": "i landdistrikt",
    "eksporterer": "eksporterer",
    "omsaetning_kr": "omsætning i kr.",
    "vil_ansaette": "vil ansætte",
    "kandidat_uddannelse": "kandidatens uddannelse",
    "kandidat_nyuddannet": "kandidaten er nyuddannet",
    "kandidat_ledig": "kandidaten er ledig",
    "kandidat_ledig_maaneder": "måneder ledig",
    "maanedsloen_kr": "månedsløn i kr.",
}
"""The fields of a profile in plain words."""


class CompanyFactOut(BaseModel):
    """One thing that is remembered of the company."""

    field: str = Field(examples=["ansatte"])
    label: str = Field(examples=["Ansatte"])
    value: str | int | bool | tuple[str, ...] = Field(examples=[12])
    text: str = Field(description="Værdien på dansk.", examples=["12"])

    @classmethod
    def all_of(cls, profile: CompanyProfile) -> list[Self]:
        """Return the facts of a profile that last through a conversation, in the order of the fields."""
        known = profile.known
        return [
            cls.model_validate({"field": n, "label": _label(n), "value": known[n], "text": _text(known[n])})
            for n in KEPT
            if n in known
        ]


class CompanyFactsChange(BaseModel):
    """The facts to set; ``null`` has a fact forgotten, and what is left out stays as it is."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"kommune": "Rebild", "ansatte": None}]}
    )

    kommune: Kommune | None = Field(default=None, description="Nordjysk kommune.")
    landsdel: Landsdel | None = Field(default=None, description="Landsdel, når kommunen ikke er nordjysk.")
    ansatte: int | None = Field(default=None, ge=0, le=1_000_000, description="Antal ansatte.")
    branche: tuple[Branche, ...] | None = Field(
        default=None, min_length=1, max_length=18, description="En eller flere brancher."
    )
    fase: Phase | None = Field(default=None, description="Hvor virksomheden er i sit liv.")
    landdistrikt: bool | None = Field(default=None, description="Ligger virksomheden i et landdistrikt?")
    eksporterer: bool | None = Field(default=None, description="Sælger virksomheden til udlandet i dag?")
    omsaetning_kr: int | None = Field(default=None, ge=0, le=10**12, description="Omsætning om året.")

    @property
    def changes(self) -> dict[str, object]:
        """The fields that were sent, as they are kept."""
        return self.model_dump(mode="json", exclude_unset=True)


class CompanyFactsOut(BaseModel):
    """What is remembered of the company in a conversation."""

    conversation_id: str
    profile: list[CompanyFactOut]


def _label(field: str) -> str:
    words = FIELD_WORDS[field]
    return words[0].upper() + words[1:]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

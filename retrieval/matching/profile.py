"""What is known of a company and of what it wants; every field may be unknown."""

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from corpus.records.vocabulary import Branche, Education, Kommune, Phase, Size, Theme

Landsdel = Literal["Nordjylland", "Midtjylland", "Sydjylland", "Fyn", "Sjælland", "Hovedstaden", "Bornholm"]

HOME: Landsdel = "Nordjylland"
_LIMITS: tuple[tuple[int, Size], ...] = ((10, "mikro"), (50, "lille"), (250, "mellem"))
_MILLION = 10**9
_PLACES = ("kommune", "landsdel")


class CompanyProfile(BaseModel):
    """A company as rules see it; the field names are those of the records where both have the field.

    ``None`` and the empty tuple mean that it is not known. Amounts are kroner: the wage is a month's, the
    turnover a year's.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kommune: Kommune | None = Field(default=None, description="Nordjysk kommune.")
    landsdel: Landsdel | None = Field(default=None, description="Landsdel, når kommunen ikke er nordjysk.")
    ansatte: int | None = Field(default=None, ge=0, le=1_000_000, description="Antal ansatte.")
    branche: tuple[Branche, ...] = Field(default=(), max_length=18, description="En eller flere brancher.")
    behov: tuple[Theme, ...] = Field(default=(), max_length=8, description="Det, virksomheden vil.")
    fase: Phase | None = Field(default=None, description="Hvor virksomheden er i sit liv.")
    landdistrikt: bool | None = Field(default=None, description="Ligger virksomheden i et landdistrikt?")
    eksporterer: bool | None = Field(default=None, description="Sælger virksomheden til udlandet i dag?")
    omsaetning_kr: int | None = Field(
        default=None, ge=0, le=1000 * _MILLION, description="Omsætning om året."
    )
    vil_ansaette: bool | None = Field(default=None, description="Vil virksomheden ansætte?")
    kandidat_uddannelse: Education | None = Field(default=None, description="Kandidatens uddannelse.")
    kandidat_nyuddannet: bool | None = Field(default=None, description="Er kandidaten nyuddannet?")
    kandidat_ledig: bool | None = Field(default=None, description="Er kandidaten ledig?")
    kandidat_ledig_maaneder: float | None = Field(
        default=None, ge=0, le=600, description="Måneder, kandidaten har været ledig."
    )
    maanedsloen_kr: int | None = Field(default=None, ge=0, le=10_000_000, description="Løn om måneden.")

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing at all is known."""
        return not self.known

    @property
    def known(self) -> dict[str, object]:
        """The fields that are known, in their order."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: value for name, value in values.items() if value is not None and value != ()}

    @property
    def stoerrelse(self) -> Size | None:
        """The size class of the records, from the number of employees."""
        if self.ansatte is None:
            return None
        return next((size for limit, size in _LIMITS if self.ansatte < limit), "stor")

    @property
    def steder(self) -> tuple[str, ...]:
        """The places that the company lies in, the nearest first.

        Vejviser serves North Jutland: where no place is given, the company is taken to lie there.
        """
        if self.kommune is not None:
            return (self.kommune, HOME)
        return (self.landsdel or HOME,)

    def completed_by(self, read: "CompanyProfile") -> "CompanyProfile":
        """Return this profile with what is unknown in it taken from another; what was stated stays.

        A place that was stated, of either kind, keeps out every place of the other profile.
        """
        stated = self.known
        placed = any(name in stated for name in _PLACES)
        return read.model_copy(update={**(dict.fromkeys(_PLACES) if placed else {}), **stated})


KOMMUNER: tuple[str, ...] = get_args(Kommune)

"""The building blocks of a record that carry provenance: facts, figures, periods, target groups."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from corpus.manifest import LineRange
from corpus.records.front_matter import Path
from corpus.records.vocabulary import Branche, Education, Phase, Region, Size

RecordId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _year_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


PartialDate = Annotated[
    str, BeforeValidator(_year_as_text), Field(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$")
]
"""An ISO date that may lack day or month: ``2019``, ``2019-11``, ``2019-11-21``."""


class Strict(BaseModel):
    """Base of everything in the front matter: unknown fields and loose types are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Kilde(Strict):
    """A place in a source document: its base name and inclusive, 1-based physical lines."""

    fil: str = Field(pattern=r"^[^/\\]+$")
    linjer: LineRange

    @field_validator("linjer")
    @classmethod
    def _in_order(cls, value: tuple[int, int]) -> tuple[int, int]:
        if value[0] < 1 or value[1] < value[0]:
            raise ValueError("linjerne skal være mindst 1 og stå i rækkefølge")
        return value


class Stated(Strict):
    """Something that a source document says; ``claim`` is what its cited lines must bear out."""

    kilde: tuple[Kilde, ...] = Field(min_length=1)

    @property
    def claim(self) -> str:
        raise NotImplementedError


class Fakta(Stated):
    """One complete, plain sentence in our own words."""

    tekst: str

    @field_validator("tekst")
    @classmethod
    def _is_sentence(cls, value: str) -> str:
        if not (value[:1].isupper() or value[:1].isdigit()) or not value.endswith((".", "!", "?")):
            raise ValueError("skal være en hel sætning med stort begyndelsesbogstav og punktum")
        return value

    @property
    def claim(self) -> str:
        return self.tekst


class Tal(Stated):
    """One figure of a scheme; ``af`` says what a rate is a share of, ``note`` how far it can be relied on."""

    vaerdi: int | float
    af: str | None = None
    note: str | None = None

    @property
    def claim(self) -> str:
        value = str(self.vaerdi).replace(".", ",")
        return " ".join(part for part in (value, self.af, self.note) if part)


class Periode(Stated):
    """From when until when; either end may be unknown."""

    fra: PartialDate | None = None
    til: PartialDate | None = None

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.fra is None and self.til is None:
            raise ValueError("skal have mindst en af fra og til; udelad ellers hele feltet")
        return self

    @property
    def claim(self) -> str:
        return " ".join(date[:4] for date in (self.fra, self.til) if date)


class Maalgruppe(Stated):
    """Whom a scheme is for; an empty list means that the sources do not say."""

    stoerrelse: tuple[Size, ...] = ()
    branche: tuple[Branche, ...] = ()
    region: tuple[Region, ...] = ()
    fase: tuple[Phase, ...] = ()
    tekst: str

    @property
    def claim(self) -> str:
        return self.tekst


class Kandidat(Stated):
    """Whom the company may hire under a scheme; ``None`` where the sources do not say."""

    uddannelse: tuple[Education, ...] = ()
    ledig: bool | None = None
    ret_til_loentilskud: bool | None = None
    tekst: str

    @property
    def claim(self) -> str:
        return self.tekst


class Vilkaar(Strict):
    """The machine-readable terms of a scheme; a term that the sources do not give is absent or null."""

    sats_pct: Tal | None = None
    egenbetaling_pct: Tal | None = None
    maks_beloeb_kr: Tal | None = None
    maks_beloeb_pr_maaned_kr: Tal | None = None
    varighed_maaneder: Tal | None = None
    varighed_uger: Tal | None = None
    min_ledighed_maaneder: Tal | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, name) is not None for name in type(self).model_fields)


def stated_in(value: object, path: Path = ()) -> Iterator[tuple[Path, Stated]]:
    """Yield every statement inside a record with its place in the front matter, in field order."""
    if isinstance(value, Stated):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from stated_in(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from stated_in(item, (*path, index))

"""The six kinds of record and the fields of each; field names are those of the front matter."""

from typing import Literal

from pydantic import Field

from corpus.records.statements import (
    Fakta,
    Kandidat,
    Kilde,
    Maalgruppe,
    PartialDate,
    Periode,
    RecordId,
    Strict,
    Vilkaar,
)
from corpus.records.vocabulary import (
    Audience,
    Branche,
    Medium,
    RecordStatus,
    Region,
    Size,
    Theme,
    ThemeSheetKind,
)

Folder = Literal["programmer", "aktoerer", "cases", "temaer", "modstrid", "ordliste"]


class RecordData(Strict):
    """What every record has. ``pr`` is the date as of which its content is told (ISO, may be partial)."""

    id: RecordId
    aliasser: tuple[str, ...] = ()
    status: RecordStatus
    pr: PartialDate
    forbehold: str | None = None
    region: Region | None = None
    fakta: tuple[Fakta, ...] = ()
    relaterede: tuple[RecordId, ...] = ()
    typiske_spoergsmaal: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The name or title shown to the user."""
        raise NotImplementedError

    @property
    def linked_ids(self) -> dict[str, tuple[str, ...]]:
        """The ids of other records by the field that names them."""
        return {"relaterede": self.relaterede}


class Program(RecordData):
    """A programme, scheme or service that a company can use."""

    navn: str
    ejer: str | None = None
    lead: str | None = None
    maalgruppe: Maalgruppe | None = None
    kandidat: Kandidat | None = None
    temaer: tuple[Theme, ...] = ()
    udbytte: tuple[Fakta, ...] = ()
    vilkaar: Vilkaar = Vilkaar()
    betingelser: tuple[Fakta, ...] = ()
    periode: Periode | None = None
    ansoegning: Fakta | None = None
    frist: Fakta | None = None
    telefon: str | None = None
    link: str | None = None
    kontakt_aktoer: RecordId | None = None
    alternativer: tuple[RecordId, ...] = ()

    @property
    def title(self) -> str:
        return self.navn

    @property
    def linked_ids(self) -> dict[str, tuple[str, ...]]:
        contact = (self.kontakt_aktoer,) if self.kontakt_aktoer else ()
        return {
            "kontakt_aktoer": contact,
            "alternativer": self.alternativer,
            "relaterede": self.relaterede,
        }


class Aktoer(RecordData):
    """An organisation, or a kind of organisation (``art: true``), that a company can turn to."""

    navn: str
    art: bool = False
    rolle: Fakta | None = None
    temaer: tuple[Theme, ...] = ()
    omraade: tuple[Region, ...] = ()
    ydelser: tuple[Fakta, ...] = ()
    gaa_hertil_naar: tuple[str, ...] = ()
    sender_videre_til: tuple[RecordId, ...] = ()
    telefon: str | None = None
    link: str | None = None

    @property
    def title(self) -> str:
        return self.navn

    @property
    def linked_ids(self) -> dict[str, tuple[str, ...]]:
        return {"sender_videre_til": self.sender_videre_til, "relaterede": self.relaterede}


class Case(RecordData):
    """A story that a document really tells, with the facets it can be found by."""

    titel: str
    medie: Medium | None = None
    dato: PartialDate | None = None
    organisationer: tuple[str, ...] = ()
    partner: str | None = None
    branche: tuple[Branche, ...] = ()
    geografi: tuple[Region, ...] = ()
    stoerrelse: tuple[Size, ...] = ()
    opgave: Fakta | None = None
    udbytte: tuple[Fakta, ...] = ()
    maalgruppe: tuple[Audience, ...] = ()
    temaer: tuple[Theme, ...] = ()
    tags: tuple[str, ...] = ()
    link: str | None = None

    @property
    def title(self) -> str:
        return self.titel


class Tema(RecordData):
    """A sheet of key points and figures on a strategy, region, strength, goal, agreement or letter."""

    titel: str
    emne: ThemeSheetKind
    temaer: tuple[Theme, ...] = ()
    afsender: str | None = None
    gyldig_fra: PartialDate | None = None
    gyldig_til: PartialDate | None = None

    @property
    def title(self) -> str:
        return self.titel


class Modstrid(RecordData):
    """Two or more places that disagree or are easily confused.

    ``saadan_siges_det`` tells editors how to put it honestly; no reader is shown it.
    """

    titel: str
    udsagn: tuple[Fakta, ...] = Field(min_length=2)
    saadan_siges_det: str

    @property
    def title(self) -> str:
        return self.titel


class Ord(Strict):
    """One term of the glossary; ``kilde`` is where the documents use or explain it."""

    term: str
    aliasser: tuple[str, ...] = ()
    forklaring: str
    kilde: tuple[Kilde, ...] = ()


class Ordliste(RecordData):
    """A list of terms and abbreviations with a one-line explanation each."""

    titel: str
    ord: tuple[Ord, ...] = Field(min_length=1)

    @property
    def title(self) -> str:
        return self.titel


MODELS: dict[Folder, type[RecordData]] = {
    "programmer": Program,
    "aktoerer": Aktoer,
    "cases": Case,
    "temaer": Tema,
    "modstrid": Modstrid,
    "ordliste": Ordliste,
}

KIND_NAMES: dict[Folder, str] = {
    "programmer": "program",
    "aktoerer": "aktør",
    "cases": "case",
    "temaer": "tema",
    "modstrid": "modstrid",
    "ordliste": "ordliste",
}
"""What the kind is called in ``Source.kind`` and to the user."""

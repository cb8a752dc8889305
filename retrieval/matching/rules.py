"""The rules of matching as data: criteria with their texts, occasions, and the weights between them."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from corpus.records.vocabulary import RecordStatus
from retrieval.matching.profile import Landsdel

_FOLDER = Path(__file__).parent

Outcome = Literal["opfyldt", "ikke opfyldt", "ukendt"]
Kind = Literal["program", "aktør"]
Comparison = Literal["sted", "faelles", "lig", "mindst", "ret"]


class Rule(BaseModel):
    """Base of everything in the rule files: unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Limit(Rule):
    """A figure of another record: its id and the path of the field."""

    post: str
    felt: str


class Criterion(Rule):
    """One thing that is compared; ``regler.yaml`` explains the fields."""

    id: str
    navn: str
    slags: tuple[Kind, ...]
    sammenlign: Comparison
    profil: str
    post: tuple[str, ...]
    citat: tuple[str, ...]
    kun_naar_oplyst: bool = False
    graense: Limit | None = None
    vaegt: dict[Outcome, float]
    opfyldt: str
    ikke_opfyldt: str
    ukendt: str
    tavs: str
    spoerg_dig: str
    spoerg_dem: str
    ord: dict[Literal["ja", "nej"], str] = Field(default_factory=dict)

    def text(self, outcome: Outcome) -> str:
        """Return the template for an outcome."""
        return {"opfyldt": self.opfyldt, "ikke opfyldt": self.ikke_opfyldt, "ukendt": self.ukendt}[outcome]


class Places(Rule):
    """Places that hold for everybody, that cannot be decided, and the countryside; ``ord`` names them."""

    altid: tuple[str, ...]
    uafklaret: tuple[str, ...]
    landdistrikt: str
    ord: dict[str, tuple[str, ...]]


class Weights(Rule):
    """What a full occasion, the nearest text and a name in the description count, and what a status does.

    ``kun_profil`` is the share of an occasion that has words of its own, but of which only the profile tells.
    """

    anledning: float
    kun_profil: float
    tekst: float
    navn: float
    uden_doer: float
    status: dict[RecordStatus, float]


class Showing(Rule):
    """How much is shown, and the first place at which a closed or proposed scheme may stand."""

    mindst: float
    hoejst_i_gruppe: int
    plads_for_lukkede: int
    hoejst_spoergsmaal: int


class Asking(Rule):
    """Whom to ask first, the business hub of each part of the country, and how many at most."""

    foerst: str
    erhvervshuse: dict[Landsdel, str]
    hoejst: int


class Rules(Rule):
    """All of ``regler.yaml``."""

    kriterier: tuple[Criterion, ...]
    steder: Places
    vaegte: Weights
    visning: Showing
    spoerg: Asking


class Occasion(Rule):
    """What brings a company here; ``anledninger.yaml`` explains the fields."""

    id: str
    navn: str
    ord: tuple[str, ...] = ()
    profil: dict[str, tuple[Any, ...]] = Field(default_factory=dict)
    kraever: dict[str, tuple[Any, ...]] = Field(default_factory=dict)
    poster: dict[str, float]


@lru_cache(maxsize=1)
def rules() -> Rules:
    """Read ``regler.yaml`` once."""
    return Rules.model_validate(yaml.safe_load((_FOLDER / "regler.yaml").read_text("utf-8")))


@lru_cache(maxsize=1)
def occasions() -> tuple[Occasion, ...]:
    """Read ``anledninger.yaml`` once."""
    raw = yaml.safe_load((_FOLDER / "anledninger.yaml").read_text("utf-8"))
    return tuple(Occasion.model_validate(entry) for entry in raw)

"""The checklists that the sources really hold, each criterion resting on a fact of one of our records."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from answering.application.idea import ProjectIdea, Receiver
from answering.application.signs import Sign, parsed_signs
from corpus.manifest import LineRange
from corpus.records import Record, Records, load_records
from corpus.records.statements import Fakta, Kilde, RecordId, stated_in
from corpus.records.vocabulary import RecordStatus

_FILE = Path(__file__).with_name("kriterier.yaml")
_WORDS = Path(__file__).with_name("kravord.yaml")
_FIELDS = frozenset(ProjectIdea.model_fields) - {"idea", "title", "applicant", "receiver"}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Row(_Strict):
    id: str
    navn: str
    linjer: LineRange
    begynder: str = ""
    post: RecordId | None = None
    spoerg: str
    forbehold: str | None = None
    felter: Annotated[tuple[str, ...], Field(min_length=1)]
    hvis: tuple[str, ...] = ()
    vist: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    naevnt: tuple[str, ...] = ()
    imod: tuple[str, ...] = ()
    tal_hvert_aar: bool = False
    kommuner: int | None = None
    stoette_hoejst: float | None = None

    @model_validator(mode="after")
    def _judged_by_one_thing(self) -> "_Row":
        if sum((bool(self.vist), self.kommuner is not None, self.stoette_hoejst is not None)) != 1:
            raise ValueError(f"{self.id}: giv netop én af vist, kommuner og stoette_hoejst")
        if unknown := set(self.felter) - _FIELDS:
            raise ValueError(f"{self.id}: ukendte felter: {', '.join(sorted(unknown))}")
        return self


class _List(_Strict):
    id: str
    navn: str
    modtagere: tuple[Receiver, ...]
    ved: tuple[str, ...] = ()
    post: RecordId
    kriterier: Annotated[tuple[_Row, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a text must show, named as an object clause, and the signs of which any one shows it."""

    name: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One requirement in our own words with where it stands, and how an advisor's text is judged by it.

    ``id`` holds that of its list. ``status``, ``date`` (as of which it is told) and ``caveat`` are those of
    the record; the caveat is our own where that has none. ``question`` is what to write about, ``fields``
    the fields of the idea where one would. With ``if_told`` it may not concern a project that has none of
    these beginnings of words. Judged by one of ``parts`` (all must be shown), ``municipalities`` (the
    fewest) and ``support`` (the largest share applied for, 0-1). ``touched`` are signs of the matter that
    show nothing of it, ``against`` those of the opposite. With ``yearly`` figures for each of several years
    in the fields show it too, and any figure touches it.
    """

    id: str
    checklist: str
    name: str
    requirement: str
    places: tuple[Kilde, ...]
    status: RecordStatus
    date: str
    caveat: str | None
    question: str
    fields: tuple[str, ...]
    if_told: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    touched: tuple[Sign, ...] = ()
    against: tuple[Sign, ...] = ()
    yearly: bool = False
    municipalities: int | None = None
    support: float | None = None


@dataclass(frozen=True, slots=True)
class Checklist:
    """A list for some receivers, or for every project with a word that begins with one of ``on``."""

    name: str
    receivers: tuple[Receiver, ...]
    on: tuple[str, ...]
    criteria: tuple[Criterion, ...]


class ChecklistError(ValueError):
    """A criterion that rests on no fact of a record; the message is Danish and names both."""


@lru_cache(maxsize=1)
def shipped_checklists() -> tuple[Checklist, ...]:
    """Read the lists over the shipped records once."""
    return checklists(load_records())


def checklists(records: Records, path: Path = _FILE) -> tuple[Checklist, ...]:
    """Read the lists and find the fact behind each criterion.

    Raises:
        ChecklistError: a record is missing, or none of its facts has the lines.
    """
    raw = TypeAdapter(tuple[_List, ...]).validate_python(tuple(yaml.safe_load(path.read_text("utf-8"))))
    groups = TypeAdapter(dict[str, tuple[str, ...]]).validate_python(
        yaml.safe_load(_WORDS.read_text("utf-8"))
    )
    return tuple(
        Checklist(one.navn, one.modtagere, one.ved, tuple(_criteria(one, records, groups))) for one in raw
    )


def _criteria(listed: _List, records: Records, groups: Mapping[str, Sequence[str]]) -> Iterator[Criterion]:
    for row in listed.kriterier:
        record, fact = _fact(row, row.post or listed.post, records)
        yield Criterion(
            id=f"{listed.id}-{row.id}",
            checklist=listed.navn,
            name=row.navn,
            requirement=fact.tekst,
            places=fact.kilde,
            status=record.data.status,
            date=record.data.pr,
            caveat=record.data.forbehold or row.forbehold,
            question=row.spoerg,
            fields=row.felter,
            if_told=row.hvis,
            parts=tuple(Part(name, parsed_signs(signs, groups)) for name, signs in row.vist.items()),
            touched=parsed_signs(row.naevnt, groups),
            against=parsed_signs(row.imod, groups),
            yearly=row.tal_hvert_aar,
            municipalities=row.kommuner,
            support=row.stoette_hoejst,
        )


def _fact(row: _Row, record_id: str, records: Records) -> tuple[Record, Fakta]:
    record = records.get(record_id)
    if record is None:
        raise ChecklistError(f"{row.id}: der findes ingen post med id {record_id}")
    for _, stated in stated_in(record.data):
        here = any(place.linjer == row.linjer for place in stated.kilde)
        if here and isinstance(stated, Fakta) and stated.tekst.startswith(row.begynder):
            return record, stated
    first, last = row.linjer
    raise ChecklistError(f"{row.id}: posten {record_id} har ingen oplysning med linje {first}-{last}")

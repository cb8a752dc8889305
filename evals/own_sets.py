"""Our own evaluation sets: situations, case searches and questions, each with the records that fit."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.records import Record, Records, load_records
from corpus.records.error_messages import danish_message
from corpus.records.kinds import Case, Folder, Program
from evals.gold import UserType

SETS_FOLDER = Path(__file__).parent / "saet"
SITUATIONS = SETS_FOLDER / "situationer.jsonl"
CASE_SEARCHES = SETS_FOLDER / "casesoegninger.jsonl"
RECORD_QUESTIONS = SETS_FOLDER / "postspoergsmaal.jsonl"

Facet = Literal[
    "medie", "branche", "geografi", "stoerrelse", "maalgruppe", "temaer", "tags", "partner", "organisationer"
]
"""The fields of a case that a search may ask for by value."""


class OwnSetError(ValueError):
    """A set that cannot be used; the message is Danish and names the file and, where known, the line."""


class _Item(BaseModel):
    """One line of a set; ``expected`` are record ids of which any one is a hit."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: str = Field(min_length=1)
    expected: tuple[str, ...] = Field(min_length=1)

    @property
    def text(self) -> str:
        """What the user writes."""
        raise NotImplementedError


class Situation(_Item):
    """What a business owner tells about the company.

    ``must_not_offer`` are closed or proposed schemes that would fit but may only be shown as closed.
    """

    situation: str = Field(min_length=1)
    must_not_offer: tuple[str, ...] = ()
    reason: str = Field(min_length=1)

    @property
    def text(self) -> str:
        return self.situation


class CaseSearch(_Item):
    """A search among the cases by a member of staff, with the facets chosen beside the words."""

    query: str = Field(min_length=1)
    facets: dict[Facet, str] = Field(default_factory=dict)
    reason: str = Field(min_length=1)

    @property
    def text(self) -> str:
        return self.query


class RecordQuestion(_Item):
    """A question that a record of ours answers."""

    user: UserType
    question: str = Field(min_length=1)

    @property
    def text(self) -> str:
        return self.question


ItemT = TypeVar("ItemT", bound=_Item)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one kind of set may point to and what its text is called."""

    expected: tuple[Folder, ...]
    text_field: str


_KINDS: dict[type[_Item], _Kind] = {
    Situation: _Kind(("programmer", "aktoerer"), "situation"),
    CaseSearch: _Kind(("cases",), "query"),
    RecordQuestion: _Kind(get_args(Folder), "question"),
}


def read_situations(path: Path = SITUATIONS, records: Records | None = None) -> list[Situation]:
    """Read the situations; ``records`` are those to point to, by default the shipped ones.

    Raises:
        OwnSetError: the file cannot be read, is empty or a line is wrong (the line is named).
    """
    return _read(path, Situation, records)


def read_case_searches(path: Path = CASE_SEARCHES, records: Records | None = None) -> list[CaseSearch]:
    """Read the case searches; arguments and errors as for ``read_situations``."""
    return _read(path, CaseSearch, records)


def read_record_questions(
    path: Path = RECORD_QUESTIONS, records: Records | None = None
) -> list[RecordQuestion]:
    """Read the record questions; arguments and errors as for ``read_situations``."""
    return _read(path, RecordQuestion, records)


def set_sha256(path: Path) -> str:
    """Return the sha256 of a set's bytes, which says whether two measurements are comparable."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read(path: Path, model: type[ItemT], records: Records | None) -> list[ItemT]:
    known = load_records() if records is None else records
    items: list[ItemT] = []
    lines_by_id: dict[str, int] = {}
    lines_by_text: dict[str, int] = {}
    for number, line in set_lines(path):
        where = f"{path.name}, linje {number}"
        item = _item(line, model, where)
        faults = [
            *_repeated("id'et " + item.id, lines_by_id.setdefault(item.id, number), number),
            *_repeated("samme tekst", lines_by_text.setdefault(_folded(item.text), number), number),
            *_faulty_ids(item, known),
        ]
        if faults:
            raise OwnSetError(f"{where}: {'; '.join(faults)}")
        items.append(item)
    if not items:
        raise OwnSetError(f"{path.name} er tom")
    return items


def set_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Return the lines of a set that are not empty, numbered from 1; raises ``OwnSetError``."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise OwnSetError(f"{path.name} kan ikke læses") from error
    except UnicodeDecodeError as error:
        raise OwnSetError(f"{path.name} er ikke tekst i UTF-8 (byte {error.start})") from error
    # Split at line feeds only: a text may hold other characters that str.splitlines breaks at.
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _item(line: str, model: type[ItemT], where: str) -> ItemT:
    try:
        json.loads(line)
        return model.model_validate_json(line)
    except json.JSONDecodeError as error:
        raise OwnSetError(f"{where}: ikke gyldig JSON (tegn {error.colno})") from error
    except ValidationError as error:
        reasons = (
            f"{'.'.join(map(str, fault['loc'])) or 'linjen'}: {danish_message(fault)}"
            for fault in error.errors()
        )
        raise OwnSetError(f"{where}: {'; '.join(reasons)}") from error


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _repeated(what: str, first: int, number: int) -> list[str]:
    return [f"{what} står allerede på linje {first}"] if first != number else []


def _faulty_ids(item: _Item, records: Records) -> Iterator[str]:
    kind = _KINDS[type(item)]
    if not item.text.strip():
        yield f"{kind.text_field}: må ikke være tom"
    yield from _unknown("expected", item.expected, kind.expected, records)
    if isinstance(item, Situation):
        yield from _unknown("must_not_offer", item.must_not_offer, ("programmer",), records)
        yield from _offerable(item, records)
    if isinstance(item, CaseSearch):
        yield from _unfit_facets(item, records)


def _unknown(field: str, ids: tuple[str, ...], folders: Iterable[Folder], records: Records) -> Iterator[str]:
    allowed = tuple(folders)
    for record_id in ids:
        record: Record | None = records.get(record_id)
        if record is None:
            yield f"{field}: der findes ingen post med id {record_id}"
        elif record.folder not in allowed:
            yield f"{field}: {record_id} ligger i {record.folder}, men her ventes {' eller '.join(allowed)}"
    if len(set(ids)) < len(ids):
        yield f"{field}: samme id står flere gange"


def _offerable(item: Situation, records: Records) -> Iterator[str]:
    for record_id in item.must_not_offer:
        if record_id in item.expected:
            yield f"must_not_offer: {record_id} står også i expected"
        record = records.get(record_id)
        data = record.data if record else None
        if isinstance(data, Program) and data.status not in ("lukket", "forslag"):
            yield f"must_not_offer: {record_id} er hverken lukket eller et forslag"


def _unfit_facets(item: CaseSearch, records: Records) -> Iterator[str]:
    for record_id in item.expected:
        record = records.get(record_id)
        if record is None or not isinstance(record.data, Case):
            continue
        for facet, wanted in item.facets.items():
            held = getattr(record.data, facet) or ()
            if wanted not in ((held,) if isinstance(held, str) else held):
                yield f"facets: {record_id} har ikke {wanted} som {facet}"

"""The catalogue of cases: each with its facet values and the text it is found by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from corpus.records.kinds import Case
from corpus.records.loader import CORPUS_FOLDER, Record, read_records
from corpus.records.render import source_id
from corpus.records.rows import UNKNOWN
from corpus.records.vocabulary import Region
from retrieval.cases.vocabulary import Vocabulary, vocabulary

FACETS: Mapping[str, str] = {
    "medie": "Medie",
    "branche": "Branche",
    "geografi": "Geografi",
    "opgave": "Opgave",
    "stoerrelse": "Størrelse",
    "udbytte": "Udbytte",
    "maalgruppe": "Målgruppe",
    "partner": "Partner",
    "tag": "Emneord",
    "tema": "Tema",
    "organisation": "Organisation",
}
"""Every facet with the name a user reads."""

NORTH = "Nordjylland"
_MUNICIPALITIES = frozenset(get_args(Region)[get_args(Region).index("Aalborg") :])


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """One case. ``values`` has every facet with at least one value; ``UNKNOWN`` where sources say nothing.

    ``names`` are the titles of the related records, ``source_id`` is that of the case as a source.
    """

    data: Case
    body: str
    values: Mapping[str, tuple[str, ...]]
    source_id: str
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.data.id

    @property
    def date(self) -> str:
        """The date of the case, else the date as of which it is told; ISO, may be partial."""
        return self.data.dato or self.data.pr

    @property
    def told(self) -> str:
        """What the case tells, a statement a line: the text that is embedded."""
        data = self.data
        task = [data.opgave.tekst] if data.opgave else []
        lines = [
            data.titel,
            ", ".join(data.aliasser),
            *task,
            *(fact.tekst for fact in (*data.udbytte, *data.fakta)),
            self.body,
            ", ".join(data.organisationer),
            ", ".join(data.tags),
            *data.typiske_spoergsmaal,
        ]
        return "\n".join(line for line in lines if line)

    @property
    def words(self) -> str:
        """What the case is found by, word for word: what it tells and its facet values."""
        values = (value for found in self.values.values() for value in found if value != UNKNOWN)
        return f"{self.told}\n{' '.join(values)}"


class Catalogue:
    """All cases, in order of their ids; the position in ``entries`` is used by everything that ranks."""

    def __init__(self, entries: Iterable[CaseEntry]) -> None:
        self.entries: Sequence[CaseEntry] = tuple(sorted(entries, key=lambda entry: entry.id))
        self._position = {entry.id: i for i, entry in enumerate(self.entries)}

    def __len__(self) -> int:
        return len(self.entries)

    def position(self, case_id: str) -> int | None:
        """Return the position of a case, or ``None`` for an id that no case has."""
        return self._position.get(case_id)

    def get(self, case_id: str) -> CaseEntry | None:
        """Return a case, or ``None``."""
        position = self.position(case_id)
        return None if position is None else self.entries[position]


def facet_values(data: Case, known: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the values of every facet; opgave and udbytte are read out of what the case tells."""
    task = " ".join((data.titel, data.opgave.tekst if data.opgave else "", *data.tags, *data.temaer))
    outcome = " ".join(fact.tekst for fact in data.udbytte)
    north = (NORTH,) if _MUNICIPALITIES & set(data.geografi) and NORTH not in data.geografi else ()
    found: dict[str, tuple[str, ...]] = {
        "medie": (data.medie,) if data.medie else (),
        "branche": data.branche,
        "geografi": (*data.geografi, *north),
        "opgave": known.values_in("opgave", task),
        "stoerrelse": data.stoerrelse,
        "udbytte": known.values_in("udbytte", outcome),
        "maalgruppe": data.maalgruppe,
        "partner": (data.partner,) if data.partner else (),
        "tag": data.tags,
        "tema": data.temaer,
        "organisation": data.organisationer,
    }
    return {facet: tuple(dict.fromkeys(found[facet])) or (UNKNOWN,) for facet in FACETS}


def entry_of(record: Record, known: Vocabulary | None = None) -> CaseEntry:
    """Return the catalogue entry of a record.

    Raises:
        TypeError: the record is not a case.
    """
    if not isinstance(record.data, Case):
        raise TypeError(f"{record.place} er ikke en case")
    body = "\n".join(block.text for block in record.markdown.body)
    values = facet_values(record.data, known or vocabulary())
    return CaseEntry(record.data, body, values, source_id(record), record.names)


def read_catalogue(paths: Sequence[Path] = ()) -> Catalogue:
    """Read the cases of the record folders among the paths; without any, those of the project.

    Faulty records are left out: reading them in reports them.
    """
    for folders in (paths, (CORPUS_FOLDER,)):
        records = [record for folder in folders for record in read_records(folder)[0]]
        cases = {record.id: record for record in records if record.folder == "cases"}
        if cases:
            return Catalogue(entry_of(record) for record in cases.values())
    return Catalogue(())

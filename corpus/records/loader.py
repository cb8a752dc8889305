"""Reading the folder of records: validated, linked, and refused with clear Danish errors."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from corpus.records.error_messages import danish_message
from corpus.records.front_matter import FrontMatterError, MarkdownRecord, read_markdown
from corpus.records.kinds import MODELS, Aktoer, Case, Folder, Modstrid, Ordliste, Program, RecordData, Tema
from corpus.records.problems import Problem, RecordsError

CORPUS_FOLDER = Path(__file__).parent.parent

_LINK_REMEDY = "Ret id'et, så det er et filnavn uden .md, eller slet henvisningen."

DataT = TypeVar("DataT", bound=RecordData)


@dataclass(frozen=True, slots=True)
class Record:
    """One record with its data, its Markdown (for line numbers) and the names of the records it links to."""

    folder: Folder
    file: str
    sha256: str
    data: RecordData
    markdown: MarkdownRecord
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.data.id

    @property
    def title(self) -> str:
        return self.data.title

    @property
    def place(self) -> str:
        """Folder and file, as shown in messages."""
        return f"{self.folder}/{self.file}"


class Records:
    """All records of a folder, in order of folder and file name; ids are unique over all kinds."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.all = tuple(records)
        self._by_id = {record.id: record for record in self.all}

    def __len__(self) -> int:
        return len(self.all)

    def get(self, record_id: str) -> Record | None:
        """Return the record with an id, or ``None``."""
        return self._by_id.get(record_id)

    def in_folder(self, folder: Folder) -> tuple[Record, ...]:
        """Return the records of one kind."""
        return tuple(record for record in self.all if record.folder == folder)

    def _data(self, kind: type[DataT]) -> tuple[DataT, ...]:
        return tuple(record.data for record in self.all if isinstance(record.data, kind))

    @property
    def programmes(self) -> tuple[Program, ...]:
        return self._data(Program)

    @property
    def actors(self) -> tuple[Aktoer, ...]:
        return self._data(Aktoer)

    @property
    def cases(self) -> tuple[Case, ...]:
        return self._data(Case)

    @property
    def themes(self) -> tuple[Tema, ...]:
        return self._data(Tema)

    @property
    def contradictions(self) -> tuple[Modstrid, ...]:
        return self._data(Modstrid)

    @property
    def glossaries(self) -> tuple[Ordliste, ...]:
        return self._data(Ordliste)


def load_records(folder: Path = CORPUS_FOLDER) -> Records:
    """Read all records below a corpus folder.

    Raises:
        RecordsError: any file that cannot be read, a broken link or an id used twice; all faults at once.
    """
    records, problems = read_records(folder)
    problems = [*problems, *link_problems(records)]
    if problems:
        raise RecordsError(problems)
    return Records(records)


def read_records(folder: Path) -> tuple[list[Record], list[Problem]]:
    """Read what can be read; faulty files are left out and reported."""
    if not folder.is_dir():
        return [], [Problem(folder.name, "", "mappen findes ikke")]
    records: list[Record] = []
    problems: list[Problem] = []
    for name in MODELS:
        for path in sorted((folder / name).glob("*.md")):
            record, found = _read(path, name)
            problems.extend(found)
            if record is not None:
                records.append(record)
    titles = {record.id: record.title for record in records}
    linked = [replace(record, names=_names(record.data, titles)) for record in records]
    return linked, problems


def link_problems(records: Iterable[Record], unread: Collection[str] = ()) -> list[Problem]:
    """Report ids that two files share and links to records that do not exist (or to the record itself).

    ``unread`` are the ids of files that have other faults: a link to them is not reported as well.
    """
    problems: list[Problem] = []
    owner: dict[str, str] = {}
    all_records = list(records)
    for record in all_records:
        if record.id in owner:
            problems.append(Problem(record.place, "id", f"{record.id} bruges allerede af {owner[record.id]}"))
        owner.setdefault(record.id, record.place)
    for record in all_records:
        for name, ids in record.data.linked_ids.items():
            line = record.markdown.line((name,))
            problems.extend(
                Problem(record.place, name, f"der findes ingen post med id {target}", line, _LINK_REMEDY)
                for target in ids
                if target not in owner and target not in unread
            )
            if record.id in ids:
                message = "posten henviser til sig selv"
                problems.append(Problem(record.place, name, message, line, "Slet henvisningen."))
            problems.extend(
                Problem(record.place, name, f"{target} står flere gange", line, "Behold den ene.")
                for target in sorted({target for target in ids if ids.count(target) > 1})
            )
    return problems


def _names(data: RecordData, titles: Mapping[str, str]) -> dict[str, str]:
    return {i: titles[i] for ids in data.linked_ids.values() for i in ids if i in titles}


def _read(path: Path, folder: Folder) -> tuple[Record | None, list[Problem]]:
    place = f"{folder}/{path.name}"
    try:
        content = path.read_bytes()
    except OSError:
        return None, [Problem(place, "", "filen kan ikke læses")]
    try:
        markdown = read_markdown(content.decode("utf-8"))
    except UnicodeDecodeError:
        return None, [Problem(place, "", "filen er ikke gemt som UTF-8")]
    except FrontMatterError as error:
        return None, [Problem(place, "", str(error), error.line)]
    try:
        data = MODELS[folder].model_validate_json(json.dumps(markdown.data, default=str))
    except ValidationError as error:
        return None, [
            Problem(
                place, ".".join(map(str, fault["loc"])), danish_message(fault), markdown.line(fault["loc"])
            )
            for fault in error.errors()
        ]
    if data.id != path.stem:
        return None, [Problem(place, "id", f"skal være det samme som filens navn: {path.stem}")]
    return Record(folder, path.name, hashlib.sha256(content).hexdigest(), data, markdown), []

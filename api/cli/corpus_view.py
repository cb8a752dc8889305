"""What a check of the knowledge base found, for a person at a terminal and as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.cli.counted import counted
from api.cli.terminal import printable
from corpus.records.kinds import Folder, Ordliste
from corpus.records.loader import Record
from corpus.records.problems import Problem
from corpus.records.statements import stated_in

_NAMES: dict[Folder, tuple[str, str]] = {
    "programmer": ("program", "programmer"),
    "aktoerer": ("aktør", "aktører"),
    "cases": ("case", "cases"),
    "temaer": ("tema", "temaer"),
    "modstrid": ("modstrid", "modstrid"),
    "ordliste": ("ordliste", "ordlister"),
}
_FIX = "Ret feltet, og kør kontrollen igen."


@dataclass(frozen=True, slots=True)
class Checked:
    """The folder, the documents it was compared with, the records that could be read, and the faults."""

    folder: Path
    documents: Path | None
    records: Sequence[Record]
    problems: Sequence[Problem]

    @property
    def kinds(self) -> dict[Folder, int]:
        """How many records of each kind could be read."""
        return {name: sum(record.folder == name for record in self.records) for name in _NAMES}

    @property
    def terms(self) -> int:
        """How many terms the glossaries explain."""
        return sum(len(r.data.ord) for r in self.records if isinstance(r.data, Ordliste))

    @property
    def statements(self) -> int:
        """How many statements carry a source."""
        return sum(1 for record in self.records for _ in stated_in(record.data))


def corpus_view(checked: Checked) -> RenderableType:
    """Return what was checked, every fault with what to do about it, and the sum."""
    rows: list[RenderableType] = [Text(line) for line in _what(checked)]
    for problem in checked.problems:
        place = f"{problem.file}, linje {problem.line}" if problem.line else problem.file
        rows.append(Text(""))
        rows.append(Text(printable(f"{place}: {problem.field}" if problem.field else place), style="bold"))
        rows.append(_indented(_sentence(problem.message)))
        rows.append(_indented(f"→ {problem.remedy or _FIX}"))
    rows.append(Text(""))
    found = len(checked.problems)
    sums = f"Der er {counted(found, 'fejl', 'fejl')}." if found else "Alt er i orden."
    rows.append(Text(sums, style="red" if found else "green"))
    return Group(*rows)


def corpus_record(checked: Checked) -> Mapping[str, object]:
    """Return the same as one JSON object; ``documents`` is null where nothing was compared with sources."""
    return {
        "folder": str(checked.folder),
        "documents": str(checked.documents) if checked.documents else None,
        "records": checked.kinds,
        "terms": checked.terms,
        "statements": checked.statements,
        "problems": [
            {"file": p.file, "field": p.field, "line": p.line, "message": p.message, "remedy": p.remedy}
            for p in checked.problems
        ],
    }


def _what(checked: Checked) -> list[str]:
    kinds = ", ".join(counted(number, *_NAMES[name]) for name, number in checked.kinds.items())
    terms = counted(checked.terms, "forklaret ord", "forklarede ord")
    statements = counted(checked.statements, "oplysning", "oplysninger")
    lines = [
        f"Læst: {kinds} ({terms}).",
        "Kontrolleret: felter, faste ord, henvisninger, dubletter og tekstens længde.",
    ]
    if checked.documents:
        lines.append(f"Sammenlignet med kilderne: {statements} med angivne linjer.")
    else:
        lines.append(f"Ikke sammenlignet med kilderne: {statements}. Det sker med --kilder MAPPE.")
    return lines


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:]}{'' if message.endswith(('.', '?', '!')) else '.'}"


def _indented(text: str) -> RenderableType:
    return Padding(Text(printable(text)), (0, 0, 0, 2))

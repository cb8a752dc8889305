"""The audit: what a record states must stand in the document lines that it cites, in other words."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.records.copying import CopyFinder
from corpus.records.kinds import Ordliste, RecordData
from corpus.records.loader import CORPUS_FOLDER, Record, read_records
from corpus.records.numbers import document_numbers, folded, names_in, numbers_in
from corpus.records.problems import Problem
from corpus.records.statements import Kilde, stated_in


def audit(folder: Path = CORPUS_FOLDER, documents: Path | None = None) -> list[Problem]:
    """Compare every statement of every record with the lines it cites.

    Reported are cited files and lines that do not exist; numbers and proper names of a statement that do
    not stand in its lines (the record's own names are taken for granted); and runs of words that are
    copied from a document. ``documents`` is the folder with the text files.
    """
    if documents is None or not documents.is_dir():
        return [Problem(str(documents), "", "mappen med kildedokumenter findes ikke")]
    library = _Documents(documents)
    finder = CopyFinder(library.texts())
    problems: list[Problem] = []
    for record in read_records(folder)[0]:
        problems += _unsupported(record, library)
        problems += _copied(record, finder)
    return problems


class _Documents:
    """The documents' physical lines, read when first cited."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: dict[str, list[str]] = {}

    def texts(self) -> Iterator[str]:
        return (path.read_text("utf-8") for path in sorted(self._folder.glob("*.txt")))

    def lines(self, kilde: Kilde) -> list[str] | None:
        """Return the cited lines, or ``None`` when file or lines do not exist."""
        if kilde.fil not in self._lines:
            path = self._folder / kilde.fil
            if not path.is_file():
                return None
            self._lines[kilde.fil] = path.read_text("utf-8").split("\n")
        first, last = kilde.linjer
        lines = self._lines[kilde.fil]
        return lines[first - 1 : last] if last <= len(lines) else None


def _unsupported(record: Record, library: _Documents) -> Iterator[Problem]:
    own = (record.title, *record.data.aliasser)
    statements = [(path, stated.claim, stated.kilde) for path, stated in stated_in(record.data)]
    if isinstance(record.data, Ordliste):
        statements += [
            (("ord", i), term.term if term.kilde else "", term.kilde)
            for i, term in enumerate(record.data.ord)
        ]
    for path, claim, sources in statements:
        field = ".".join(map(str, path))
        line = record.markdown.line(path)
        cited: list[str] = []
        for kilde in sources:
            lines = library.lines(kilde)
            if lines is None:
                place = f"{kilde.fil}, linje {kilde.linjer[0]}-{kilde.linjer[1]}"
                yield Problem(record.place, field, f"kilden findes ikke: {place}", line)
            else:
                cited += lines
        if not cited:
            continue
        for message in _missing(claim, cited, own):
            yield Problem(record.place, field, message, line)


def _missing(claim: str, cited: Sequence[str], own: Sequence[str]) -> Iterator[str]:
    without_own = claim
    for name in own:
        without_own = without_own.replace(name, "")
    for number in sorted(numbers_in(without_own) - document_numbers("\n".join(cited))):
        yield f"tallet {number} står ikke i de angivne linjer"
    text = folded("".join(_unbroken(line) for line in cited))
    own_text = folded(" ".join(own))
    for name in names_in(claim):
        stems = {folded(name), folded(name).removesuffix("s")}
        if not any(stem in text or stem in own_text for stem in stems):
            yield f"navnet {name} står ikke i de angivne linjer"


def _unbroken(line: str) -> str:
    return line.rstrip().removesuffix("-") if line.rstrip().endswith("-") else f"{line} "


def _copied(record: Record, finder: CopyFinder) -> Iterator[Problem]:
    for line, text in _own_words(record.data, record):
        if run := finder.copied_run(text):
            yield Problem(record.place, "", f"ordene er skrevet af fra en kilde: {run}", line)


def _own_words(data: RecordData, record: Record) -> Iterator[tuple[int, str]]:
    for path, stated in stated_in(data):
        yield record.markdown.line(path), stated.claim
    if isinstance(data, Ordliste):
        for index, term in enumerate(data.ord):
            yield record.markdown.line(("ord", index)), term.forklaring
    for block in record.markdown.body:
        yield block.pieces[0][1], block.text

"""The audit: what a record states must stand in the document lines that it cites, in other words."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from corpus.danish_dates import MONTHS
from corpus.records.copying import CopyFinder
from corpus.records.front_matter import Path as Place
from corpus.records.kinds import Ordliste, RecordData
from corpus.records.loader import CORPUS_FOLDER, Record, read_records
from corpus.records.numbers import always_capitalised, document_numbers, folded, names_in, numbers_in
from corpus.records.problems import Problem
from corpus.records.statements import Kilde, Periode, stated_in

SHORT_NAME = 3
"""So few letters stand by chance inside other words; a name this short must be a word of its own."""

_CITE = "Ret oplysningen, eller angiv de linjer, hvor det står."
_REWRITE = "Sig det med andre ord, eller kortere."
_FIND = "Ret filens navn og linjerne."


def audit(folder: Path = CORPUS_FOLDER, documents: Path | None = None) -> list[Problem]:
    """Compare every statement of every record with the lines it cites.

    Reported are cited files and lines that do not exist; numbers, dates and proper names of a statement
    that do not stand in its lines (the record's own names are taken for granted); and runs of words that
    are copied from a document. ``documents`` is the folder with the text files.
    """
    if documents is None or not documents.is_dir():
        return [Problem(str(documents), "", "mappen med kildedokumenter findes ikke")]
    library = _Documents(documents)
    finder = CopyFinder(library.texts)
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

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(path.read_text("utf-8") for path in sorted(self._folder.glob("*.txt")))

    @cached_property
    def names(self) -> set[str]:
        """Words that the documents only use as names, case folded."""
        return always_capitalised("\n".join(self.texts))

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


Claim = tuple[Place, str, tuple[Kilde, ...]]


def _claims(data: RecordData) -> Iterator[Claim]:
    for path, stated in stated_in(data):
        yield path, stated.claim, stated.kilde
    if isinstance(data, Ordliste):
        for index, term in enumerate(data.ord):
            # An explanation is ours and may name things that its lines do not; its figures may not.
            figures = " ".join(sorted(numbers_in(term.forklaring)))
            yield ("ord", index), f"{term.term} {figures}", term.kilde


def _unsupported(record: Record, library: _Documents) -> Iterator[Problem]:
    own = (record.title, *record.data.aliasser)
    periods = {path: stated for path, stated in stated_in(record.data) if isinstance(stated, Periode)}
    for path, claim, sources in _claims(record.data):
        field = ".".join(map(str, path))
        line = record.markdown.line(path)
        cited: list[str] = []
        for kilde in sources:
            lines = library.lines(kilde)
            if lines is None:
                place = f"{kilde.fil}, linje {kilde.linjer[0]}-{kilde.linjer[1]}"
                yield Problem(record.place, field, f"kilden findes ikke: {place}", line, _FIND)
            else:
                cited += lines
        if not cited:
            continue
        messages = [*_missing(claim, cited, own, library)]
        if path in periods:
            messages += _missing_dates(periods[path], "\n".join(cited))
        for message in messages:
            yield Problem(record.place, field, f"{message} står ikke i de angivne linjer", line, _CITE)


def _missing(claim: str, cited: Sequence[str], own: Sequence[str], library: _Documents) -> Iterator[str]:
    without_own = claim
    for name in own:
        without_own = without_own.replace(name, "")
    for number in sorted(numbers_in(without_own) - document_numbers("\n".join(cited))):
        yield f"tallet {number}"
    unbroken = "".join(_unbroken(line) for line in cited)
    text, own_text = folded(unbroken), folded(" ".join(own))
    # A footnote number or a genitive s may hang on the word.
    whole = re.findall(r"[\w₂]+", f"{unbroken} {' '.join(own)}")
    bare = (word.rstrip("0123456789") for word in whole)
    words = {folded(word).removesuffix("s") for word in (*whole, *bare)}
    for name in names_in(claim, library.names):
        stem = folded(name).removesuffix("s")
        found = stem in words if len(stem) <= SHORT_NAME else stem in text or stem in own_text
        if not found:
            yield f"navnet {name}"


def _missing_dates(period: Periode, cited: str) -> Iterator[str]:
    """Months and days of a period; its years are part of its claim."""
    numbers = document_numbers(cited)
    for date in (period.fra, period.til):
        _, *rest = date.split("-") if date else ("",)
        if rest and MONTHS[int(rest[0]) - 1][:3] not in cited.casefold() and str(int(rest[0])) not in numbers:
            yield f"måneden {rest[0]}"
        if len(rest) > 1 and str(int(rest[1])) not in numbers:
            yield f"dagen {rest[1]}"


def _unbroken(line: str) -> str:
    return line.rstrip().removesuffix("-") if line.rstrip().endswith("-") else f"{line} "


def _copied(record: Record, finder: CopyFinder) -> Iterator[Problem]:
    for line, text in _own_words(record.data, record):
        if run := finder.copied_run(text):
            message = f"ordene er skrevet af fra en kilde: {run}"
            yield Problem(record.place, "", message, line, _REWRITE)


def _own_words(data: RecordData, record: Record) -> Iterator[tuple[int, str]]:
    for path, stated in stated_in(data):
        yield record.markdown.line(path), stated.claim
    if isinstance(data, Ordliste):
        for index, term in enumerate(data.ord):
            yield record.markdown.line(("ord", index)), term.forklaring
    for block in record.markdown.body:
        yield block.pieces[0][1], block.text

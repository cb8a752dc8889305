"""Whether an exported draft tells what must be told of its sources, by rules of their own.

The rules read the Word file and the original documents alone. What a source is, its entry in the list of
references says; which chapter a place lies in, the numbered headings of the document say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docx.table import Table

from evals.draft_file import FACTS, DraftFile, Place, heads_of, numbers_in, places_of, stretches, style_of
from evals.original_lines import OriginalLines

OLD_AFTER_YEARS = 3
HOME = "Nordjylland"
ELSEWHERE = ("Midtjylland", "Sydjylland", "Fyn", "Sjælland", "Hovedstaden", "Bornholm")
"""The parts of the country that the documents have chapters on, apart from our own."""

_STATUS_TOLD = {"udkast": r"udkast", "forslag": r"forslag", "udløbet": r"\bslut|udløb|afslut|ophør"}
_STATUS = re.compile(rf"\bstatus: ({'|'.join(_STATUS_TOLD)})\b")
_DATE = re.compile(r", (?:(?:\d{1,2}\. )?[a-zæøå]+ )?(\d{4})(?:, status: \w+)?\.$")
_PERIOD = re.compile(r"\b20\d\d\s?[-–]\s?(20\d\d)\b")
_SEE = re.compile(r"Se ((?:\[\d{1,3}\](?:, | og )?)+)\.$")
_CHAPTER = re.compile(rf"\s*(\d{{1,2}})\.\s+({'|'.join((HOME, *ELSEWHERE))})\s*")


class SourceFaultKind(StrEnum):
    """What a draft does wrong."""

    NO_STATUS = "status uden forbehold"
    NO_AGE = "alder uden forbehold"
    NO_NUMBER = "forbehold uden henvisning"
    UNKNOWN_NUMBER = "henvisning uden for listen"
    UNUSED = "reference, der ikke bruges"
    UNSOURCED = "sætning uden henvisning"
    ELSEWHERE = "anden landsdel uden forbehold"


@dataclass(frozen=True, slots=True)
class SourceFault:
    """One fault, and the words or the entry it is about."""

    kind: SourceFaultKind
    about: str


def source_faults(draft: DraftFile, originals: OriginalLines, about: str, today: date) -> list[SourceFault]:
    """Return the faults of a draft; ``about`` is what the project says of itself, and so of its place."""
    home = [part for part in ELSEWHERE if part.casefold() in about.casefold()]
    return _Sources(draft, originals, frozenset(home), today).faults()


class _Sources:
    def __init__(self, draft: DraftFile, originals: OriginalLines, home: frozenset[str], today: date) -> None:
        self._draft = draft
        self._originals = originals
        self._home = home
        self._today = today
        self._said = [(text, one) for text in _facts(draft) for one in stretches(text)]

    def faults(self) -> list[SourceFault]:
        return [*self._of_sentences(), *self._of_reservations(), *self._of_entries()]

    def _of_sentences(self) -> Iterator[SourceFault]:
        for paragraph, said in self._said:
            if said.text and not said.numbers:
                yield SourceFault(SourceFaultKind.UNSOURCED, said.text)
            for n in said.numbers:
                if n not in self._draft.entries:
                    yield SourceFault(SourceFaultKind.UNKNOWN_NUMBER, f"[{n}] {said.text}")
                    continue
                for part in sorted(self._parts(self._draft.entries[n])):
                    if part not in paragraph and not self._told(n, part):
                        yield SourceFault(SourceFaultKind.ELSEWHERE, f"{part}: [{n}] {said.text}")

    def _of_reservations(self) -> Iterator[SourceFault]:
        for told in self._draft.reservations:
            named = _named(told)
            if not named:
                yield SourceFault(SourceFaultKind.NO_NUMBER, told)
            for n in named:
                if n not in self._draft.entries:
                    yield SourceFault(SourceFaultKind.UNKNOWN_NUMBER, f"[{n}] {told}")

    def _of_entries(self) -> Iterator[SourceFault]:
        used = {n for _, said in self._said for n in said.numbers}
        for n, entry in self._draft.entries.items():
            statuses = {status for head in heads_of(entry) for status in _STATUS.findall(head)}
            if not all(self._told(n, _STATUS_TOLD[status]) for status in statuses):
                yield SourceFault(SourceFaultKind.NO_STATUS, f"[{n}] {entry}")
            if any(map(self._is_old, heads_of(entry))) and not self._told(n):
                yield SourceFault(SourceFaultKind.NO_AGE, f"[{n}] {entry}")
            if n not in used:
                yield SourceFault(SourceFaultKind.UNUSED, f"[{n}] {entry}")

    def _told(self, n: int, pattern: str = "") -> bool:
        """Tell whether a reservation names a number and says this."""
        about = (told for told in self._draft.reservations if n in _named(told))
        return any(re.search(pattern, told, re.I) for told in about)

    def _is_old(self, head: str) -> bool:
        this_year = self._today.year
        dated, period = _DATE.search(head), _PERIOD.search(head)
        old = dated is not None and this_year - int(dated[1]) >= OLD_AFTER_YEARS
        return old or (period is not None and int(period[1]) < this_year)

    def _parts(self, entry: str) -> frozenset[str]:
        """Return the parts of the country that a source is about and the project is not."""
        named = {part for part in ELSEWHERE if re.search(rf"\b{part}\b", " ".join(heads_of(entry)))}
        chapters = {self._chapter(place) for place in places_of(entry)}
        return frozenset((named | chapters) & set(ELSEWHERE)) - self._home

    def _chapter(self, place: Place) -> str:
        """Return the part of the country whose chapter a place lies in, "" for none.

        A chapter on one is headed by its number and name, and ends where the next number begins a line.
        """
        lines = self._originals.lines(place.file) or []
        part, ends = "", ""
        for line in lines[: place.first]:
            if heading := _CHAPTER.fullmatch(line):
                part, ends = heading[2], f"{int(heading[1]) + 1}. "
            elif ends and line.strip().startswith(ends):
                part = ends = ""
        return part


def _facts(draft: DraftFile) -> Iterator[str]:
    """Yield the paragraphs that rest on sources."""
    for block in draft.text():
        if not isinstance(block, Table) and style_of(block) == FACTS and block.text.strip():
            yield block.text


def _named(told: str) -> Sequence[int]:
    see = _SEE.search(told)
    return numbers_in(see[1]) if see else ()

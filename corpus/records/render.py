"""A record as a source: its text, the line of every stretch, and the provenance of every fact."""

from dataclasses import dataclass

from corpus.records.kinds import KIND_NAMES, Folder, Program, Tema
from corpus.records.layout import sections_of
from corpus.records.loader import Record
from corpus.records.rows import Row, Section
from corpus.records.section_lengths import fitted
from corpus.records.status_words import SOURCE_STATUS, caveat
from corpus.sources import Origin, OriginMap, Provenance, Source

PUBLISHER = "Vejvisers vidensbase"

_ID_PREFIX: dict[Folder, str] = {
    "programmer": "program",
    "aktoerer": "aktoer",
    "cases": "case",
    "temaer": "tema",
    "modstrid": "modstrid",
    "ordliste": "ordliste",
}


@dataclass(frozen=True, slots=True)
class RenderedRecord:
    """A source with its heading lines as ``(start, end, level)``; level 1 is the title, end is exclusive."""

    source: Source
    headings: tuple[tuple[int, int, int], ...]


def source_id(record: Record) -> str:
    """Return the id of the source made of a record; unique beside the documents' ids."""
    return f"{_ID_PREFIX[record.folder]}-{record.id}"


def to_source(record: Record) -> Source:
    """Return a record as a source like any document."""
    return render(record).source


def render(record: Record) -> RenderedRecord:
    """Return the record as a source together with its headings; the same record gives the same text."""
    text = _Text()
    for section in fitted(sections_of(record)):
        text.add_section(section)
    data = record.data
    period = _validity(record)
    source = Source(
        id=source_id(record),
        title=data.title,
        text=text.text,
        file=record.file,
        file_sha256=record.sha256,
        kind=KIND_NAMES[record.folder],
        status=SOURCE_STATUS[data.status],
        publisher=PUBLISHER,
        date=data.pr,
        valid_from=period[0],
        valid_to=period[1],
        region=data.region,
        url=getattr(data, "link", None),
        caveat=caveat(data),
        record=record.folder,
        origins=OriginMap(tuple(text.starts), tuple(text.origins)),
        provenance=tuple(text.provenance),
    )
    return RenderedRecord(source, tuple(text.headings))


def _validity(record: Record) -> tuple[str | None, str | None]:
    data = record.data
    if isinstance(data, Program) and data.periode is not None:
        return data.periode.fra, data.periode.til
    if isinstance(data, Tema):
        return data.gyldig_fra, data.gyldig_til
    return None, None


class _Text:
    """The text while it grows, with its maps."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.starts: list[int] = []
        self.origins: list[Origin] = []
        self.headings: list[tuple[int, int, int]] = []
        self.provenance: list[Provenance] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add_section(self, section: Section) -> None:
        if self._length:
            self._write("\n", None)
        start = self._length
        self._write(section.heading, section.line)
        self.headings.append((start, self._length, section.level))
        self._write("\n", None)
        for row in section.rows:
            self._add_row(row)

    def _add_row(self, row: Row) -> None:
        start = self._length
        for index, (text, line) in enumerate(row.pieces):
            self._write(f" {text}" if index else text, line)
        self.provenance.extend(
            Provenance(start, self._length, kilde.fil, kilde.linjer) for kilde in row.sources
        )
        self._write("\n", None)

    def _write(self, text: str, line: int | None) -> None:
        if line is not None and (not self.origins or self.origins[-1].line != line):
            self.starts.append(self._length)
            self.origins.append(Origin(line=line))
        self._parts.append(text)
        self._length += len(text)

"""The currency of the whole system: sources and the passages cut from them.

A quote is always a slice ``source.text[start:end]``; everything that shows text to a user
passes these objects on and never a copy of the text that could drift from it.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class SourceStatus(StrEnum):
    """How far a source can be relied on today."""

    CURRENT = "gældende"
    DRAFT = "udkast"
    PROPOSAL = "forslag"
    EXPIRED = "udløbet"
    UNKNOWN = "ukendt"


class PassageKind(StrEnum):
    """What a stretch of text is; only running text and tables are stated as facts."""

    TEXT = "tekst"
    TABLE = "tabel"
    STATEMENT = "deltagerudsagn"
    BOARD = "bestyrelse"
    FOOTNOTE = "fodnote"
    HEADING = "overskrift"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a character of the cleaned text stood in the file; unknown parts are ``None``.

    ``line`` is 1-based in the physical file (text formats only), ``page`` 1-based (PDF only),
    ``t_start``/``t_end`` are seconds (subtitles only).
    """

    line: int | None = None
    page: int | None = None
    t_start: float | None = None
    t_end: float | None = None


@dataclass(frozen=True, slots=True)
class OriginMap:
    """Run-length map from offsets of the cleaned text to places in the original file.

    Run ``i`` covers offsets ``starts[i] <= offset < starts[i + 1]`` and has origin ``origins[i]``.
    """

    starts: tuple[int, ...] = ()
    origins: tuple[Origin, ...] = ()

    def between(self, start: int, end: int) -> tuple[Origin, ...]:
        """Return the origins of the characters ``start <= offset < end``, in text order."""
        if not self.starts or end <= start:
            return ()
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_right(self.starts, end - 1)
        return self.origins[first:last]

    def lines(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and last physical line of a slice, or ``None`` where unknown."""
        numbers = [o.line for o in self.between(start, end) if o.line is not None]
        return (min(numbers), max(numbers)) if numbers else None

    def page(self, start: int, end: int) -> int | None:
        """Return the page on which a slice begins, or ``None`` where unknown."""
        return next((o.page for o in self.between(start, end) if o.page is not None), None)

    def times(self, start: int, end: int) -> tuple[float, float] | None:
        """Return start and end in seconds of a slice of subtitles, or ``None``."""
        known = [
            (o.t_start, o.t_end)
            for o in self.between(start, end)
            if o.t_start is not None and o.t_end is not None
        ]
        return (min(k[0] for k in known), max(k[1] for k in known)) if known else None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact of one of our own records was found: file base name and 1-based lines."""

    start: int
    end: int
    file: str
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """One document (or record) with its cleaned, canonical text.

    Dates are ISO and may be partial (``2019``, ``2019-11``, ``2019-11-21``). ``file`` is a base name.
    ``caveat`` is a short reservation in our own words, shown beside every citation of the source.
    ``record`` is the record's folder (``programmer``, ``aktoerer``, …) when the source is one of ours.
    """

    id: str
    title: str
    text: str
    file: str
    file_sha256: str
    kind: str = "dokument"
    status: SourceStatus = SourceStatus.UNKNOWN
    publisher: str | None = None
    date: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    region: str | None = None
    url: str | None = None
    caveat: str | None = None
    record: str | None = None
    origins: OriginMap = field(default_factory=OriginMap)
    provenance: tuple[Provenance, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable stretch of one source: ``text == source.text[start:end]``."""

    id: str
    source_id: str
    start: int
    end: int
    text: str
    heading_path: tuple[str, ...] = ()
    kind: PassageKind = PassageKind.TEXT
    region: str | None = None
    lines: tuple[int, int] | None = None
    page: int | None = None
    t_start: float | None = None
    t_end: float | None = None

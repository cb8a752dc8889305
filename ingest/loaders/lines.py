"""What every loader returns: the lines of a file with their place in it."""

from dataclasses import dataclass, field
from pathlib import Path

from corpus.sources import Origin, PassageKind


class LoadError(Exception):
    """A file that cannot be read; ``str(error)`` is a Danish sentence for the user."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as the file has it, before any repair.

    ``heading_level`` and ``kind`` are set only where the format itself says so (Markdown, HTML, Word);
    ``block`` groups lines that the format marks as one paragraph or table row group, ``None`` where the
    format has only lines.
    """

    text: str
    origin: Origin
    heading_level: int | None = None
    kind: PassageKind | None = None
    block: int | None = None


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """The content of one file. ``sha256`` is of its bytes; ``warnings`` are Danish sentences."""

    path: Path
    sha256: str
    format: str
    lines: tuple[Line, ...]
    title: str | None = None
    warnings: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one format's parser makes of the bytes of a file; the parts are those of ``LoadedFile``."""

    lines: tuple[Line, ...]
    title: str | None = None
    warnings: tuple[str, ...] = field(default=())


def physical_lines(text: str) -> list[str]:
    """Split a text at line feeds only; the carriage return of a Windows line break is taken off.

    Form feeds, vertical tabs, U+0085 and U+2028 stay inside their line, and so do the spaces at its ends.
    """
    *ended, rest = text.split("\n")
    lines = [line.removesuffix("\r") for line in ended]
    return [*lines, rest] if rest else lines

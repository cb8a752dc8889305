"""How much of the machine one file may take; everything beyond is refused with a Danish sentence."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from ingest.loaders.lines import LoadError

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class LoadLimits:
    """Upper bounds for one file: sizes in bytes, text in characters, time in seconds.

    ``zip_*`` hold for the archive that a Word file is: entries, unpacked bytes in all, unpacked bytes of one
    XML part, and how many times larger an entry may be unpacked than packed.
    """

    file_bytes: int = 50 * _MEGABYTE
    pdf_bytes: int = 100 * _MEGABYTE
    pdf_pages: int = 2_000
    text_characters: int = 20_000_000
    text_lines: int = 1_000_000
    seconds: float = 120.0
    zip_entries: int = 5_000
    zip_bytes: int = 200 * _MEGABYTE
    zip_part_bytes: int = 60 * _MEGABYTE
    zip_ratio: int = 200


DEFAULT = LoadLimits()


class Budget:
    """What is left of the limits while one file is read.

    ``clock`` returns seconds and never goes back.
    """

    def __init__(self, limits: LoadLimits, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self._clock = clock
        self._deadline = clock() + limits.seconds
        self._characters = 0
        self._lines = 0

    def spend(self, characters: int, lines: int = 1) -> None:
        """Count extracted text; raises ``LoadError`` when there is more than a file may hold."""
        self._characters += characters
        self._lines += lines
        if self._characters > self.limits.text_characters:
            most = thousands(self.limits.text_characters)
            raise LoadError(f"Filen indeholder mere end {most} tegn tekst. Del den i flere filer.")
        if self._lines > self.limits.text_lines:
            most = thousands(self.limits.text_lines)
            raise LoadError(f"Filen har mere end {most} linjer. Del den i flere filer.")

    def check_time(self) -> None:
        """Raise ``LoadError`` when the file has taken longer than allowed."""
        if self._clock() > self._deadline:
            most = f"{self.limits.seconds:g}".replace(".", ",")
            raise LoadError(
                f"Det tog mere end {most} sekunder at læse filen, og læsningen er stoppet. "
                "Gem filen på ny, eller del den i flere."
            )


def thousands(number: int) -> str:
    """Return a number as Danish readers write it: ``20.000``."""
    return f"{number:,}".replace(",", ".")


def megabytes(size: int) -> str:
    """Return a size in bytes as Danish readers write it: ``50 MB``, ``1,5 MB``."""
    return f"{round(size / _MEGABYTE, 1):g} MB".replace(".", ",")

"""What the reading and the checks of records report: always a file, a field and a Danish sentence."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in one record; ``file`` is relative to the corpus folder, ``line`` 1-based where known.

    ``remedy`` is a Danish sentence on what to do about it, empty where the message says it already.
    """

    file: str
    field: str
    message: str
    line: int | None = None
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.file}, linje {self.line}" if self.line else self.file
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class RecordsError(ValueError):
    """Records that cannot be used; ``problems`` says why, ``str(error)`` is Danish and names the files."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("Vidensbasen har fejl:\n" + "\n".join(f"- {problem}" for problem in self.problems))

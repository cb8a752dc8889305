"""What every measured system offers, whatever library it is built from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol


class RetrievalSystemError(Exception):
    """A system that cannot be measured (library missing, nothing to read); the message is Danish."""


@dataclass(frozen=True, slots=True)
class RetrievedPassage:
    """A passage as a system ranked it.

    ``file`` is the base name of the file it comes from, ``place`` a Danish hint of where in it, and ``parts``
    what each signal contributed to ``score`` (empty for systems that do not tell).
    """

    file: str
    text: str
    score: float
    place: str = ""
    parts: Mapping[str, float] = field(default_factory=dict)


class RetrievalSystem(Protocol):
    """A retrieval system; one instance holds one index in memory or in a folder of its own."""

    @property
    def name(self) -> str:
        """The name under which results are stored: lower case, digits and hyphens."""
        ...

    @property
    def libraries(self) -> Sequence[str]:
        """The distributions whose versions belong in the results."""
        ...

    @property
    def settings(self) -> Mapping[str, str | int | float]:
        """What a reader needs to build the same system again."""
        ...

    def index(self, folder: Path) -> int:
        """Index every document of the folder and return the number of passages.

        Raises:
            RetrievalSystemError: nothing can be read, or a library is missing.
        """
        ...

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        """Return at most ``k`` passages, best first, deterministic for the same index and question."""
        ...

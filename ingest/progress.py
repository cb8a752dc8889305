"""How a long ingest tells how far it is, whoever shows it."""

from typing import Protocol


class Progress(Protocol):
    """Receives stages with Danish names; a stage ends when the next one begins."""

    def stage(self, name: str, total: int) -> None:
        """Begin a stage of ``total`` units."""
        ...

    def advance(self, done: int) -> None:
        """Tell how many units of the stage are done in all."""
        ...


class Silent:
    """Shows nothing."""

    def stage(self, name: str, total: int) -> None:
        del name, total

    def advance(self, done: int) -> None:
        del done

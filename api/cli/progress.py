"""Progress of long work: a bar with rate and remaining time in a terminal, plain lines elsewhere."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.text import Text

from api.schemas.question import danish_number

_SECONDS_PER_MINUTE = 60


class ShownProgress:
    """Shows stages with Danish names, one bar each; a ``total`` of 0 means that the end is not known.

    Takes reports both ways they are given: ``stage`` and ``advance`` (``ingest.progress.Progress``) or
    ``step`` (``ingest.embedding.progress.OnStep``). Without a terminal each stage is one line when it is
    done, so that a log stays readable.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._name = ""
        self._total = 0
        self._bar: TaskID | None = None
        self._bars = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            CountColumn(),
            RateColumn(),
            RemainingColumn(),
            console=console,
            disable=not console.is_terminal,
        )

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def stage(self, name: str, total: int) -> None:
        """Begin a stage of ``total`` units."""
        self._name, self._total = name, total
        if self._console.is_terminal:
            self._bar = self._bars.add_task(name, total=total or None)

    def advance(self, done: int) -> None:
        """Show how many units of the stage are done in all."""
        if self._bar is not None:
            self._bars.update(self._bar, completed=done)
        elif self._total and done >= self._total:
            self._console.print(f"{self._name}: {danish_number(done)} af {danish_number(self._total)}")
            self._total = 0  # said once

    def step(self, name: str, done: int, total: int) -> None:
        """Show how far a stage is; another name begins another stage."""
        if name != self._name:
            self.stage(name, total)
        self.advance(done)


class CountColumn(ProgressColumn):
    """``120 af 1.200``."""

    def render(self, task: Task) -> Text:
        done = danish_number(int(task.completed))
        return Text(done if task.total is None else f"{done} af {danish_number(int(task.total))}")


class RateColumn(ProgressColumn):
    """``12,5/s``; empty until a rate is known."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s".replace(".", ",") if speed else "", style="dim")


class RemainingColumn(ProgressColumn):
    """``ca. 2 min. tilbage``; empty until it can be estimated."""

    def render(self, task: Task) -> Text:
        if task.finished:
            return Text("færdig", style="green")
        left = task.time_remaining
        return Text("" if left is None else remaining(left), style="dim")


def remaining(seconds: float) -> str:
    """Return an estimate as a person would say it, rounded up."""
    whole = int(-(-seconds // 1))
    if whole < _SECONDS_PER_MINUTE:
        return f"ca. {whole} sek. tilbage"
    return f"ca. {-(-whole // _SECONDS_PER_MINUTE)} min. tilbage"

"""``vejviser status``: what the index in use holds and how old it is."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api.cli import engine
from api.cli.counted import counted
from api.cli.terminal import output, printable
from api.schemas.question import danish_number
from api.settings import Settings, read_settings

if TYPE_CHECKING:
    from ingest.index.layout import GenerationMeta


def status() -> None:
    """Vis, hvad der er læst ind, hvornår og med hvilken søgemodel."""
    settings = read_settings()
    output().print(status_view(engine.generation(settings), settings, datetime.now(UTC)))


def status_view(meta: "GenerationMeta", settings: Settings, now: datetime) -> RenderableType:
    """Return the facts of the index in use; ``now`` has a time zone."""
    built = datetime.fromtimestamp(meta.created, UTC)
    table = Table.grid(padding=(0, 2))
    for label, value in (
        ("Indeks", meta.name),
        ("Læst ind", f"{built.astimezone():%d.%m.%Y kl. %H.%M} ({age(now - built)})"),
        ("Kilder", danish_number(meta.sources)),
        ("Steder", danish_number(meta.passages)),
        ("Søgemodel", meta.model_id),
        ("Læst fra", "\n".join(meta.paths) or "–"),
        ("Datamappe", str(settings.data)),
    ):
        table.add_row(Text(label, style="bold"), Text(printable(value), overflow="fold"))
    return table


def age(passed: timedelta) -> str:
    """Return how long ago something was, in the largest whole unit."""
    minutes = int(passed.total_seconds() // 60)
    if minutes < 1:
        return "for et øjeblik siden"
    for size, one, more in ((24 * 60, "dag", "dage"), (60, "time", "timer"), (1, "minut", "minutter")):
        if minutes >= size:
            return f"for {counted(minutes // size, one, more)} siden"
    raise AssertionError("unreachable: minutes >= 1")

"""The list of sources for a person at a terminal."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from api.cli.answer_view import STATUS_STYLE
from api.cli.counted import contents
from api.cli.terminal import printable
from api.schemas.question import danish_number
from ingest.library import Library


def sources_view(library: Library) -> RenderableType:
    """Return a table of all sources in reading order and how many there are."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Id", style="cyan", overflow="fold")
    table.add_column("Titel", overflow="fold", ratio=1)
    for name in ("Dato", "Status"):
        table.add_column(name, no_wrap=True)
    table.add_column("Steder", justify="right", no_wrap=True)
    for source in library.sources:
        table.add_row(
            source.id,
            Text(printable(source.title)),
            source.date or "–",
            Text(source.status.value, style=STATUS_STYLE[source.status]),
            danish_number(len(library.passages_of(source.id))),
        )
    sums = f"{contents(len(library.sources), len(library.passages))}, der kan citeres."
    return Group(table, "", Text(sums))

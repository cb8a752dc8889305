"""Ranked passages for a person at a terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.cli.answer_view import STATUS_STYLE
from api.cli.terminal import printable
from api.schemas.labels import place, shown_date
from ingest.library import Library
from retrieval.hits import Hit

NOTHING_FOUND = "Ingen steder i kilderne ligner spørgsmålet."


def hits_view(hits: Sequence[Hit], library: Library, explain: bool = False) -> RenderableType:
    """Return every hit with its rank, source, place and text, best first; ``explain`` adds its parts."""
    if not hits:
        return Text(NOTHING_FOUND)
    return Group(*(_hit(hit, library, explain) for hit in hits))


def _parts(hit: Hit) -> str:
    ordered = sorted(hit.parts.items(), key=lambda part: (-abs(part[1]), part[0]))
    return " · ".join(f"{name} {value:+.3f}".replace(".", ",") for name, value in ordered if value)


def _hit(hit: Hit, library: Library, explain: bool) -> RenderableType:
    passage = hit.passage
    source = library.source(passage.source_id)
    where = place(passage.page, passage.lines, passage.t_start, passage.t_end)
    head = Text.assemble(
        (f"{hit.rank:>2}. ", "bold cyan"),
        (printable(source.title), "bold"),
        f" · {shown_date(source.date)} · ",
        (source.status.value, STATUS_STYLE[source.status]),
        (f" · {hit.score:.3f}".replace(".", ","), "dim"),
    )
    path = " › ".join(map(printable, passage.heading_path))
    below: list[RenderableType] = [Text(" · ".join(filter(None, (source.file, where, path))), style="dim")]
    if explain:
        below.append(Text(_parts(hit), style="cyan"))
    return Padding(
        Group(head, Padding(Group(*below, Text(printable(passage.text))), (0, 0, 0, 4), expand=False)),
        (0, 0, 1, 0),
        expand=False,
    )

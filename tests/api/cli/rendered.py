"""Rich output as plain text."""

import io

from rich.console import Console, RenderableType


def rendered(view: RenderableType, width: int = 100) -> str:
    """Return what a terminal of a width would show, without colours."""
    console = Console(file=io.StringIO(), width=width, markup=False, highlight=False, emoji=False)
    console.print(view)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()

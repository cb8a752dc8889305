"""What the commands of ``vejviser eval`` share: their options, and how they show a table."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.terminal import output
from evals.result_files import ResultError

GoldOption = Annotated[
    Path, typer.Option("--gold", metavar="FIL", help="Spørgsmålene med facit, ét JSON-objekt pr. linje.")
]
DocumentsOption = Annotated[
    Path, typer.Option("--documents", metavar="MAPPE", help="Mappen med de dokumenter, der spørges i.")
]
OutOption = Annotated[Path, typer.Option("--out", metavar="MAPPE", help="Hvor resultaterne skrives.")]


def existing_folder(path: Path) -> Path:
    """Return the folder of an option; raises ``ResultError`` where it is missing."""
    folder = path.expanduser()
    if not folder.is_dir():
        raise ResultError(f"Mappen {path} findes ikke.")
    return folder


def show(text: str) -> None:
    """Print a text whose tables must not be broken at the edge of the terminal."""
    output().print(text, soft_wrap=True)

"""``vejviser eval udkast``: looks every figure of exported drafts up in the documents they refer to."""

from pathlib import Path
from typing import Annotated

import typer

from evals.command_options import existing_folder, show


def udkast(
    files: Annotated[list[Path], typer.Argument(metavar="FIL…", help="De eksporterede Word-filer.")],
    kilder: Annotated[
        Path, typer.Option("--kilder", metavar="MAPPE", help="Mappen med de oprindelige dokumenter.")
    ],
) -> None:
    """Efterprøv udkast: står hvert tal i de linjer, som henvisningen peger på?"""
    from evals.draft_check import check_draft
    from evals.draft_check_view import draft_check_view

    folder, bad = existing_folder(kilder), 0
    for file in files:
        check = check_draft(file, folder)
        bad += len(check.bad)
        show(draft_check_view(file.name, check))
    if bad:
        raise typer.Exit(1)

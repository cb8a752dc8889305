"""``vejviser ingest``: reads documents and builds the index."""

from pathlib import Path
from typing import Annotated

import typer

import corpus
from api.cli import engine
from api.cli.ingest_view import exit_code, ingest_view
from api.cli.progress import ShownProgress
from api.cli.question_lines import UsageProblem
from api.cli.terminal import output, progress_output
from api.settings import read_settings

KNOWLEDGE_BASE = Path(corpus.__file__).parent


def ingest(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="STI", help="Filer og mapper; ellers vidensbasen i corpus/."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Vis, hvad der ville blive læst, uden at ændre noget.")
    ] = False,
) -> None:
    """Læs dokumenter ind, så de kan søges i og citeres. Indekset får præcis disse filer og mapper."""
    wanted = [path.expanduser() for path in paths or [KNOWLEDGE_BASE]]
    missing = [str(path) for path in wanted if not path.exists()]
    if missing:
        raise UsageProblem(f"Findes ikke: {', '.join(missing)}. Intet er ændret.")
    with ShownProgress(progress_output()) as progress:
        report = engine.run_ingest(wanted, read_settings(), progress, progress.step, dry_run=dry_run)
    output().print(ingest_view(report))
    raise typer.Exit(exit_code(report))

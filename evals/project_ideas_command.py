"""``vejviser eval ideer``: drafts of our own project ideas, judged by the Word files they end in."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from api.cli.terminal import progress_output
from api.settings import read_settings
from evals.command_options import OutOption, existing_folder, show
from evals.result_files import RESULTS_FOLDER


def ideer(
    kilder: Annotated[
        Path, typer.Option("--kilder", metavar="MAPPE", help="Mappen med de oprindelige dokumenter.")
    ],
    ud: Annotated[
        Path | None,
        typer.Option("--ud", metavar="MAPPE", help="Hvor Word-filerne skrives; ellers ingen steder."),
    ] = None,
    ideas: Annotated[
        Path | None, typer.Option("--ideer", metavar="MAPPE", help="Projektidéerne; ellers Vejvisers egne.")
    ] = None,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Skriv et udkast til hver projektidé, og efterprøv argumenter, tal og forbehold i Word-filen."""
    from datetime import datetime

    from api.runtime import open_runtime
    from evals.project_ideas import IDEAS, RESULT_FILE, ideas_table, measure_ideas
    from evals.result_files import run_folder

    folder = existing_folder(kilder)
    with TemporaryDirectory() as rest, progress_output().status("Skriver udkast til projektidéerne …"):
        written = ud or Path(rest)
        written.mkdir(parents=True, exist_ok=True)
        runtime = open_runtime(read_settings())
        facts: dict[str, str | int] = {"embedding_model": runtime.model_id}
        facts["sources"] = len(runtime.library.sources)
        measured = measure_ideas(runtime.desk, folder, written, facts, datetime.now(), ideas or IDEAS)
        runtime.close()
    path = run_folder(measured.result.environment, out) / RESULT_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(measured.result.model_dump_json(indent=1) + "\n", "utf-8")
    show("\n".join([f"{path}\n\n{ideas_table(measured.result)}", *measured.wrong]))
    if not measured.result.passed:
        raise typer.Exit(1)

"""``vejviser eval kalibrering``: fits what decides whether a question is about something else."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.terminal import progress_output
from api.settings import read_settings
from evals.command_options import OutOption, existing_folder, show
from evals.result_files import RESULTS_FOLDER


def kalibrering(
    data: Annotated[
        list[Path] | None,
        typer.Option(
            "--data", metavar="MAPPE", help="Datamappe med et indeks; kan gentages. Ellers den indstillede."
        ),
    ] = None,
    save: Annotated[
        bool, typer.Option("--gem", help="Skriv vægtene, så svarene bruger dem (answering/omfang.json).")
    ] = False,
    out: OutOption = RESULTS_FOLDER,
) -> None:
    """Find vægte og grænse for, hvornår et spørgsmål er uden for emnet, på egne spørgsmål."""
    from answering.scope import WEIGHTS_FILE
    from evals.calibration.examples import collect
    from evals.calibration.fitting import fit
    from evals.calibration.report import calibration_table, plot_scores
    from evals.environment import describe_environment
    from evals.result_files import run_folder
    from ingest.embedding.opening import open_embedder
    from ingest.index.generation import open_index
    from ingest.index.layout import IndexLayout
    from retrieval.hybrid import HybridSearcher

    settings = read_settings()
    folders = [existing_folder(folder) for folder in data or [settings.data]]
    examples = []
    with progress_output().status("Stiller de egne spørgsmål …"):
        for folder in folders:
            embedder = open_embedder(folder, settings.embedding_model)
            index = open_index(IndexLayout(folder), embedder.model_id)
            examples += collect(HybridSearcher(index, embedder), index.library)
            index.close()
    found = fit(examples)
    where = run_folder(describe_environment(("scikit-learn",)), out) / "afvisning"
    plot_scores(examples, found, where / "kalibrering.png")
    table = calibration_table(examples, found)
    (where / "kalibrering.md").write_text(table, "utf-8")
    weights = found.weights.model_dump_json(indent=1) + "\n"
    (where / "omfang.json").write_text(weights, "utf-8")
    if save:
        WEIGHTS_FILE.write_text(weights, "utf-8")
    show(f"{where / 'kalibrering.png'}\n\n{table}")

"""``vejviser model``: makes the embedding model ready and checks it."""

import typer

from api.cli import engine
from api.cli.exit_codes import NOTHING_DONE
from api.cli.failures import tell
from api.cli.progress import ShownProgress
from api.cli.terminal import output, progress_output
from api.settings import read_settings


def model() -> None:
    """Gør søgemodellen klar, og kontrollér dens filer."""
    with ShownProgress(progress_output()) as progress:
        ready = engine.ready_model(read_settings(), progress.step)
    if ready.damaged:
        tell(
            f"Søgemodellen er beskadiget ({', '.join(ready.damaged)}). "
            f"Slet mappen {ready.folder}, og kør »vejviser model« igen."
        )
        raise typer.Exit(NOTHING_DONE)
    output().print(f"Søgemodellen er klar: {ready.name} ({ready.model_id}) i {ready.folder}", soft_wrap=True)

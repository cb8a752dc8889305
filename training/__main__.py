"""``python -m training``: trains the adapter, compares ways of training, and proves what it learned."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.danish_group import DanishCommand, DanishGroup
from api.logs import configure_logging
from api.settings import read_settings
from evals.command_options import DocumentsOption, existing_folder
from training.questions import TrainingDataError

GoldOption = Annotated[
    Path | None,
    typer.Option("--gold", metavar="FIL", help="Facit, som træningens spørgsmål ikke må ligne."),
]

app = typer.Typer(
    cls=DanishGroup,
    no_args_is_help=True,
    subcommand_metavar="KOMMANDO",
    options_metavar="[VALG]",
    help="Træn søgemodellens tilpasning til danske spørgsmål.",
)


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def tjek(documents: DocumentsOption, gold: Annotated[Path, typer.Option("--gold", metavar="FIL")]) -> None:
    """Kontrollér, at ingen af træningens spørgsmål ligner et spørgsmål i facit."""
    from training.commands import Training, say

    with Training(read_settings(), existing_folder(documents), gold) as training:
        training.check()
        say(f"{len(training.questions)} spørgsmål; ingen ligner et spørgsmål i {gold.name}.")


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def adapter(
    documents: DocumentsOption,
    gold: GoldOption = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FIL", help="Filen, der skrives.")] = None,
) -> None:
    """Træn tilpasningen, og skriv den, hvor Vejviser bruger den."""
    from training.commands import Training

    with Training(read_settings(), existing_folder(documents), gold) as training:
        training.make_adapter(out)


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def udforsk(
    documents: DocumentsOption,
    gold: GoldOption = None,
    kun: Annotated[
        list[str] | None, typer.Option("--kun", metavar="NAVN", help="Kun denne variant; kan gentages.")
    ] = None,
) -> None:
    """Sammenlign måder at træne på, hver på samme halvdel af spørgsmålene."""
    from training.commands import Training

    with Training(read_settings(), existing_folder(documents), gold) as training:
        training.explore(kun)


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def bevis(documents: DocumentsOption, gold: GoldOption = None) -> None:
    """Træn uden hvert af de store dokumenter, og mål på tekst, som træningen aldrig har set."""
    from training.commands import Training

    with Training(read_settings(), existing_folder(documents), gold) as training:
        training.prove()


if __name__ == "__main__":
    configure_logging(read_settings().log_level)
    try:
        app(prog_name="python -m training")
    except TrainingDataError as error:
        raise SystemExit(str(error)) from None

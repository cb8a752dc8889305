"""``vejviser corpus``: the knowledge base seen by whoever writes in it."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from api.cli.corpus_view import Checked, corpus_record, corpus_view
from api.cli.danish_group import DanishCommand, DanishGroup
from api.cli.exit_codes import SOME_BAD
from api.cli.terminal import output
from corpus.records.check import audit
from corpus.records.check import check as problems_of
from corpus.records.kinds import MODELS
from corpus.records.loader import CORPUS_FOLDER, read_records


class UnusableFolderError(ValueError):
    """A folder that is not there or holds nothing to check; the message is a Danish sentence."""


app = typer.Typer(
    cls=DanishGroup,
    no_args_is_help=True,
    subcommand_metavar="KOMMANDO",
    options_metavar="[VALG]",
    help="Hold vidensbasen i orden.",
)


@app.callback()
def corpus() -> None:
    """Hold vidensbasen i orden."""


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def check(
    documents: Annotated[
        Path | None,
        typer.Option(
            "--kilder",
            metavar="MAPPE",
            help="Mappen med kilderne: Se også efter, om hvert tal og navn står i de angivne linjer.",
        ),
    ] = None,
    folder: Annotated[
        Path, typer.Option("--mappe", metavar="MAPPE", help="Mappen med vidensbasens poster.")
    ] = CORPUS_FOLDER,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Kontrollér vidensbasens poster: felter, ord, henvisninger og dubletter."""
    folder = _existing(folder)
    documents = _existing(documents) if documents else None
    if not any((folder / name).is_dir() for name in MODELS):
        raise UnusableFolderError(
            f"Der er ingen poster i mappen »{folder}«. Den skal have undermapper som {', '.join(MODELS)}."
        )
    if documents and not any(documents.glob("*.txt")):
        raise UnusableFolderError(f"Der er ingen tekstfiler (.txt) i mappen »{documents}«.")
    problems = problems_of(folder)
    if documents:
        problems += audit(folder, documents)
    checked = Checked(folder, documents, read_records(folder)[0], problems)
    if as_json:
        sys.stdout.write(json.dumps(corpus_record(checked), ensure_ascii=False, indent=2) + "\n")
    else:
        output().print(corpus_view(checked))
    if problems:
        raise typer.Exit(SOME_BAD)


def _existing(folder: Path) -> Path:
    found = folder.expanduser()
    if not found.is_dir():
        raise UnusableFolderError(f"Mappen »{folder}« findes ikke.")
    return found

"""The program ``vejviser``: its commands in the order a newcomer needs them."""

import logging

import typer

from api.cli.ask import ask
from api.cli.cases import cases
from api.cli.corpus import app as knowledge_base
from api.cli.danish_group import DanishCommand, DanishGroup
from api.cli.draft import draft
from api.cli.ingest import ingest
from api.cli.match import match
from api.cli.model import model
from api.cli.search import search
from api.cli.serve import serve
from api.cli.sources import sources
from api.cli.staff import app as staff
from api.cli.status import status
from api.logs import configure_logging
from api.settings import read_settings
from evals.cli import app as evaluations

app = typer.Typer(
    name="vejviser",
    cls=DanishGroup,
    add_completion=False,
    pretty_exceptions_enable=False,
    subcommand_metavar="KOMMANDO",
    options_metavar="[VALG]",
    invoke_without_command=True,
    help="Svar på danske spørgsmål om erhvervsfremme, med ordrette citater fra kilderne.",
)


@app.callback()
def program(context: typer.Context) -> None:
    """Set up the log and show the help where no command is given."""
    configure_logging("warning")  # a setting that cannot be used is told of too
    level = read_settings().log_level
    configure_logging(level)
    # What libraries log is English and for developers: it is shown to those who ask for it.
    logging.basicConfig(level=level.upper() if level in {"debug", "info"} else logging.ERROR)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for _command in (ingest, ask, search, cases, match, draft, serve, sources, status, model):
    app.command(cls=DanishCommand, options_metavar="[VALG]")(_command)
app.add_typer(knowledge_base, name="corpus")
app.add_typer(staff, name="staff")
app.add_typer(evaluations, name="eval")

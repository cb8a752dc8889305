"""Runs one measurement by ``python -m``, with the same Danish frame as the command line."""

from collections.abc import Callable

import typer

from api.cli.danish_group import DanishGroup
from api.logs import configure_logging
from api.settings import read_settings


def standalone(command: Callable[..., None]) -> typer.Typer:
    """Return a program that is this one command."""
    program = typer.Typer(
        cls=DanishGroup,
        invoke_without_command=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        subcommand_metavar="",
        options_metavar="[VALG]",
    )
    program.callback()(command)
    return program


def run_alone(program: typer.Typer, name: str) -> None:
    """Run it as ``python -m name``."""
    configure_logging(read_settings().log_level)
    program(prog_name=f"python -m {name}")

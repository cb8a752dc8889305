"""Typer's group and command with Danish help, Danish errors and clean ends."""

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import typer
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from api.cli.exit_codes import INTERRUPTED, NOTHING_DONE, READER_GONE
from api.cli.failures import tell, tell_of

# Typer has these as constants of a module and ships no Danish translation.
for _name, _text in {
    "ARGUMENTS_PANEL_TITLE": "Argumenter",
    "OPTIONS_PANEL_TITLE": "Valg",
    "COMMANDS_PANEL_TITLE": "Kommandoer",
    "DEFAULT_STRING": "[ellers: {}]",
    "REQUIRED_LONG_STRING": "[skal angives]",
}.items():
    setattr(rich_utils, _name, _text)


class _DanishHelp:
    """What groups and commands share: the usage line and the text of ``--help``."""

    def get_usage(self, *args: Any, **kwargs: Any) -> str:
        usage: str = super().get_usage(*args, **kwargs)  # type: ignore[misc]
        return usage.replace("Usage:", "Brug:", 1)

    def get_help_option(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - a private type of Typer
        option = super().get_help_option(*args, **kwargs)  # type: ignore[misc]
        option.help = "Vis denne hjælp."
        return option


class DanishCommand(_DanishHelp, TyperCommand):
    """A command whose help is Danish."""


class DanishGroup(_DanishHelp, TyperGroup):
    """The program: every way a command can end is told in one Danish sentence and an exit code."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Typer's
        """Run the program and leave with its exit code."""
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except TyperException as error:
            if type(error).__name__ == "NoArgsIsHelpError":  # making the error has shown the help
                sys.exit(0)
            tell(f"{usage_message(error)} Skriv »vejviser --help« for at se, hvad du kan.")
            code = NOTHING_DONE
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Typer's
        """Run one command."""
        try:
            result = super().invoke(*args, **kwargs)
            sys.stdout.flush()
        except (typer.Exit, typer.Abort, TyperException):
            raise
        except KeyboardInterrupt:
            tell("\nAfbrudt.")
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # What Python would still flush at exit has no reader either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            tell("Stoppet: Modtageren læste ikke videre.")
            raise typer.Exit(READER_GONE) from None
        except Exception as error:  # noqa: BLE001 - the last place that can spare the user a traceback
            tell_of(error)
            raise typer.Exit(NOTHING_DONE) from None
        return result

    def resolve_command(self, ctx: Any, args: Sequence[str]) -> Any:  # noqa: ANN401 - private types of Typer
        """Find the command, with a suggestion where its name is misspelt."""
        name = args[0]
        if not name.startswith("-") and name not in self.commands:
            near = get_close_matches(name, self.commands, n=1)
            hint = f" Mener du »{near[0]}«?" if near else ""
            raise TyperException(f"Kommandoen »{name}« findes ikke.{hint}")
        return super().resolve_command(ctx, list(args))


def usage_message(error: TyperException) -> str:
    """Return a command line that Typer refused as a Danish sentence.

    Typer's own classes of errors are private, so they are told apart by what they carry.
    """
    kind = type(error).__name__
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    if kind == "NoSuchOption":
        return f"Valget {option} findes ikke."
    if option:
        return f"Valget {option} er brugt forkert; måske mangler der en værdi."
    if parameter is None:
        return error.message if kind == "TyperException" else "Der står noget på linjen, som ikke hører til."
    name = parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar
    if kind == "MissingParameter":
        return f"{name} mangler."
    return f"Værdien for {name} kan ikke bruges ({parameter.help.rstrip('.')})."

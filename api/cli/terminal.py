"""Consoles for people: answers on standard output, progress on standard error."""

import re
from typing import NoReturn

from rich.console import Console

# Everything that could move the cursor or change the terminal; line feed and tab stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class _PipeConsole(Console):
    """A console that lets the program end when its reader has gone, instead of leaving by itself."""

    def on_broken_pipe(self) -> NoReturn:
        raise BrokenPipeError


def output() -> Console:
    """Return the console of standard output; coloured only in a terminal, and never by words it finds."""
    return _PipeConsole(highlight=False, markup=False, emoji=False)


def progress_output() -> Console:
    """Return the console of standard error."""
    return _PipeConsole(stderr=True, highlight=False, markup=False, emoji=False)


def printable(text: str) -> str:
    """Return the text of a document without what a terminal would take for a command."""
    return _CONTROL.sub("", text)

"""``vejviser staff``: the keys to the staff's pages."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from api.cli.counted import counted
from api.cli.danish_group import DanishCommand, DanishGroup
from api.cli.terminal import output, printable
from api.settings import read_settings

if TYPE_CHECKING:
    from api.staff.store import StaffStore

app = typer.Typer(
    cls=DanishGroup,
    no_args_is_help=True,
    subcommand_metavar="KOMMANDO",
    options_metavar="[VALG]",
    help="Giv og fjern nøgler til medarbejdersiderne.",
)

Name = Annotated[str, typer.Argument(metavar="NAVN", help="Hvem nøglen er til, f.eks. et fornavn.")]


@app.callback()
def staff() -> None:
    """Giv og fjern nøgler til medarbejdersiderne."""


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def add(
    name: Name,
    from_stdin: Annotated[
        bool,
        typer.Option(
            "--noegle-fra-stdin", help="Læs en nøgle, du selv vælger, fra standardinput (én linje)."
        ),
    ] = False,
) -> None:
    """Lav en nøgle. Den vises kun denne ene gang."""
    from api.staff.keys import new_key

    key = sys.stdin.readline() if from_stdin else new_key()
    with _store() as store:
        store.add(name, key)
    shown = output()
    if from_stdin:
        shown.print(f"{printable(name)} kan nu logge ind med den nøgle, du valgte.", soft_wrap=True)
        return
    shown.print(f"Nøgle til {printable(name)}:\n\n    {key}\n", soft_wrap=True)
    shown.print(
        "Den vises kun denne ene gang. Giv den videre ad en sikker vej, og gem den ikke i klar tekst."
    )


@app.command("list", cls=DanishCommand, options_metavar="[VALG]")
def list_keys() -> None:
    """Vis, hvem der har en nøgle, og hvornår den sidst er brugt."""
    with _store() as store:
        keys = store.list()
    if not keys:
        output().print("Der er ingen nøgler. Medarbejdersiderne kan kun åbnes på denne maskine.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("Navn", "Lavet", "Sidst logget ind"):
        table.add_column(title)
    for key in keys:
        used = f"{key.used.astimezone():%d.%m.%Y kl. %H.%M}" if key.used else "aldrig"
        table.add_row(Text(printable(key.name)), f"{key.created.astimezone():%d.%m.%Y}", used)
    output().print(table)


@app.command(cls=DanishCommand, options_metavar="[VALG]")
def remove(name: Name) -> None:
    """Fjern en nøgle. Den, der er logget ind med den, bliver logget ud."""
    with _store() as store:
        store.remove(name)
        left = len(store.list())
    rest = f"Der er {counted(left, 'nøgle', 'nøgler')} tilbage."
    if not left:
        rest = "Der er ingen nøgler tilbage; medarbejdersiderne kan nu kun åbnes på denne maskine."
    output().print(f"Nøglen til {printable(name)} er fjernet. {rest}")


@contextmanager
def _store() -> Iterator["StaffStore"]:
    """Give the keys in the configured database; raises ``StaffError`` where it cannot be used."""
    from api.database.access import Database, DatabaseUnavailableError
    from api.database.engine import database_url, open_engine
    from api.staff.keys import StaffError
    from api.staff.store import StaffStore

    settings = read_settings()
    database = Database(open_engine(database_url(settings.data, settings.database_url)))
    try:
        yield StaffStore(database)
    except DatabaseUnavailableError as error:
        raise StaffError("Databasen kan ikke bruges lige nu. Ingen nøgler er ændret.") from error
    finally:
        database.close()

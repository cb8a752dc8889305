"""The database engine: SQLite beside the index, or any other database by URL."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, Table, create_engine, event, inspect, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.schema import CreateColumn, CreateIndex, CreateTable

from api.database.base import Base
from api.settings import SettingsError

DATABASE_FILE = "samtaler.sqlite3"


def database_url(data: Path, url: str | None) -> URL:
    """Return the configured address, or that of the SQLite file in the data directory.

    Raises:
        SettingsError: the configured address is none.
    """
    if not url:
        return URL.create("sqlite", database=str(data / DATABASE_FILE))
    try:
        return make_url(url)
    except ArgumentError as error:
        raise SettingsError("Indstillingen VEJVISER_DATABASE_URL er ikke en databaseadresse.") from error


def open_engine(url: URL, wait_seconds: float = 2.0) -> Engine:
    """Return an engine; a locked SQLite file is waited for at most ``wait_seconds``.

    Raises:
        SettingsError: there is no driver for this kind of database.
    """
    if url.get_backend_name() != "sqlite":
        try:
            return create_engine(url, pool_pre_ping=True, hide_parameters=True)
        except (NoSuchModuleError, ImportError) as error:
            raise SettingsError(
                f"Der mangler en driver til databasen i VEJVISER_DATABASE_URL ({url.drivername})."
            ) from error
    # Hidden parameters keep what people ask out of the logs.
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": wait_seconds})
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def create_tables(engine: Engine) -> None:
    """Make the tables and columns that are missing; several threads or processes may do so at once."""
    if engine.dialect.name == "sqlite" and engine.url.database:
        Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
    with engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
            for index in table.indexes:
                connection.execute(CreateIndex(index, if_not_exists=True))
    for table in Base.metadata.sorted_tables:
        _add_columns(engine, table)


def _add_columns(engine: Engine, table: Table) -> None:
    """Add the columns that a table of an older version lacks; each has a default or may be null."""
    known = {column["name"] for column in inspect(engine).get_columns(table.name)}
    name = engine.dialect.identifier_preparer.format_table(table)
    for column in table.columns:
        if column.name in known:
            continue
        definition = str(CreateColumn(column).compile(dialect=engine.dialect))
        try:
            with engine.begin() as connection:
                connection.execute(text(f"ALTER TABLE {name} ADD COLUMN {definition}"))
        except SQLAlchemyError:
            # Another process may have added it meanwhile; anything else is an error.
            if column.name not in {c["name"] for c in inspect(engine).get_columns(table.name)}:
                raise


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Readers do not wait for writers, deletes cascade, and what is deleted is overwritten."""
    cursor: Any = connection.cursor()
    try:
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "secure_delete=ON", "synchronous=NORMAL"):
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()

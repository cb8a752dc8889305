"""Access to the database for the stores: transactions, and one error for all that can go wrong."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from api.database.engine import create_tables


class DatabaseUnavailableError(Exception):
    """The database cannot be used right now (locked, full, broken, away)."""


class Database:
    """One engine, shared by the stores; every method may raise ``DatabaseUnavailableError``."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._prepared = False

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a transaction; tables are made on first use, so a database that comes back is used again."""
        try:
            if not self._prepared:
                create_tables(self.engine)
                self._prepared = True
            with Session(self.engine, expire_on_commit=False) as session, session.begin():
                yield session
        except (SQLAlchemyError, OSError) as error:
            self._prepared = False
            raise DatabaseUnavailableError(str(error)) from error

    def empty_log(self) -> None:
        """Empty SQLite's write-ahead log, which still holds the pages of what was deleted."""
        if self.engine.dialect.name == "sqlite":
            with self.session() as session:
                session.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def close(self) -> None:
        """Give back the connections."""
        self.engine.dispose()

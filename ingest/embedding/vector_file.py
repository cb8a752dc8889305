"""One SQLite file of vectors by key, written so that a killed process loses nothing it had stored.

Vectors are kept as float32: half the size would do for the search, but a vector from the cache would then
differ from the one just computed, and the same texts would give two indexes that are not the same. The
journal is SQLite's default one: a single file, which also works on network drives.
"""

import logging
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

_log = logging.getLogger(__name__)
_WAIT_SECONDS = 30.0  # for another process to finish writing
_KEYS_A_QUERY = 500
_CORRUPT = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
Vector = NDArray[np.float32]


class _DamagedError(sqlite3.DatabaseError):
    """SQLite's own check found damage in the file."""


class VectorFile:
    """An open file of unit vectors of one dimension, for use by one thread.

    Raises:
        sqlite3.Error: the file cannot be opened, or it is damaged (with ``check``, every page is read).
    """

    def __init__(self, path: Path, dimension: int, *, check: bool = False) -> None:
        self._dimension = dimension
        # Without an isolation level nothing starts a transaction but the statements below.
        self._connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        try:
            if check and self._connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise _DamagedError(path.name)
            # Both count for a new file only; five vectors of the bundled model fill a page of this size.
            self._connection.execute("PRAGMA page_size = 8192")
            self._connection.execute("PRAGMA auto_vacuum = FULL")
            self._connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"
            )
        except sqlite3.Error:
            self._connection.close()
            raise

    def close(self) -> None:
        """Give the file back; what ``put`` stored is already on the disk."""
        self._connection.close()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Vector]:
        """Return the stored vectors of those keys that have one; a damaged vector counts as absent."""
        found = {}
        for start in range(0, len(keys), _KEYS_A_QUERY):
            some = keys[start : start + _KEYS_A_QUERY]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)
            for key, blob in rows:
                if (vector := self._decoded(blob)) is not None:
                    found[key] = vector
        return found

    def put(self, vectors: Mapping[bytes, Vector]) -> None:
        """Store vectors, all or none, and return when they are on the disk."""
        rows = [(key, vector.astype("<f4").tobytes()) for key, vector in vectors.items()]
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def prune(self, keep: Iterable[bytes]) -> int:
        """Delete every vector whose key is not among those to keep, and return how many that were."""
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("CREATE TEMP TABLE keep (key BLOB PRIMARY KEY) WITHOUT ROWID")
            self._connection.executemany("INSERT OR IGNORE INTO keep VALUES (?)", ((key,) for key in keep))
            deleted = self._connection.execute("DELETE FROM vectors WHERE key NOT IN (SELECT key FROM keep)")
            self._connection.execute("DROP TABLE keep")
        return deleted.rowcount

    def _decoded(self, blob: bytes) -> Vector | None:
        if len(blob) != 4 * self._dimension:
            return None
        vector = np.frombuffer(blob, "<f4").astype(np.float32)
        return vector if abs(float(np.linalg.norm(vector)) - 1) < 1e-3 else None


def open_checked(path: Path, dimension: int) -> VectorFile:
    """Open a file after reading it through; a damaged one is moved aside as ``<name>.defekt``.

    Raises:
        sqlite3.Error, OSError: the file can be neither opened nor made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two processes that find the damage at the same time must not move each other's new file away.
    with FileLock(path.with_suffix(".lock")):
        try:
            return VectorFile(path, dimension, check=True)
        except sqlite3.DatabaseError as error:
            reason = getattr(error, "sqlite_errorname", None)
            if reason not in _CORRUPT and not isinstance(error, _DamagedError):
                raise
        aside = path.with_suffix(path.suffix + ".defekt")
        path.replace(aside)
        path.with_suffix(path.suffix + "-journal").unlink(missing_ok=True)
        _log.warning(
            "Mellemlageret %s var ødelagt. Det er lagt til side som %s, og teksterne beregnes igen.",
            path.name,
            aside.name,
        )
        return VectorFile(path, dimension)

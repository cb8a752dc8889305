"""Sizes and sha256 sums of a generation's files, by which a damaged one is told before it is used.

Sizes are not enough: a changed byte can make a library crash the whole program, or change a quote.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from ingest.embedding.folder_manifest import file_sha256

FileSum = tuple[int, str | None]
"""Bytes and sha256; a database has no sum, and its bytes are the least that it must have."""

_DATABASE = "chroma.sqlite3"  # Chroma notes in it that it was opened; it never shrinks
_WAIT_SECONDS = 30.0  # for another process that is opening the same database
_TRANSIENT = ("-wal", "-shm", "-journal")  # SQLite makes and removes these as it likes


def file_sums(folder: Path) -> dict[str, FileSum]:
    """Return the sums of all files below a folder, by relative path."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and not p.name.endswith(_TRANSIENT))
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_size,
            None if path.name == _DATABASE else file_sha256(path),
        )
        for path in files
    }


def damaged_file(folder: Path, sums: Mapping[str, FileSum]) -> str | None:
    """Return the first file that is missing or no longer what it was, or ``None``."""
    return next((name for name, known in sums.items() if not _is_whole(folder / name, known)), None)


def _is_whole(path: Path, known: FileSum) -> bool:
    size, digest = known
    try:
        found = path.stat().st_size
        if digest is None:
            return found >= size and _is_sound(path)
        return found == size and file_sha256(path) == digest
    except OSError:
        return False


def _is_sound(database: Path) -> bool:
    """Ask SQLite; ``mode=rw`` lets it first undo what a killed process left half written."""
    try:
        address = f"{database.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT_SECONDS)) as opened:
            return bool(opened.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False

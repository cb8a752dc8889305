"""Sizes and sha256 sums of a generation's files, by which a damaged one is told before it is used.

Sizes are not enough: a changed byte can make a library crash the whole program, or change a quote.
"""

from collections.abc import Mapping
from pathlib import Path

from ingest.embedding.folder_manifest import file_sha256

FileSum = tuple[int, str | None]
"""Bytes and sha256; without a sum the bytes are the least that the file must have."""

_DATABASE = "chroma.sqlite3"  # Chroma writes into it whenever it is opened; it never shrinks
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
        return found >= size if digest is None else found == size and file_sha256(path) == digest
    except OSError:
        return False

"""Reads a file once and never more than allowed; devices and pipes are refused, not waited for."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ingest.loaders.limits import megabytes
from ingest.loaders.lines import LoadError

_PIECE = 1 << 20
_HEAD = 4096

# A pipe is opened without waiting for a writer; Windows needs O_BINARY and has no O_NONBLOCK.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_CHANGED = "Filen blev ændret, mens den blev læst. Prøv igen, når den ikke længere er i brug."

_REASONS = {
    errno.ENOENT: "Filen findes ikke.",
    errno.ENOTDIR: "Filen findes ikke.",
    errno.EACCES: "Filen må ikke læses: der mangler læserettighed.",
    errno.EPERM: "Filen må ikke læses: der mangler læserettighed.",
    errno.ELOOP: "Filen er en genvej, der peger i ring.",
    errno.EISDIR: "Stien er en mappe og ikke en fil.",
    errno.ENAMETOOLONG: "Filens navn er for langt.",
}


@dataclass(frozen=True, slots=True)
class FileBytes:
    """The bytes of one file and their sha256 as 64 hexadecimal digits."""

    data: bytes
    sha256: str


def read_file(path: Path, max_bytes: Callable[[bytes], int]) -> FileBytes:
    """Read a regular file; ``max_bytes`` gets its first bytes and returns the largest size allowed.

    Raises:
        LoadError: the file is missing, unreadable, no regular file, empty, too large, or changes meanwhile.
    """
    try:
        _refuse_special(path.stat())
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb", buffering=0) as file:
            before = os.fstat(file.fileno())
            _refuse_special(before)
            content = _read(file, before.st_size, max_bytes)
            unchanged = _same(before, os.fstat(file.fileno())) and _same(before, path.stat())
    except FileNotFoundError as error:
        raise LoadError(_missing(path)) from error
    except OSError as error:
        raise LoadError(os_error_text(error)) from error
    except ValueError as error:  # a NUL in the path
        raise LoadError("Filens navn er ikke gyldigt.") from error
    if not unchanged or len(content.data) != before.st_size:
        raise LoadError(_CHANGED)
    return content


def os_error_text(error: OSError) -> str:
    """Return a Danish sentence for an error of the file system."""
    return _REASONS.get(error.errno or 0, f"Filen kunne ikke læses (systemfejl {error.errno}).")


def special_file_reason(mode: int) -> str | None:
    """Return why something that is not a regular file cannot be read, ``None`` for a regular one."""
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISDIR(mode):
        return _REASONS[errno.EISDIR]
    return "Stien er ikke en almindelig fil, men fx en enhed eller et rør mellem programmer."


def _refuse_special(found: os.stat_result) -> None:
    reason = special_file_reason(found.st_mode)
    if reason is not None:
        raise LoadError(reason)


def _missing(path: Path) -> str:
    return "Filen er en genvej til noget, som ikke findes." if path.is_symlink() else _REASONS[errno.ENOENT]


def _same(first: os.stat_result, second: os.stat_result) -> bool:
    def key(found: os.stat_result) -> tuple[int, int, int, int]:
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    return key(first) == key(second)


def _read(file: BinaryIO, size: int, max_bytes: Callable[[bytes], int]) -> FileBytes:
    head = file.read(_HEAD)
    if not head:
        raise LoadError("Filen er tom.")
    largest = max_bytes(head)
    if size > largest:
        raise LoadError(
            f"Filen fylder {megabytes(size)}; grænsen er {megabytes(largest)}. Del den i flere filer."
        )
    digest = hashlib.sha256(head)
    pieces = [head]
    total = len(head)
    while piece := file.read(_PIECE):
        total += len(piece)
        if total > size:  # it grows while it is read, perhaps without end
            raise LoadError(_CHANGED)
        digest.update(piece)
        pieces.append(piece)
    return FileBytes(b"".join(pieces), digest.hexdigest())

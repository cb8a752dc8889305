"""Why an index could not be written: the libraries tell of a full disk in many ways."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chromadb.errors import ChromaError

_LITTLE = 16 * 2**20
"""Bytes; where a write failed without a reason and less is free, the disk was full."""


@contextmanager
def numbered_os_errors(folder: Path) -> Iterator[None]:
    """Let every failure to write into a folder come out as an ``OSError`` with an ``errno``.

    Chroma raises errors of its own, and numpy's for a short write has no number.
    """
    try:
        yield
    except ChromaError as error:
        raise OSError(_number(error, folder), str(error)) from error
    except OSError as error:
        if error.errno is not None:
            raise
        raise OSError(_number(error, folder), str(error)) from error


def _number(error: Exception, folder: Path) -> int:
    full = "disk is full" in str(error) or shutil.disk_usage(folder).free < _LITTLE
    return errno.ENOSPC if full else errno.EIO

"""Looks into a zip archive without unpacking it, and refuses archives made to fill the machine."""

import struct
import zipfile
import zlib
from io import BytesIO

from ingest.loaders.limits import Budget, LoadLimits, megabytes, thousands
from ingest.loaders.lines import LoadError

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")

_END_RECORD = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
_DIRECTORY_BYTES_PER_ENTRY = 300
_SMALL = 10_000_000
_PIECE = 1 << 16

_DAMAGED = "Filen er et beskadiget zip-arkiv eller er ikke hentet helt. Hent eller gem den på ny."


def entry_names(data: bytes, limits: LoadLimits) -> frozenset[str]:
    """Return the names in an archive's directory.

    Raises:
        LoadError: the archive is damaged or its directory is larger than any document's.
    """
    try:
        with _opened(data, limits) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise LoadError(_DAMAGED) from error


def refuse_bomb(data: bytes, budget: Budget) -> None:
    """Unpack every entry piece by piece, keeping nothing, and compare with the limits.

    The directory is checked first; the contents are counted as well, because a directory can lie. Archives
    inside the archive are data like any other and are not opened.

    Raises:
        LoadError: too many entries, too large unpacked, locked, or damaged.
    """
    limits = budget.limits
    try:
        with _opened(data, limits) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > limits.zip_bytes:
                raise _too_large(limits.zip_bytes)
            total = 0
            for entry in entries:
                _check_entry(entry, limits)
                total += _unpacked_size(archive, entry, budget, limits.zip_bytes - total)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error) as error:
        raise LoadError(_DAMAGED) from error
    except RuntimeError as error:  # what zipfile raises for an entry that needs a password
        raise LoadError("Filen er beskyttet med adgangskode. Gem en udgave uden adgangskode.") from error


def _opened(data: bytes, limits: LoadLimits) -> zipfile.ZipFile:
    if _directory_size(data) > limits.zip_entries * _DIRECTORY_BYTES_PER_ENTRY:
        raise _too_many(limits)
    archive = zipfile.ZipFile(BytesIO(data))
    if len(archive.infolist()) > limits.zip_entries:
        raise _too_many(limits)
    return archive


def _directory_size(data: bytes) -> int:
    """Return the size that the end record gives, before ``zipfile`` makes an object of every entry."""
    position = len(data) - _END_SIZE
    if not data.startswith(_END_RECORD, max(position, 0)):
        position = data.rfind(_END_RECORD, max(len(data) - _END_SIZE - _LONGEST_COMMENT, 0))
    if position < 0 or position + _END_SIZE > len(data):
        raise zipfile.BadZipFile("no end record")
    size: int = struct.unpack_from("<L", data, position + 12)[0]
    return size


def _check_entry(entry: zipfile.ZipInfo, limits: LoadLimits) -> None:
    if entry.file_size > _SMALL and entry.file_size > entry.compress_size * limits.zip_ratio:
        raise LoadError("Filen pakker sig ud til urimeligt meget mere, end den fylder. Den er ikke læst.")
    if entry.filename.lower().endswith((".xml", ".rels")) and entry.file_size > limits.zip_part_bytes:
        raise LoadError(
            f"En del af filen fylder mere end {megabytes(limits.zip_part_bytes)}. Del den i flere filer."
        )


def _unpacked_size(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget, allowed: int) -> int:
    size = 0
    with archive.open(entry) as content:
        while piece := content.read(_PIECE):
            budget.check_time()
            size += len(piece)
            if size > allowed:
                raise _too_large(budget.limits.zip_bytes)
    return size


def _too_many(limits: LoadLimits) -> LoadError:
    return LoadError(
        f"Filen er et zip-arkiv med mere end {thousands(limits.zip_entries)} dele. Den er ikke læst."
    )


def _too_large(most: int) -> LoadError:
    return LoadError(f"Filen fylder mere end {megabytes(most)} pakket ud. Del den i flere filer.")

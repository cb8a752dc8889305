"""Finds the files to read in folders, in an order that is the same every time."""

import errno
import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.loaders.limits import DEFAULT, LoadLimits
from ingest.loaders.reading import os_error_text, special_file_reason
from ingest.loaders.registry import is_readable_suffix
from ingest.loaders.unreadable import unreadable_reason

_NOT_DOCUMENTS = frozenset({"__pycache__", "__macosx", "thumbs.db", "desktop.ini", "læsmig.md", "readme.md"})
_NOT_DOCUMENT_SUFFIXES = frozenset({".py", ".pyc", ".yaml", ".yml"})
_HIDDEN = (".", "~$")  # the second is what Word calls its lock files


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that is not read; ``reason`` is a Danish clause without a final stop.

    ``failed`` tells that the user wanted it read and it cannot be (missing, no rights, broken link), apart
    from files that are rightly left out (duplicates, other formats).
    """

    path: Path
    reason: str
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files to read, in order, and those left out."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def discover(paths: Sequence[Path], limits: LoadLimits = DEFAULT) -> Discovery:
    """Find the documents among files and folders (with all their subfolders); never raises for a bad path.

    Folders are walked by name in the order given. Hidden files, programs, settings and read-me files in them
    are passed over; a file given by itself is taken also when hidden. Symbolic links are followed only to
    files inside the folders given. Of files with the same content the first is read.
    """
    return _Search(paths, limits).run()


def shown_name(path: Path) -> str:
    """Return a path's name as it can be printed; bytes that are not UTF-8 become question marks."""
    return "".join(
        c if c.isprintable() else "?" for c in path.name.encode("utf-8", "replace").decode("utf-8")
    )


class _Search:
    def __init__(self, paths: Sequence[Path], limits: LoadLimits) -> None:
        self._paths = paths
        self._limits = limits
        self._roots = [root for root in map(_resolved, paths) if root is not None]
        self._files: dict[Path, Path] = {}  # by real path, in order
        self._links: list[tuple[Path, Path]] = []
        self._skipped: list[Skipped] = []

    def run(self) -> Discovery:
        for path in self._paths:
            try:
                mode = path.stat().st_mode
            except (OSError, ValueError) as error:
                self._fail(path, error)
                continue
            if path.is_dir():
                for found in self._walk(path):
                    self._consider(found)
            elif (reason := special_file_reason(mode)) is not None:
                self._skip(path, _clause(reason), failed=True)
            elif is_readable_suffix(path.suffix) or not path.suffix:
                self._take(path)
            else:
                self._skip(path, unreadable_reason(path.suffix))
        for link, target in self._links:
            # Last, so that a link never takes the place of the file itself.
            if target in self._files:
                self._skip(link, f"genvej til {shown_name(target)}, som allerede er med")
            else:
                self._files[target] = link
        return Discovery(self._without_duplicates(), tuple(self._skipped))

    def _walk(self, root: Path) -> Iterator[Path]:
        """Yield everything below a folder that is no folder; does not enter folders through links."""
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(folder) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except OSError as error:
                self._fail(folder, error, folder=True)
                continue
            kept = [entry for entry in entries if not _is_passed_over(entry.name)]
            folders = [entry for entry in kept if entry.is_dir(follow_symlinks=False)]
            yield from (Path(entry.path) for entry in kept if not entry.is_dir(follow_symlinks=False))
            waiting += (Path(entry.path) for entry in reversed(folders))

    def _consider(self, path: Path) -> None:
        """Decide on one entry of a folder."""
        try:
            mode = path.stat().st_mode
            target = path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            self._fail(path, error)
            return
        if path.is_symlink():
            if path.is_dir():
                self._skip(path, "genvej til en mappe; genveje til mapper følges ikke")
                return
            if not any(target.is_relative_to(root) for root in self._roots):
                self._skip(path, "genvejen peger uden for de mapper, der læses")
                return
        if (reason := special_file_reason(mode)) is not None:
            self._skip(path, _clause(reason))
        elif not is_readable_suffix(path.suffix):
            self._skip(path, unreadable_reason(path.suffix))
        elif path.is_symlink():
            self._links.append((path, target))
        else:
            self._take(path)

    def _take(self, path: Path) -> None:
        self._files.setdefault(_resolved(path) or path, path)

    def _without_duplicates(self) -> tuple[Path, ...]:
        """Compare by content, but only files of the same size: the others are read just once, by ``load``."""
        by_size: dict[int, list[Path]] = defaultdict(list)
        for path in self._files.values():
            by_size[_size(path)].append(path)
        first: dict[tuple[int, str], Path] = {}
        kept: list[Path] = []
        for path in self._files.values():
            size = _size(path)
            digest = self._digest(path, size) if len(by_size[size]) > 1 else None
            original = path if digest is None else first.setdefault((size, digest), path)
            if original is path:
                kept.append(path)
            else:
                self._skip(path, f"samme indhold som {shown_name(original)}")
        return tuple(kept)

    def _digest(self, path: Path, size: int) -> str | None:
        """Return the sha256, or ``None`` for a file that ``load`` will refuse anyway, with the reason."""
        if not 0 < size <= max(self._limits.file_bytes, self._limits.pdf_bytes):
            return None
        try:
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None

    def _skip(self, path: Path, reason: str, *, failed: bool = False) -> None:
        self._skipped.append(Skipped(path, reason, failed))

    def _fail(self, path: Path, error: Exception, *, folder: bool = False) -> None:
        if folder and isinstance(error, PermissionError):
            reason = "mappen må ikke læses: der mangler læserettighed"
        elif isinstance(error, RuntimeError) or getattr(error, "errno", None) == errno.ELOOP:
            reason = "genvejen peger i ring"
        elif isinstance(error, FileNotFoundError) and path.is_symlink():
            reason = "genvejen peger på noget, som ikke findes"
        else:
            reason = _clause(os_error_text(error) if isinstance(error, OSError) else "Stien er ikke gyldig.")
        self._skip(path, reason, failed=True)


def _is_passed_over(name: str) -> bool:
    plain = name.lower()
    return (
        plain.startswith(_HIDDEN) or plain in _NOT_DOCUMENTS or Path(plain).suffix in _NOT_DOCUMENT_SUFFIXES
    )


def _clause(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:].rstrip(".")


def _resolved(path: Path) -> Path | None:
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1

"""Where the generations of the index lie in the data directory, and how one becomes the live one."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.index.errors import BrokenIndexError, NoIndexError, SecondWriterError
from ingest.index.file_sums import FileSum, damaged_file, file_sums
from ingest.report import FileNote

_CURRENT = "GÆLDENDE"
_META = "generation.json"
_NO_INDEX = "Der er endnu intet indeks i datamappen. Kør først: vejviser ingest (eller make chat)."


@dataclass(frozen=True, slots=True)
class GenerationMeta:
    """What a generation was built from; written last, so a folder without it is unfinished.

    ``fingerprint`` changes with any file, manifest, model or rule that shapes the index. ``failed`` are the
    files of ``paths`` that could not be read. ``files`` holds the sums of the generation's own files.
    """

    name: str
    fingerprint: str
    model_id: str
    created: float
    sources: int
    passages: int
    windows: int
    paths: tuple[str, ...] = ()
    failed: tuple[FileNote, ...] = ()
    files: dict[str, FileSum] = field(default_factory=dict)


class IndexLayout:
    """The folder ``<data>/indeks`` with its generations and the pointer to the live one."""

    def __init__(self, data: Path) -> None:
        self.folder = data / "indeks"
        self._new_pointer = self.folder / f".{_CURRENT}.ny"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the only writer's lock; the system takes it back when the process dies.

        What a killed writer left unfinished is removed.

        Raises:
            SecondWriterError: another process holds it.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / ".skriver.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise SecondWriterError(
                "Et andet program er ved at opdatere indekset i samme datamappe. Vent, til det er færdigt, "
                "og prøv igen."
            ) from error
        try:
            for leftover in self.folder.glob(".ny-*"):
                shutil.rmtree(leftover, ignore_errors=True)
            self._new_pointer.unlink(missing_ok=True)
            yield
        finally:
            lock.release()

    def new_folder(self) -> Path:
        """Make the folder of a new, unfinished generation; call it with the writer's lock held."""
        folder = self.folder / f".ny-{os.getpid()}-{time.time_ns():x}"
        folder.mkdir()
        return folder

    def publish(self, unfinished: Path, meta: GenerationMeta) -> Path:
        """Give a complete folder its name and make it the live generation by one rename.

        Raises:
            OSError: the disk refuses; the generation that was live still is.
        """
        complete = replace(meta, files=file_sums(unfinished))
        (unfinished / _META).write_text(json.dumps(asdict(complete), ensure_ascii=False, indent=1), "utf-8")
        for path in [*unfinished.rglob("*"), unfinished]:
            _sync(path)
        previous = self.current_name()
        folder = unfinished.rename(self.folder / meta.name)
        try:
            self._point_to(meta.name)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            self._new_pointer.unlink(missing_ok=True)
            raise
        _sync(self.folder)
        self._prune({meta.name, previous})
        return folder

    def _point_to(self, name: str) -> None:
        """Make a generation the live one; nothing can fail after the rename that does it."""
        _sync(self.folder)  # the generation's name must not reach the disk after the pointer to it
        self._new_pointer.write_text(name, "utf-8")
        _sync(self._new_pointer)
        self._new_pointer.replace(self.folder / _CURRENT)

    def current_name(self) -> str | None:
        """Return the live generation's name, or ``None`` when none has been published."""
        try:
            return (self.folder / _CURRENT).read_text("utf-8", "replace").strip() or None
        except (FileNotFoundError, NotADirectoryError):
            return None

    def require(self) -> None:
        """Raise ``NoIndexError`` when no generation has been published."""
        if self.current_name() is None:
            raise NoIndexError(_NO_INDEX)

    def known_paths(self) -> list[Path]:
        """Return what the live generation was made of.

        Where its description can no longer be read, that of the newest other generation counts; an empty
        list means that nothing is known.
        """
        others = sorted(self.folder.glob("gen-*"), key=lambda folder: folder.name, reverse=True)
        for name in [self.current_name(), *(folder.name for folder in others)]:
            with suppress(BrokenIndexError):
                return [Path(path) for path in self._meta(name or "").paths]
        return []

    def described(self) -> GenerationMeta:
        """Return the live generation's description, without a look at its other files.

        Raises:
            NoIndexError: nothing has been published.
            BrokenIndexError: the description cannot be read.
        """
        name = self.current_name()
        if name is None:
            raise NoIndexError(_NO_INDEX)
        return self._meta(name)

    def current(self) -> tuple[Path, GenerationMeta]:
        """Return folder and description of the live generation, whose files have all been checked.

        Raises:
            NoIndexError: nothing has been published.
            BrokenIndexError: a file is missing or is not as it was written.
        """
        meta = self.described()
        folder = self.folder / meta.name
        if damaged := damaged_file(folder, meta.files):
            raise BrokenIndexError(
                f"Indekset {meta.name} er beskadiget (filen {damaged} mangler eller er ændret) "
                "og skal bygges igen."
            )
        return folder, meta

    def _meta(self, name: str) -> GenerationMeta:
        try:
            raw = json.loads((self.folder / name / _META).read_text("utf-8"))
            meta = GenerationMeta(
                **{
                    **raw,
                    "name": name,
                    "paths": tuple(raw["paths"]),
                    "failed": tuple(FileNote(**note) for note in raw["failed"]),
                    "files": {str(path): (int(size), sha) for path, (size, sha) in raw["files"].items()},
                }
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise BrokenIndexError(f"Indekset {name} er beskadiget og skal bygges igen.") from error
        return meta

    def _prune(self, kept: set[str | None]) -> None:
        """Keep the live generation and the one before it, which a running server may still read."""
        for folder in self.folder.glob("gen-*"):
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)


def _sync(path: Path) -> None:
    """Have the system write a file or folder to the disk; some network drives cannot do that for a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir():
            raise
    finally:
        os.close(handle)

"""Where the generations of the index lie in the data directory, and how one becomes the live one."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.index.errors import BrokenIndexError, NoIndexError, SecondWriterError

_CURRENT = "GÆLDENDE"
_META = "generation.json"
_KEPT = 2
_TRANSIENT = ("-wal", "-shm", "-journal")
"""Files SQLite makes and removes as it likes."""
_NO_INDEX = "Der er endnu intet indeks i datamappen. Kør først: vejviser ingest (eller make chat)."


@dataclass(frozen=True, slots=True)
class GenerationMeta:
    """What a generation was built from; written last, so a folder without it is unfinished.

    ``fingerprint`` changes with any file, manifest, model or rule that shapes the index. ``files`` maps the
    relative size-checked files of the generation to their byte counts.
    """

    name: str
    fingerprint: str
    model_id: str
    created: float
    sources: int
    passages: int
    windows: int
    paths: tuple[str, ...] = ()
    files: dict[str, int] = field(default_factory=dict)


class IndexLayout:
    """The folder ``<data>/indeks`` with its generations and the pointer to the live one."""

    def __init__(self, data: Path) -> None:
        self.folder = data / "indeks"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the only writer's lock; the system takes it back when the process dies.

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
            yield
        finally:
            lock.release()

    def new_folder(self) -> Path:
        """Make the folder of a new, unfinished generation; leftovers of killed builds are removed.

        Call it with the writer's lock held.
        """
        for leftover in self.folder.glob(".ny-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        folder = self.folder / f".ny-{os.getpid()}-{time.time_ns():x}"
        folder.mkdir()
        return folder

    def publish(self, unfinished: Path, meta: GenerationMeta) -> Path:
        """Give a complete folder its name and make it the live generation by one rename."""
        sizes = {
            str(p.relative_to(unfinished)): p.stat().st_size
            for p in sorted(unfinished.rglob("*"))
            if p.is_file() and not p.name.endswith(_TRANSIENT)
        }
        complete = asdict(meta) | {"files": sizes}
        (unfinished / _META).write_text(json.dumps(complete, ensure_ascii=False, indent=1), "utf-8")
        for path in [*unfinished.rglob("*"), unfinished]:
            _sync(path)
        folder = self.folder / meta.name
        unfinished.rename(folder)
        pointer = self.folder / f".{_CURRENT}.ny"
        pointer.write_text(meta.name, "utf-8")
        _sync(pointer)
        pointer.replace(self.folder / _CURRENT)
        _sync(self.folder)
        self._prune(meta.name)
        return folder

    def current_name(self) -> str | None:
        """Return the live generation's name, or ``None`` when none has been published."""
        try:
            return (self.folder / _CURRENT).read_text("utf-8").strip() or None
        except FileNotFoundError:
            return None

    def require(self) -> None:
        """Raise ``NoIndexError`` when no generation has been published."""
        if self.current_name() is None:
            raise NoIndexError(_NO_INDEX)

    def known_paths(self) -> list[Path]:
        """Return what the live generation was made of, as far as its description can still be read."""
        try:
            raw = json.loads((self.folder / (self.current_name() or "") / _META).read_text("utf-8"))
            return [Path(path) for path in raw["paths"]]
        except (OSError, ValueError, KeyError, TypeError):
            return []

    def current(self) -> tuple[Path, GenerationMeta]:
        """Return folder and description of the live generation, checked by file sizes.

        Raises:
            NoIndexError: nothing has been published.
            BrokenIndexError: files are missing or have another size.
        """
        name = self.current_name()
        if name is None:
            raise NoIndexError(_NO_INDEX)
        folder = self.folder / name
        try:
            raw = json.loads((folder / _META).read_text("utf-8"))
            meta = GenerationMeta(**{**raw, "paths": tuple(raw["paths"])})
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise BrokenIndexError(f"Indekset {name} er beskadiget og skal bygges igen.") from error
        for relative, size in meta.files.items():
            path = folder / relative
            # Chroma may touch its database file when it is opened; it never shrinks.
            if not path.is_file() or path.stat().st_size < size:
                raise BrokenIndexError(
                    f"Indekset {name} er beskadiget (filen {relative} mangler eller er afkortet) "
                    "og skal bygges igen."
                )
        return folder, meta

    def _prune(self, live: str) -> None:
        """Keep the live generation and the one before it, which a running server may still read."""
        others = [p for p in self.folder.glob("gen-*") if p.is_dir() and p.name != live]
        for old in sorted(others, key=lambda p: p.stat().st_mtime, reverse=True)[_KEPT - 1 :]:
            shutil.rmtree(old, ignore_errors=True)


def _sync(path: Path) -> None:
    """Have the system write a file or folder to the disk before the next step."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

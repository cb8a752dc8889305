"""A data directory with a small index, for the tests of what opens and follows it."""

from pathlib import Path

from api.runtime import Runtime, open_runtime
from api.settings import Settings
from ingest.index.layout import IndexLayout
from tests.ingest.index.invented import fake_ingest, write_documents

QUESTION = "Hvad står der i notat nummer 0?"


def small_data(folder: Path) -> tuple[Path, Settings]:
    """Index two invented documents; return their folder and the settings that name the data directory."""
    write_documents(folder / "dokumenter", 2)
    fake_ingest([folder / "dokumenter"], folder / "data")
    return folder / "dokumenter", Settings(data=folder / "data", embedding_model="falsk")


def live(data: Path) -> Path:
    """Return the folder of the live generation."""
    return data / "indeks" / str(IndexLayout(data).current_name())


def cut(path: Path) -> None:
    """Lose the second half of a file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def opened(settings: Settings) -> tuple[Runtime, list[str]]:
    """Open the runtime, and return it with what it said."""
    said: list[str] = []
    return open_runtime(settings, said.append), said

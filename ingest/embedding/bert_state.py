"""The weights of an E5S1 file under the names of Hugging Face's ``BertModel``."""

import re

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.e5s1 import Dimensions, E5S1File
from ingest.embedding.progress import OnStep, ignore_step

_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln": "embeddings.LayerNorm",
}
_OF_LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_ENDING = {"w": "weight", "b": "bias"}


def bert_state(file: E5S1File, on_step: OnStep = ignore_step) -> dict[str, NDArray[np.float16]]:
    """Return every weight of the encoder as float16, in the shapes PyTorch uses (out, in).

    Half precision halves the folder; its rounding (2**-11) is far below that of the 4-bit blocks.
    """
    state = {}
    for done, (name, values) in enumerate(file.tensors(), start=1):
        state[bert_name(name)] = values.reshape(_shape(name, file.dimensions)).astype(np.float16)
        on_step("Pakker søgemodellen ud", done, len(file))
    return state


def bert_name(name: str) -> str:
    """Return the BERT name of a tensor, ``l3.q.w`` → ``encoder.layer.3.attention.self.query.weight``."""
    if name in _EMBEDDINGS:
        return _EMBEDDINGS[name]
    stem, _, ending = name.rpartition(".")
    if stem in _EMBEDDINGS:
        return f"{_EMBEDDINGS[stem]}.{_ENDING[ending]}"
    layer, _, part = stem.partition(".")
    return f"encoder.layer.{layer[1:]}.{_OF_LAYER[part]}.{_ENDING[ending]}"


def _shape(name: str, sizes: Dimensions) -> tuple[int, ...]:
    matrices = {
        r"emb\.word": (sizes.vocabulary, sizes.hidden),
        r"emb\.pos": (sizes.positions, sizes.hidden),
        r"emb\.type": (sizes.types, sizes.hidden),
        r"l\d+\.(q|k|v|ao)\.w": (sizes.hidden, sizes.hidden),
        r"l\d+\.fi\.w": (sizes.feed_forward, sizes.hidden),
        r"l\d+\.fo\.w": (sizes.hidden, sizes.feed_forward),
    }
    return next((shape for pattern, shape in matrices.items() if re.fullmatch(pattern, name)), (-1,))

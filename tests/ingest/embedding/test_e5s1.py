from pathlib import Path

import numpy as np
import pytest

from ingest.embedding.e5s1 import E5S1File
from ingest.embedding.errors import EmbeddingModelError
from tests.ingest.embedding import tiny_weights as tiny


def test_header_pieces_and_replacements_are_read(tiny_weights: Path) -> None:
    file = E5S1File(tiny_weights)
    sizes, pieces = file.dimensions, file.pieces
    assert (sizes.hidden, sizes.layers, sizes.heads) == (tiny.HIDDEN, tiny.LAYERS, tiny.HEADS)
    assert (sizes.feed_forward, sizes.vocabulary) == (tiny.FEED_FORWARD, tiny.VOCABULARY)
    assert (sizes.positions, sizes.types, sizes.eps) == (tiny.POSITIONS, tiny.TYPES, 1e-12)
    assert pieces.texts == tiny.PIECES
    assert (pieces.bos, pieces.pad, pieces.eos, pieces.unk) == (0, 1, 2, 3)
    assert pieces.scores[4] == pytest.approx(-1.4)
    assert pieces.replacements == {"ﬁ": "fi"}


def test_every_tensor_is_read_in_file_order(tiny_weights: Path) -> None:
    tensors = dict(E5S1File(tiny_weights).tensors())
    assert len(tensors) == len(E5S1File(tiny_weights)) == 5 + 16 * tiny.LAYERS
    assert next(iter(tensors)) == "emb.word"
    assert tensors["emb.word"].shape == (tiny.VOCABULARY * tiny.HIDDEN,)
    assert tensors["l1.fo.b"].dtype == np.float32
    assert abs(float(tensors["emb.ln.w"].mean()) - 1) < 0.1


@pytest.mark.parametrize("keep", [0, 3, 20, 60, 400, 2_000, -1])
def test_file_cut_short_is_refused_in_danish(tiny_weights: Path, tmp_path: Path, keep: int) -> None:
    path = tmp_path / "kort.bin"
    path.write_bytes(tiny_weights.read_bytes()[:keep])
    with pytest.raises(EmbeddingModelError, match=r"Modelfilen kort\.bin kan ikke læses"):
        E5S1File(path)


@pytest.mark.parametrize(("position", "value"), [(0, b"GGUF"), (4, b"\x02"), (40, b"\x10")])
def test_unknown_format_version_or_block_is_refused(
    tiny_weights: Path, tmp_path: Path, position: int, value: bytes
) -> None:
    data = bytearray(tiny_weights.read_bytes())
    data[position : position + len(value)] = value
    path = tmp_path / "anden.bin"
    path.write_bytes(data)
    with pytest.raises(EmbeddingModelError):
        E5S1File(path)

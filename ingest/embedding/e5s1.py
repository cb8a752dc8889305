"""Reader of the E5S1 format: one file with the tokenizer and the weights of a small BERT encoder.

Layout (little endian, no padding): ``E5S1``, version, seven sizes, layer-norm epsilon, block size; then the
Unigram pieces (special ids, offsets, scores, text), a normalisation map, and a directory of tensors. Linear
weights are Q4_0 blocks, everything else float32.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.q4_0 import BLOCK_BYTES, BLOCK_WEIGHTS, dequantise

MAGIC = b"E5S1"
VERSION = 1
_FLOAT32, _Q4_0 = 0, 1


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Epsilon of the layer norms, and the sizes of the encoder in the order of the file."""

    eps: float
    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """Unigram pieces with their log probabilities, in id order, and the ids of the special ones.

    ``replacements`` maps single characters to what the tokenizer reads in their place.
    """

    texts: tuple[str, ...]
    scores: tuple[float, ...]
    bos: int
    eos: int
    pad: int
    unk: int
    replacements: dict[str, str]


class _Cursor:
    """Reads values one after the other from a buffer."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def values(self, layout: str) -> tuple[int | float, ...]:
        found: tuple[int | float, ...] = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return found

    def integers(self, layout: str) -> tuple[int, ...]:
        return tuple(int(value) for value in self.values(layout))

    def raw(self, size: int) -> bytes:
        (found,) = struct.unpack_from(f"{size}s", self.data, self.position)
        self.position += size
        return bytes(found)


class E5S1File:
    """A parsed E5S1 file: dimensions, pieces and tensors by name.

    Raises:
        EmbeddingModelError: the file is not of this format or is cut short.
    """

    def __init__(self, path: Path) -> None:
        cursor = _Cursor(path.read_bytes())
        try:
            self.dimensions = _read_dimensions(cursor)
            self.pieces = _read_pieces(cursor)
            self._directory = _read_directory(cursor)
        except (struct.error, UnicodeDecodeError, ValueError) as error:
            raise EmbeddingModelError(f"Modelfilen {path.name} kan ikke læses: {error}") from error
        self._data = cursor.data

    def __len__(self) -> int:
        return len(self._directory)

    def tensors(self) -> Iterator[tuple[str, NDArray[np.float32]]]:
        """Yield every tensor as flat float32, in file order."""
        for name, (kind, count, offset) in self._directory.items():
            if kind == _FLOAT32:
                yield name, np.frombuffer(self._data, "<f4", count, offset).astype(np.float32)
            else:
                size = count // BLOCK_WEIGHTS * BLOCK_BYTES
                yield name, dequantise(self._data[offset : offset + size])


def _read_dimensions(cursor: _Cursor) -> Dimensions:
    if cursor.raw(4) != MAGIC:
        raise ValueError("den begynder ikke med E5S1")
    (version,) = cursor.integers("I")
    sizes = cursor.integers("7i")
    (eps,) = cursor.values("f")
    (block,) = cursor.integers("i")
    if version != VERSION or block != BLOCK_WEIGHTS:
        raise ValueError(f"version {version} med blokke på {block} vægte kendes ikke")
    return Dimensions(float(f"{eps:.6g}"), *sizes)


def _read_pieces(cursor: _Cursor) -> Pieces:
    count, bos, eos, pad, unk = cursor.integers("5i")
    (text_bytes,) = cursor.integers("Q")
    offsets = np.frombuffer(cursor.raw(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(cursor.raw(4 * count), "<f4").tolist()
    blob = cursor.raw(text_bytes)
    texts = tuple(blob[offsets[i] : offsets[i + 1]].decode() for i in range(count))
    return Pieces(texts, tuple(scores), bos, eos, pad, unk, _read_replacements(cursor))


def _read_replacements(cursor: _Cursor) -> dict[str, str]:
    entries, _size = cursor.integers("iI")
    replacements = {}
    for _ in range(entries):
        character, length = cursor.integers("IB")
        replacements[chr(character)] = "".join(map(chr, cursor.integers(f"{length}I")))
    return replacements


def _read_directory(cursor: _Cursor) -> dict[str, tuple[int, int, int]]:
    """Return kind, number of weights and file offset of every tensor."""
    (entries,) = cursor.integers("i")
    directory = {}
    for _ in range(entries):
        (length,) = cursor.integers("H")
        name = cursor.raw(length).decode()
        kind, count, offset, size = cursor.integers("BIQQ")
        if kind not in (_FLOAT32, _Q4_0) or offset + size > len(cursor.data):
            raise ValueError(f"vægtene {name} er af ukendt slags eller mangler")
        directory[name] = (kind, count, offset)
    return directory

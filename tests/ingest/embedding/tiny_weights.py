"""A small file in the E5S1 format with random weights: all of the format, nothing of the language."""

import struct
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HIDDEN, LAYERS, HEADS, FEED_FORWARD, POSITIONS, TYPES = 64, 2, 2, 128, 48, 2
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
LETTERS = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,:;!?-"
WORDS = ("▁", "▁query", "▁passage", "▁en", "▁og", "er", "ning", "▁havn", "▁skib")
PIECES = (*SPECIAL, *WORDS, *LETTERS, "<mask>")
VOCABULARY = len(PIECES) + 3  # the real model has more rows than pieces too
FLOAT32, Q4_0 = 0, 1


def q4_0(weights: NDArray[np.float32]) -> bytes:
    """Quantise flat weights to blocks of 32; the scale is chosen as the reference implementation does."""
    blocks = weights.reshape(-1, 32)
    extreme = blocks[np.arange(len(blocks)), np.abs(blocks).argmax(1)]
    scales = (extreme / -8).astype("<f2")
    divisor = np.where(scales == 0, 1, scales).astype(np.float32)[:, None]
    nibbles = np.clip(np.rint(blocks / divisor) + 8, 0, 15).astype(np.uint8)
    packed = nibbles[:, :16] | nibbles[:, 16:] << 4
    return b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales, packed, strict=True))


def _tensors() -> dict[str, tuple[int, int, bytes]]:
    random = np.random.default_rng(7)

    def matrix(rows: int, columns: int) -> tuple[int, int, bytes]:
        values = random.normal(0, 0.3, rows * columns).astype(np.float32)
        return Q4_0, rows * columns, q4_0(values)

    def plain(count: int, middle: float = 0.0) -> tuple[int, int, bytes]:
        return FLOAT32, count, random.normal(middle, 0.1, count).astype("<f4").tobytes()

    tensors = {
        "emb.word": matrix(VOCABULARY, HIDDEN),
        "emb.pos": plain(POSITIONS * HIDDEN),
        "emb.type": plain(TYPES * HIDDEN),
        "emb.ln.w": plain(HIDDEN, 1),
        "emb.ln.b": plain(HIDDEN),
    }
    for layer in range(LAYERS):
        for part in ("q", "k", "v", "ao"):
            tensors[f"l{layer}.{part}.w"] = matrix(HIDDEN, HIDDEN)
            tensors[f"l{layer}.{part}.b"] = plain(HIDDEN)
        tensors[f"l{layer}.fi.w"] = matrix(FEED_FORWARD, HIDDEN)
        tensors[f"l{layer}.fi.b"] = plain(FEED_FORWARD)
        tensors[f"l{layer}.fo.w"] = matrix(HIDDEN, FEED_FORWARD)
        tensors[f"l{layer}.fo.b"] = plain(HIDDEN)
        for norm in ("aln", "oln"):
            tensors[f"l{layer}.{norm}.w"] = plain(HIDDEN, 1)
            tensors[f"l{layer}.{norm}.b"] = plain(HIDDEN)
    return tensors


def write_tiny_weights(path: Path) -> Path:
    """Write the file and return its path; the same bytes every time."""
    sizes = (HIDDEN, LAYERS, HEADS, FEED_FORWARD, VOCABULARY, POSITIONS, TYPES)
    header = b"E5S1" + struct.pack("<I7ifi", 1, *sizes, 1e-12, 32)
    texts = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, texts)])
    assert all(a < b for a, b in pairwise(ends))
    scores = [0.0 if piece in (*SPECIAL, "<mask>") else -1.0 - 0.1 * i for i, piece in enumerate(PIECES)]
    blob = b"".join(texts)
    tokenizer = struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(blob))
    tokenizer += ends.astype("<u4").tobytes() + np.array(scores, "<f4").tobytes() + blob
    replacements = b"".join(struct.pack("<IB2I", ord(ligature), 2, ord("f"), ord("i")) for ligature in "ﬁ")
    tokenizer += struct.pack("<iI", 1, len(replacements)) + replacements
    tensors = _tensors()
    directory_size = 4 + sum(2 + len(name) + 21 for name in tensors)
    offset = len(header) + len(tokenizer) + directory_size
    directory = struct.pack("<i", len(tensors))
    for name, (kind, count, data) in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, offset, len(data))
        offset += len(data)
    path.write_bytes(header + tokenizer + directory + b"".join(data for _, _, data in tensors.values()))
    return path

"""Dequantiser of Q4_0 blocks: 32 weights in 18 bytes.

A block is one float16 scale and 16 bytes of two nibbles; byte ``j`` holds weight ``j`` in its low and weight
``j + 16`` in its high nibble. A weight is ``(nibble - 8) * scale`` (the ggml format of that name).
"""

import numpy as np
from numpy.typing import NDArray

BLOCK_WEIGHTS = 32
BLOCK_BYTES = 18
_ZERO = 8


def dequantise(blocks: bytes) -> NDArray[np.float32]:
    """Return the weights of consecutive blocks, flat.

    Raises:
        ValueError: the buffer is not a whole number of blocks.
    """
    if len(blocks) % BLOCK_BYTES:
        raise ValueError(f"{len(blocks)} bytes er ikke et helt antal blokke på {BLOCK_BYTES} bytes")
    table = np.frombuffer(blocks, np.uint8).reshape(-1, BLOCK_BYTES)
    scales = table[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = table[:, 2:]
    weights = np.empty((len(table), BLOCK_WEIGHTS), np.float32)
    weights[:, : BLOCK_WEIGHTS // 2] = nibbles & 0x0F
    weights[:, BLOCK_WEIGHTS // 2 :] = nibbles >> 4
    weights -= _ZERO
    weights *= scales
    return weights.reshape(-1)

import numpy as np
import pytest

from ingest.embedding.q4_0 import dequantise
from tests.ingest.embedding.tiny_weights import q4_0


def test_weight_is_nibble_less_eight_times_scale() -> None:
    nibbles = list(range(16))
    # Byte j holds weight j low and weight j + 16 high: here 0..15, then 15..0.
    block = np.float16(0.5).tobytes() + bytes(low | (15 - low) << 4 for low in nibbles)
    expected = [(n - 8) * 0.5 for n in [*nibbles, *reversed(nibbles)]]
    assert dequantise(block).tolist() == expected


def test_every_block_has_its_own_scale() -> None:
    blocks = b"".join(np.float16(scale).tobytes() + bytes([0x99] * 16) for scale in (1.0, -2.0))
    assert dequantise(blocks).tolist() == [1.0] * 32 + [-2.0] * 32


def test_quantised_weights_come_back_within_half_a_step() -> None:
    weights = np.random.default_rng(1).normal(0, 1, 32 * 50).astype(np.float32)
    back = dequantise(q4_0(weights)).reshape(-1, 32)
    step = np.abs(weights.reshape(-1, 32)).max(1, keepdims=True) / 8
    # The largest weight of the other sign may be clipped by a whole step, all others are rounded.
    assert (np.abs(back - weights.reshape(-1, 32)) <= 1.01 * step).all()
    assert np.median(np.abs(back - weights.reshape(-1, 32)) / step) < 0.5


def test_half_a_block_is_refused() -> None:
    with pytest.raises(ValueError, match="helt antal blokke"):
        dequantise(bytes(17))

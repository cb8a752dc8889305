"""An adapter is merged into exactly the weights it names, and nothing else passes for it."""

from pathlib import Path

import numpy as np
import pytest

from ingest.embedding.adapter import SHIPPED, Adapter, read_adapter, write_adapter
from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.weights import BASE_ID, bundled_model_id, ensure_bundled_model
from tests.ingest.embedding.tiny_weights import HIDDEN

RANK = 3
NAME = "encoder.layer.1.attention.self.value"


def adapter(folder: Path, size: int = HIDDEN, name: str = NAME) -> Adapter:
    random = np.random.default_rng(1)
    down, up = random.normal(0, 0.1, (RANK, size)), random.normal(0, 0.1, (size, RANK))
    return write_adapter(
        folder / "prøve.json", {name: (down.astype(np.float32), up.astype(np.float32))}, {"pairs": 12}
    )


def test_the_named_weight_changes_by_the_product_and_the_others_stay(tmp_path: Path) -> None:
    made = adapter(tmp_path, size=8)
    state = {
        f"{NAME}.weight": np.ones((8, 8), np.float16),
        f"{NAME}.bias": np.ones(8, np.float16),
        "embeddings.word_embeddings.weight": np.ones((5, 8), np.float16),
    }
    merged = made.merged(state)
    random = np.random.default_rng(1)
    down, up = random.normal(0, 0.1, (RANK, 8)), random.normal(0, 0.1, (8, RANK))
    np.testing.assert_allclose(merged[f"{NAME}.weight"], 1 + up @ down, atol=2e-3)
    assert merged[f"{NAME}.weight"].dtype == np.float16
    assert np.all(state[f"{NAME}.weight"] == 1)
    for untouched in (f"{NAME}.bias", "embeddings.word_embeddings.weight"):
        assert merged[untouched] is state[untouched]


def test_the_id_follows_the_content(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, same = adapter(tmp_path / "a"), adapter(tmp_path / "b")
    other = adapter(tmp_path / "b", name="encoder.layer.0.attention.self.value")
    assert one.id == same.id != other.id
    assert bundled_model_id(one) == f"{BASE_ID}-prøve-{one.sha256[:8]}"


def test_the_model_with_an_adapter_lies_beside_the_one_without(tiny_package: Path, tmp_path: Path) -> None:
    made = adapter(tmp_path)
    plain, adapted = ensure_bundled_model(tmp_path), ensure_bundled_model(tmp_path, adapter=made)
    assert plain.name == BASE_ID
    assert adapted.name == bundled_model_id(made)
    assert (plain / "model.safetensors").read_bytes() != (adapted / "model.safetensors").read_bytes()
    assert (plain / "tokenizer.json").read_bytes() == (adapted / "tokenizer.json").read_bytes()


def test_an_adapter_for_other_weights_is_refused_and_leaves_nothing(
    tiny_package: Path, tmp_path: Path
) -> None:
    for size, name in ((8, NAME), (HIDDEN, "encoder.layer.9.output.dense")):
        wrong = adapter(tmp_path, size, name)
        with pytest.raises(EmbeddingModelError, match="tilpasning passer ikke til vægten encoder.layer"):
            ensure_bundled_model(tmp_path, adapter=wrong)
        assert [path.name for path in (tmp_path / "modeller").iterdir() if path.is_dir()] == []


@pytest.mark.parametrize("damage", ["changed", "shortened", "missing"])
def test_a_damaged_adapter_is_refused(tmp_path: Path, damage: str) -> None:
    made = adapter(tmp_path)
    content = made.path.read_bytes()
    if damage == "changed":
        made.path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    elif damage == "shortened":
        made.path.write_bytes(content[:100])
    else:
        made.path.unlink()
    with pytest.raises(EmbeddingModelError, match="tilpasning"):
        read_adapter(tmp_path / "prøve.json").merged({})


def test_a_missing_description_is_told_in_danish(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="tilpasning mangler: dansk.json"):
        read_adapter(tmp_path / "dansk.json")
    (tmp_path / "dansk.json").write_text("{}")
    with pytest.raises(EmbeddingModelError, match="tilpasning mangler"):
        read_adapter(tmp_path / "dansk.json")


def test_the_shipped_adapter_is_whole_and_small() -> None:
    shipped = read_adapter()
    assert shipped.path.stat().st_size <= 3_000_000
    assert SHIPPED.name == "dansk.json"
    with pytest.raises(EmbeddingModelError, match="passer ikke"):  # it reads, and asks for real weights
        shipped.merged({})

"""Training on a tiny model: it learns, the same twice over, and goes on where it was interrupted."""

from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import torch

from ingest.embedding.adapter import LowRank, write_adapter
from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.model_source import ModelSource
from ingest.embedding.precision import Precision
from tests.training.conftest import TinyModel
from training.pairs import Pair
from training.questions import TrainingDataError
from training.settings import Loss, Texts, TrainingSettings
from training.trainer import at_strength, low_rank, train

pytestmark = [pytest.mark.traening, pytest.mark.usefixtures("libraries")]

WORDS = "båd ost cykel mark havn skole bro mølle kirke torv".split()
PAIRS = [
    Pair(
        question=f"hvor er {word} nummer {number}?",
        origin="a.txt",
        passage_id=f"{word}{number}",
        passage=f"Her ligger {word} {number}, og den er gammel.",
        window=f"{word} {number} ligger her.",
        other_passage=f"Her stod en anden {word} engang.",
        other_window=f"En anden {word}.",
    )
    for word in WORDS
    for number in (1, 2, 3)
]
QUICK = TrainingSettings(batch=10, epochs=10.0, learning_rate=5e-3, rank=4, tokens=40)
SHORT = TrainingSettings(batch=10, epochs=1.0, rank=4, tokens=40)


def trained(tiny: TinyModel, work: Path, settings: TrainingSettings = QUICK) -> LowRank:
    return train(PAIRS, tiny.folder(), work, settings)


def margin(base: Path) -> float:
    """How much nearer questions are to their own windows than to the others'."""
    embedder = SentenceEmbedder(ModelSource(base, "multilingual-e5-small", "x"), Precision.FLOAT32, 1)
    asked = embedder.encode_queries([pair.question for pair in PAIRS])
    cosines = asked @ embedder.encode_passages([pair.window for pair in PAIRS]).T
    own = np.diag(cosines)
    return float(own.mean() - (cosines.sum() - own.sum()) / (cosines.size - len(own)))


def test_training_brings_questions_nearer_to_their_own_texts(tiny: TinyModel, tmp_path: Path) -> None:
    matrices = trained(tiny, tmp_path)
    whole = write_adapter(tmp_path / "hel.json", matrices, {})
    half = write_adapter(tmp_path / "halv.json", at_strength(matrices, 0.5), {})
    base, some, most = (margin(tiny.folder(adapter)) for adapter in (None, half, whole))
    assert base < some < most


def test_the_same_training_gives_the_same_matrices(tiny: TinyModel, tmp_path: Path) -> None:
    first, second = trained(tiny, tmp_path / "1", SHORT), trained(tiny, tmp_path / "2", SHORT)
    assert first.keys() == second.keys()
    for name in first:
        np.testing.assert_array_equal(first[name][0], second[name][0])
        np.testing.assert_array_equal(first[name][1], second[name][1])


def test_every_attention_and_dense_matrix_is_adapted(tiny: TinyModel, tmp_path: Path) -> None:
    matrices = trained(tiny, tmp_path, SHORT)
    assert len(matrices) == 2 * 6  # layers x (query, key, value and three dense)
    assert all(down.shape[0] == up.shape[1] == 4 for down, up in matrices.values())


def test_an_interrupted_training_goes_on(tiny: TinyModel, tmp_path: Path) -> None:
    """60 steps, a checkpoint every 25: only the steps after it are done again, and the result is whole."""
    settings = TrainingSettings(batch=10, epochs=10.0, rank=4, tokens=40)

    def interrupt(_step: str, done: int, _total: int) -> None:
        if done == 30:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(PAIRS, tiny.folder(), tmp_path / "afbrudt", settings, interrupt)
    steps: list[int] = []
    resumed = train(
        PAIRS, tiny.folder(), tmp_path / "afbrudt", settings, lambda _s, done, _t: steps.append(done)
    )
    assert steps[0] == 26
    whole = train(PAIRS, tiny.folder(), tmp_path / "hel", settings)
    for name in whole:
        np.testing.assert_allclose(resumed[name][1], whole[name][1], atol=1e-4)


@pytest.mark.parametrize("loss", get_args(Loss))
@pytest.mark.parametrize("texts", get_args(Texts))
def test_every_way_of_training_runs(tiny: TinyModel, tmp_path: Path, loss: Loss, texts: Texts) -> None:
    settings = TrainingSettings(
        texts=texts, loss=loss, negatives=texts == "vinduer", batch=10, epochs=1.0, rank=2, tokens=40
    )
    matrices = trained(tiny, tmp_path, settings)
    assert any(np.abs(up).max() > 0 for _, up in matrices.values())


def test_too_few_pairs_are_refused_in_danish(tiny: TinyModel, tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="3 par er færre end ét bundt på 10"):
        train(PAIRS[:3], tiny.folder(), tmp_path, QUICK)


def test_names_of_peft_become_names_of_the_model() -> None:
    key = "0.model.encoder.layer.3.attention.self.query.lora_{}.default.weight"
    state = {
        key.format("A"): torch.ones(2, 4),
        key.format("B"): torch.zeros(3, 2),
        "0.model.x": torch.ones(1),
    }
    matrices = low_rank(state)
    assert list(matrices) == ["encoder.layer.3.attention.self.query"]
    down, up = matrices["encoder.layer.3.attention.self.query"]
    assert (down.shape, up.shape) == ((2, 4), (3, 2))

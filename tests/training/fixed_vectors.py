"""An embedder whose vectors are given."""

from collections.abc import Mapping, Sequence

import numpy as np

from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Vectors, unit_rows


class FixedVectors(FakeEmbedder):
    """Knows the vectors of some texts; other texts are an error."""

    def __init__(self, vectors: Mapping[str, Sequence[float]]) -> None:
        super().__init__()
        self._vectors = vectors

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return unit_rows(np.array([self._vectors[text] for text in texts], np.float32))

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        return self.encode_queries(texts)

"""An embedder that has computed some questions before, so that a search can be timed without it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Embedder, VectorEmbeddings, Vectors


class RememberedQueries(VectorEmbeddings):
    """Asks another embedder once for every text of a query, and remembers what it said."""

    def __init__(self, embedder: Embedder) -> None:
        self._inner = embedder
        self._known: dict[str, Vectors] = {}
        self.model_id: str = embedder.model_id
        self.precision: Precision = embedder.precision
        self.dimension: int = embedder.dimension
        self.max_tokens: int = embedder.max_tokens
        self.query_prompt: str = embedder.query_prompt
        self.passage_prompt: str = embedder.passage_prompt

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage."""
        return self._inner.count_tokens(texts)

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, computed."""
        return self._inner.encode_passages(texts, batch_size, on_batch)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, known ones without computing anything."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._inner.encode_queries(new), strict=True))
        rows = [self._known[text] for text in texts]
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def save(self, path: Path) -> None:
        """Write every remembered text and its vector to one ``.npz`` file."""
        vectors = list(self._known.values())
        np.savez(path, texts=np.array(list(self._known), np.str_), vectors=np.array(vectors, np.float32))

    def load(self, path: Path) -> None:
        """Remember what ``save`` wrote, so that another process need not compute it."""
        with np.load(path, allow_pickle=False) as stored:
            self._known.update(zip(map(str, stored["texts"]), stored["vectors"], strict=True))

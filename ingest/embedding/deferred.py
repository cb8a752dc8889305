"""An embedder that is loaded when it is first needed; its model id is known before."""

import threading
from collections.abc import Callable, Sequence

from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Embedder, VectorEmbeddings, Vectors


class DeferredEmbedder(VectorEmbeddings):
    """Stands for another embedder until something but its ``model_id`` is asked for.

    An indexing run that finds nothing changed never waits for torch. What loading raises comes out of the
    first call that needs the model, and of every later one.
    """

    def __init__(self, model_id: str, load: Callable[[], Embedder]) -> None:
        self.model_id = model_id
        self._load = load
        self._lock = threading.Lock()
        self._loaded: Embedder | None = None

    @property
    def _embedder(self) -> Embedder:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    @property
    def precision(self) -> Precision:
        return self._embedder.precision

    @property
    def dimension(self) -> int:
        return self._embedder.dimension

    @property
    def max_tokens(self) -> int:
        return self._embedder.max_tokens

    @property
    def query_prompt(self) -> str:
        return self._embedder.query_prompt

    @property
    def passage_prompt(self) -> str:
        return self._embedder.passage_prompt

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage, prompt and special tokens counted, not cut off."""
        return self._embedder.count_tokens(texts)

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, in the order of the texts; shape (n, dimension)."""
        return self._embedder.encode_passages(texts, batch_size, on_batch)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, in the order of the texts; shape (n, dimension)."""
        return self._embedder.encode_queries(texts)

"""An embedder that computes no passage twice."""

import logging
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Embedder, VectorEmbeddings, Vectors
from ingest.embedding.vector_file import VectorFile, open_checked

_log = logging.getLogger(__name__)


class CachedEmbedder(VectorEmbeddings):
    """Another embedder with a file of what it has embedded, ``<folder>/<model id>-<precision>.sqlite``.

    Every batch is stored when it is computed, so an indexing run that is killed goes on where it stopped.
    The cache is never the reason why an index fails: where it cannot be opened, read or written (no
    permission, no space), that is logged once and everything is computed. Queries are not stored: they are
    what people ask. ``hits`` and ``misses`` count the texts found in the cache and the texts computed.
    """

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._inner = embedder
        self.path = folder / f"{embedder.model_id}-{embedder.precision}.sqlite"
        self.hits = 0
        self.misses = 0
        self._checked = False

    @property
    def model_id(self) -> str:
        return self._inner.model_id

    @property
    def precision(self) -> Precision:
        return self._inner.precision

    @property
    def dimension(self) -> int:
        return self._inner.dimension

    @property
    def max_tokens(self) -> int:
        return self._inner.max_tokens

    @property
    def query_prompt(self) -> str:
        return self._inner.query_prompt

    @property
    def passage_prompt(self) -> str:
        return self._inner.passage_prompt

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage, prompt and special tokens counted, not cut off."""
        return self._inner.count_tokens(texts)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, always computed."""
        return self._inner.encode_queries(texts)

    def passage_key(self, text: str) -> bytes:
        """Return the key of a passage: the sha256 of what the model reads, prompt and text."""
        return sha256((self.passage_prompt + text).encode("utf-8", "surrogatepass")).digest()

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, in the order of the texts; shape (n, dimension).

        Only texts without a stored vector are computed, each once, the longest first.
        """
        keys = [self.passage_key(text) for text in texts]
        text_of = dict(zip(keys, texts, strict=True))
        times = Counter(keys)
        file = self._open()
        try:
            vectors = self._stored(file, list(text_of))
            missing = sorted((key for key in text_of if key not in vectors), key=lambda k: -len(text_of[k]))
            self.misses += len(missing)
            self.hits += len(texts) - len(missing)
            done = sum(times[key] for key in vectors)
            if done and on_batch:
                on_batch(done, len(texts))
            for start in range(0, len(missing), batch_size):
                batch = missing[start : start + batch_size]
                computed = self._inner.encode_passages([text_of[key] for key in batch], batch_size)
                new = dict(zip(batch, computed, strict=True))
                vectors |= new
                file = self._store(file, new)
                done += sum(times[key] for key in batch)
                if on_batch:
                    on_batch(done, len(texts))
        finally:
            if file:
                file.close()
        return np.stack([vectors[key] for key in keys]) if keys else np.empty((0, self.dimension), np.float32)

    def prune(self, keep: Iterable[bytes]) -> int:
        """Forget every passage whose key is not among those to keep, and return how many that were."""
        file = self._open()
        if not file:
            return 0
        try:
            return file.prune(keep)
        except sqlite3.Error as error:
            self._warn(error)
            return 0
        finally:
            file.close()

    def _open(self) -> VectorFile | None:
        """Open the file, the first time with a check of all of it; ``None`` where there can be no cache."""
        try:
            file = (VectorFile if self._checked else open_checked)(self.path, self.dimension)
        except (sqlite3.Error, OSError) as error:
            self._warn(error)
            return None
        self._checked = True
        return file

    def _stored(self, file: VectorFile | None, keys: list[bytes]) -> dict[bytes, Vectors]:
        try:
            return file.get(keys) if file else {}
        except sqlite3.Error as error:
            self._warn(error)
            return {}

    def _store(self, file: VectorFile | None, vectors: dict[bytes, Vectors]) -> VectorFile | None:
        """Store a batch and return the file, or ``None`` from the first failure on."""
        if not file:
            return None
        try:
            file.put(vectors)
        except sqlite3.Error as error:
            file.close()
            self._warn(error)
            return None
        return file

    def _warn(self, error: Exception) -> None:
        _log.warning(
            "Mellemlageret %s kan ikke bruges (%s). Teksterne beregnes uden at blive gemt.", self.path, error
        )

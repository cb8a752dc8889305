"""A deterministic embedder without a model: for tests, and to try the rest of the system at once.

Texts that share character n-grams of words get similar vectors, so that a search finds what it should in
small examples; nothing is understood.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import VectorEmbeddings, Vectors, unit_rows

_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w{1,4}|[^\w\s]")
_SIZES = (3, 4, 5)


class FakeEmbedder(VectorEmbeddings):
    """Bags of character n-grams, hashed by sha256 to ``dimension`` signed places, scaled to length 1."""

    precision = Precision.FLOAT32
    max_tokens = 512
    query_prompt = "query: "
    passage_prompt = "passage: "

    def __init__(self, dimension: int = 256) -> None:
        self.dimension = dimension
        self.model_id = f"falsk-{dimension}"

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return a rough number of tokens: pieces of four letters, signs, and three for prompt and ends."""
        return [len(_TOKEN.findall(text)) + 3 for text in texts]

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, in the order of the texts; shape (n, dimension)."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), batch_size):
            batch = texts[start : start + batch_size]
            vectors[start : start + len(batch)] = self._encode(batch, self.passage_prompt)
            if on_batch:
                on_batch(start + len(batch), len(texts))
        return vectors

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, in the order of the texts; shape (n, dimension)."""
        return self._encode(texts, self.query_prompt)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            # The prompt weighs as much as one n-gram: query and passage of one text are close, not the same.
            for feature, count in Counter([prompt, *_ngrams(text)]).items():
                place, sign = _place(feature, self.dimension)
                row[place] += sign * np.sqrt(count)
        return unit_rows(vectors)


def _ngrams(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.lower()):
        padded = f"<{word}>"
        for size in _SIZES:
            yield from (padded[i : i + size] for i in range(max(1, len(padded) - size + 1)))


@lru_cache(maxsize=100_000)
def _place(feature: str, dimension: int) -> tuple[int, int]:
    digest = hashlib.sha256(feature.encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:8], "big") % dimension, 1 if digest[8] & 1 else -1

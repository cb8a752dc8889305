"""The seam between the search and whatever turns text into vectors."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch

Vectors = NDArray[np.float32]
"""Shape (texts, dimension); every row has length 1."""


class Embedder(Protocol):
    """Turns passages and queries into unit vectors whose dot product is their similarity.

    ``model_id`` names everything that decides what the vectors mean (weights, tokenizer, prompts) and is safe
    as a file name; two embedders with the same id can serve the same index. ``precision`` is not part of it:
    vectors of the same model in another number format are the same to three decimals of a cosine.
    """

    @property
    def model_id(self) -> str: ...

    @property
    def precision(self) -> Precision: ...

    @property
    def dimension(self) -> int: ...

    @property
    def max_tokens(self) -> int: ...

    @property
    def query_prompt(self) -> str: ...

    @property
    def passage_prompt(self) -> str: ...

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage, prompt and special tokens counted, not cut off."""
        ...

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, in the order of the texts."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, in the order of the texts."""
        ...

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return what ``encode_passages`` returns, as LangChain wants it."""
        ...

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of one query, as LangChain wants it."""
        ...


class VectorEmbeddings(Embeddings):
    """LangChain's interface on top of the two methods that return arrays."""

    @abstractmethod
    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, in the order of the texts."""

    @abstractmethod
    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, in the order of the texts."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the vectors of passages, in the order of the texts."""
        vectors: list[list[float]] = self.encode_passages(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of one query."""
        vector: list[float] = self.encode_queries([text])[0].tolist()
        return vector


def unit_rows(vectors: NDArray[np.floating]) -> Vectors:
    """Return the rows scaled to length 1, as float32; a row of zeros stays as it is."""
    rows = vectors.astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Vectors = rows / np.maximum(lengths, np.float32(1e-12))
    return scaled

"""Vectors from a sentence-transformers model, on the processor, from a local folder."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ingest.embedding.errors import EmbeddingModelError
from ingest.embedding.model_prompts import model_prompts
from ingest.embedding.model_source import ModelSource
from ingest.embedding.precision import Precision
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import VectorEmbeddings, Vectors, unit_rows
from ingest.embedding.turns import Turns

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_QUERIES_AT_ONCE = 8
"""Reading the weights is what takes the time: two questions together take little longer than one."""


class SentenceEmbedder(VectorEmbeddings):
    """A loaded sentence-transformers model.

    ``precision`` ``None`` takes the fastest format the processor computes well; ``threads`` ``None`` takes
    the usable cores. Safe to call from several threads: batches take turns (the tokenizer is not made for
    threads), and a query waits for at most one batch of an indexing run.

    Raises:
        EmbeddingModelError: the folder holds no model that can be loaded.
    """

    def __init__(
        self, source: ModelSource, precision: Precision | None = None, threads: int | None = None
    ) -> None:
        # Read when torch is first loaded: its threads would otherwise spin while they wait and, where other
        # programs use the same cores, starve the very thread they wait for.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        from ingest.embedding.processor import best_precision, usable_cores

        self._threads = threads or usable_cores()
        self.model_id = source.model_id
        self.precision = precision or best_precision()
        self._model = _load(source.folder, self.precision)
        stored = {name: prompt for name, prompt in self._model.prompts.items() if prompt}
        self.query_prompt, self.passage_prompt = model_prompts(source.name, stored)
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self.max_tokens = int(self._model.max_seq_length or 0)
        self._turns = Turns()

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Return the tokens each text fills as a passage, prompt and special tokens counted, not cut off."""
        if not texts:
            return []
        prompted = [self.passage_prompt + _encodable(text) for text in texts]
        with self._turns.take(urgent=False):
            ids = self._model.tokenizer(prompted, truncation=False, padding=False, verbose=False)["input_ids"]
        return [len(row) for row in ids]

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        """Return the vectors of passages, in the order of the texts; shape (n, dimension).

        Texts beyond ``max_tokens`` are cut off. Texts of similar length share a batch, the longest first.
        """
        vectors = np.empty((len(texts), self.dimension), np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]), reverse=True)
        for start in range(0, len(order), batch_size):
            batch = order[start : start + batch_size]
            vectors[batch] = self._encode([texts[i] for i in batch], self.passage_prompt, urgent=False)
            if on_batch:
                on_batch(start + len(batch), len(order))
        return vectors

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of queries, in the order of the texts; shape (n, dimension)."""
        vectors = [
            self._encode(list(texts[start : start + _QUERIES_AT_ONCE]), self.query_prompt, urgent=True)
            for start in range(0, len(texts), _QUERIES_AT_ONCE)
        ]
        return np.concatenate(vectors) if vectors else np.empty((0, self.dimension), np.float32)

    def _encode(self, batch: list[str], prompt: str, *, urgent: bool) -> Vectors:
        import torch

        with self._turns.take(urgent=urgent):
            # For a few queries, waking a second thread costs more than it computes. The number belongs to the
            # calling thread, so it is set at every turn.
            torch.set_num_threads(1 if urgent else self._threads)
            vectors = self._model.encode(
                [_encodable(text) for text in batch],
                prompt=prompt,
                batch_size=len(batch),
                show_progress_bar=False,
            )
        # Once more in full precision: bfloat16 leaves lengths that are off in the third decimal.
        return unit_rows(vectors)


def _encodable(text: str) -> str:
    """Return a text without lone surrogates, which a JSON request can hold and the tokenizer refuses."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _load(folder: Path, precision: Precision) -> "SentenceTransformer":
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(
            str(folder),
            device="cpu",
            local_files_only=True,
            # Never pickled weights: they can run code when they are opened.
            model_kwargs={"dtype": getattr(torch, precision), "use_safetensors": True},
        )
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise EmbeddingModelError(f"Søgemodellen i {folder} kan ikke indlæses: {error}") from error

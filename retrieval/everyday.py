"""What people ask about otherwise: how near a question is to everyday topics outside the sources."""

import threading
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from pydantic import TypeAdapter

from ingest.embedding.protocol import Embedder

_FILE = Path(__file__).with_name("hverdagsemner.yaml")


@lru_cache(maxsize=1)
def everyday_topics() -> tuple[str, ...]:
    """Read the topics once."""
    return TypeAdapter(tuple[str, ...]).validate_python(yaml.safe_load(_FILE.read_text("utf-8")))


class EverydayTopics:
    """The vectors of the topics in one model; they are computed when they are first asked for."""

    def __init__(self, embedder: Embedder, topics: tuple[str, ...] | None = None) -> None:
        self._embedder = embedder
        self._topics = everyday_topics() if topics is None else topics
        self._lock = threading.Lock()
        self._vectors: NDArray[np.float32] | None = None

    def cosine(self, vector: NDArray[np.float32]) -> float:
        """Return the cosine of a question's vector, shape ``(d,)``, and the nearest topic."""
        with self._lock:
            if self._vectors is None:
                self._vectors = np.asarray(self._embedder.encode_queries(self._topics), np.float32)
        return float(np.max(self._vectors @ vector))

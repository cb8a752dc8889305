"""Nearest neighbours in an embedded Chroma database; one process writes, any number read."""

from collections.abc import Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, cast

import chromadb
import numpy as np
from chromadb.config import Settings

from ingest.index.vector_store import Vectors, ranked

if TYPE_CHECKING:
    from chromadb.api.client import Client

_BATCH = 2000
_EF_SEARCH = 256


def open_client(folder: Path) -> "Client":
    """Open (or make) the database in a folder, without telemetry and without Chroma's own embedder."""
    client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    return cast("Client", client)


class ChromaStore:
    """One collection of vectors by cosine; text stays outside, Chroma holds ids and vectors only."""

    def __init__(self, client: "Client", name: str) -> None:
        self._collection = client.get_or_create_collection(
            name,
            embedding_function=None,
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "ef_construction": 200,
                    "ef_search": _EF_SEARCH,
                    "max_neighbors": 24,
                    "num_threads": 1,
                }
            },
        )

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        for start in range(0, len(ids), _BATCH):
            part = slice(start, start + _BATCH)
            self._collection.upsert(ids=list(ids[part]), embeddings=np.asarray(vectors[part], np.float32))

    def delete(self, ids: Sequence[str]) -> None:
        for start in range(0, len(ids), _BATCH):
            self._collection.delete(ids=list(ids[start : start + _BATCH]))

    def query(self, vector: Vectors, k: int, only: Set[str] | None = None) -> list[tuple[str, float]]:
        k = min(k, len(only) if only is not None else self.count())
        if k <= 0:
            return []
        found = self._collection.query(
            query_embeddings=np.asarray(vector, np.float32).reshape(1, -1),
            n_results=k,
            ids=sorted(only) if only is not None else None,
            include=["distances"],
        )
        distances = found["distances"]
        if distances is None:
            return []
        return ranked([(i, 1.0 - float(d)) for i, d in zip(found["ids"][0], distances[0], strict=True)])

    def count(self) -> int:
        return int(self._collection.count())

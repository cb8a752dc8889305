"""Nearest neighbours in an embedded Chroma database; one process writes, any number read."""

from collections.abc import Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, cast

import chromadb
import numpy as np
from chromadb.config import Settings
from chromadb.errors import InternalError, InvalidArgumentError

from ingest.index.vector_store import VectorError, Vectors, checked, ranked

if TYPE_CHECKING:
    from chromadb.api.client import Client

_BATCH = 2000
_EF_SEARCH = 256
# Records after which Chroma writes its graph to the disk; 2 is the least it allows. A graph that was never
# written is made anew by every process that opens the database, in the same files: two readers would break
# each other's.
_SYNC = 2


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
                    "sync_threshold": _SYNC,
                    "batch_size": _SYNC,
                }
            },
        )
        self._size: int | None = None

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        rows = checked(ids, vectors)
        for start in range(0, len(ids), _BATCH):
            part = slice(start, start + _BATCH)
            times = _SYNC if len(ids[part]) < _SYNC else 1  # one record alone would not be written
            for _ in range(times):
                self._upsert(ids[part], rows[part])

    def _upsert(self, ids: Sequence[str], rows: Vectors) -> None:
        self._size = None
        try:
            self._collection.upsert(ids=list(ids), embeddings=rows)
        except InvalidArgumentError as error:
            raise VectorError(str(error)) from error

    def delete(self, ids: Sequence[str]) -> None:
        self._size = None
        for start in range(0, len(ids), _BATCH):
            self._collection.delete(ids=list(ids[start : start + _BATCH]))

    def query(self, vector: Vectors, k: int, only: Set[str] | None = None) -> list[tuple[str, float]]:
        wanted = min(k, len(only) if only is not None else self.count())
        if wanted <= 0:
            return []
        try:
            found = self._collection.query(
                query_embeddings=np.asarray(vector, np.float32).reshape(1, -1),
                n_results=wanted,
                ids=sorted(only) if only is not None else None,
                include=["distances"],
            )
        except InvalidArgumentError as error:
            raise VectorError(str(error)) from error
        except InternalError:
            # Chroma refuses a set in which it does not know every id.
            known = self._known(only)
            if only is None or len(known) == len(only):
                raise
            return self.query(vector, k, known)
        distances = found["distances"]
        if distances is None:
            return []
        return ranked([(i, 1.0 - float(d)) for i, d in zip(found["ids"][0], distances[0], strict=True)])

    def count(self) -> int:
        if self._size is None:  # Chroma counts its rows one by one: 20 ms at 450,000
            self._size = int(self._collection.count())
        return self._size

    def _known(self, ids: Set[str] | None) -> frozenset[str]:
        return frozenset(self._collection.get(ids=sorted(ids), include=[])["ids"]) if ids else frozenset()

"""The seam to vector stores, and the exact one used for small collections and in tests."""

from collections.abc import Sequence, Set
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class VectorError(ValueError):
    """Vectors that a store cannot take or compare: another dimension, not finite, or not one for each id."""


class VectorStore(Protocol):
    """Nearest neighbours by cosine over vectors of length one, all of one dimension."""

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store vectors, shape ``(n, d)``; an id that is there already is replaced.

        Raises:
            VectorError: the vectors do not fit the store or the ids; nothing is stored.
        """
        ...

    def delete(self, ids: Sequence[str]) -> None:
        """Remove vectors; unknown ids are ignored."""
        ...

    def query(self, vector: Vectors, k: int, only: Set[str] | None = None) -> list[tuple[str, float]]:
        """Return up to ``k`` (id, cosine), best first, ties by id; ``only`` restricts to a set of ids.

        Unknown ids in ``only`` are ignored.

        Raises:
            VectorError: the vector has another dimension than the stored ones.
        """
        ...

    def count(self) -> int:
        """Return the number of vectors."""
        ...


def ranked(pairs: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Sort by cosine, ties by id, so that the same index gives the same order every time."""
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def checked(ids: Sequence[str], vectors: Vectors) -> Vectors:
    """Return vectors as float32 of shape ``(len(ids), d)``; raises ``VectorError``."""
    rows = np.asarray(vectors, np.float32)
    if rows.ndim != 2 or len(rows) != len(ids):
        raise VectorError(f"{len(ids)} ids, but vectors of shape {rows.shape}")
    if len(set(ids)) < len(ids):
        raise VectorError("an id stands twice among those to add")
    if not np.isfinite(rows).all():
        raise VectorError("a vector holds something that is not a finite number")
    return rows


class NumpyStore:
    """Exact search by one matrix product; kept in memory, saved as one file."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._matrix: Vectors = np.zeros((0, 0), dtype=np.float32)

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        rows = checked(ids, vectors)
        if not ids:
            return
        if self._ids:
            self._check_dimension(rows.shape[1])
        self.delete(ids)
        self._matrix = np.vstack([self._matrix, rows]) if self._ids else rows.copy()
        self._ids += list(ids)

    def delete(self, ids: Sequence[str]) -> None:
        gone = set(ids)
        keep = [i for i, known in enumerate(self._ids) if known not in gone]
        if len(keep) < len(self._ids):
            self._matrix = self._matrix[keep]
            self._ids = [self._ids[i] for i in keep]

    def query(self, vector: Vectors, k: int, only: Set[str] | None = None) -> list[tuple[str, float]]:
        if not self._ids or k <= 0:
            return []
        self._check_dimension(len(vector))
        cosines = self._matrix @ vector
        pairs = [
            (known, float(c))
            for known, c in zip(self._ids, cosines, strict=True)
            if only is None or known in only
        ]
        return ranked(pairs)[:k]

    def count(self) -> int:
        return len(self._ids)

    def save(self, path: Path) -> None:
        """Write ids and vectors to one ``.npz`` file."""
        np.savez(path, ids=np.array(self._ids, dtype=np.str_), matrix=self._matrix)

    @classmethod
    def load(cls, path: Path) -> "NumpyStore":
        """Read a file written by ``save``; raises ``OSError`` or ``ValueError`` when damaged."""
        store = cls()
        with np.load(path, allow_pickle=False) as data:
            store._ids = [str(i) for i in data["ids"]]
            store._matrix = data["matrix"].astype(np.float32)
        return store

    def _check_dimension(self, dimension: int) -> None:
        if dimension != self._matrix.shape[1]:
            raise VectorError(f"a vector of dimension {dimension} for a store of {self._matrix.shape[1]}")

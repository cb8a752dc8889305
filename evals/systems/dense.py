"""`dense`: our own passages, ranked by nothing but the cosine of question and passage."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from corpus.sources import Passage
from evals.systems.ours import place_of
from evals.systems.own_index import OwnIndex
from evals.systems.system import RetrievedPassage
from ingest.embedding.protocol import Embedder, Vectors
from ingest.embedding_text import passage_text


class DenseSystem:
    """Exact search over the embedded text of every passage; shows what the passages alone are worth."""

    name = "dense"
    libraries = ("sentencex",)
    settings: Mapping[str, str | int | float] = {}

    def __init__(self, open_index: Callable[[Path], OwnIndex], embedder: Embedder) -> None:
        self._open_index = open_index
        self._embedder = embedder
        self._passages: tuple[Passage, ...] = ()
        self._files: list[str] = []
        self._vectors: Vectors = np.zeros((0, 0), np.float32)

    def index(self, folder: Path) -> int:
        opened = self._open_index(folder)
        library = opened.library
        opened.close()
        self._passages = library.passages
        sources = [library.source(passage.source_id) for passage in self._passages]
        self._files = [source.file for source in sources]
        self._vectors = self._embedder.encode_passages(
            [passage_text(source, passage) for source, passage in zip(sources, self._passages, strict=True)]
        )
        return len(self._passages)

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        if not self._passages:
            return []
        cosines = self._vectors @ self._embedder.encode_queries([question])[0]
        return [
            RetrievedPassage(
                file=self._files[i],
                text=self._passages[i].text,
                score=float(cosines[i]),
                place=place_of(self._passages[i]),
                parts={"afsnit": float(cosines[i])},
            )
            for i in np.argsort(-cosines, kind="stable")[:k]
        ]

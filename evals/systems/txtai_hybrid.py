"""`txtai`: txtai's hybrid index (BM25 and dense, half and half) over LangChain's default chunks.

txtai does not cut running text itself without further packages, so it gets the usual chunks.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from evals.systems.langchain_chunks import CHUNK_OVERLAP, CHUNK_SIZE, place_of, split_documents
from evals.systems.optional_library import require
from evals.systems.system import RetrievedPassage

_QUERY = "query: "
_PASSAGE = "passage: "


class TxtaiSystem:
    """txtai.Embeddings with ``hybrid=True`` and the shared embedding model as external vectors."""

    name = "txtai"
    libraries = ("txtai", "faiss-cpu", "langchain-text-splitters")
    settings: Mapping[str, str | int | float] = {"chunk_size": CHUNK_SIZE, "chunk_overlap": CHUNK_OVERLAP}

    def __init__(self, embeddings: Embeddings) -> None:
        self._embeddings = embeddings
        self._index: Any = None
        self._chunks: list[Document] = []

    def index(self, folder: Path) -> int:
        txtai = require("txtai", "txtai")
        embeddings = self._embeddings

        # txtai calls one function for questions and passages alike and marks them only by these prefixes.
        def vectors(texts: list[str]) -> NDArray[np.float32]:
            rows = (
                [embeddings.embed_query(text.removeprefix(_QUERY)) for text in texts]
                if texts[0].startswith(_QUERY)
                else embeddings.embed_documents([text.removeprefix(_PASSAGE) for text in texts])
            )
            return np.asarray(rows, dtype=np.float32)

        self._chunks = split_documents(folder)
        self._index = txtai.Embeddings(
            method="external",
            transform=vectors,
            instructions={"query": _QUERY, "data": _PASSAGE},
            hybrid=True,
            content=False,
        )
        self._index.index([(i, chunk.page_content) for i, chunk in enumerate(self._chunks)])
        return len(self._chunks)

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        if self._index is None:
            return []
        return [
            RetrievedPassage(
                file=str(self._chunks[int(i)].metadata["file"]),
                text=self._chunks[int(i)].page_content,
                score=float(score),
                place=place_of(self._chunks[int(i)]),
            )
            for i, score in self._index.search(question, k)
        ]

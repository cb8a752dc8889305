"""`langchain-default`: the usual pipeline of splitter, embedding model and Chroma."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings

from evals.systems.langchain_chunks import CHUNK_OVERLAP, CHUNK_SIZE, place_of, split_documents
from evals.systems.system import RetrievedPassage


class LangchainDefaultSystem:
    """RecursiveCharacterTextSplitter 1000/200 and dense search in an in-memory Chroma collection."""

    name = "langchain-default"
    libraries = ("langchain-core", "langchain-text-splitters", "langchain-chroma", "chromadb")
    settings: Mapping[str, str | int | float] = {"chunk_size": CHUNK_SIZE, "chunk_overlap": CHUNK_OVERLAP}

    def __init__(self, embeddings: Embeddings) -> None:
        self._embeddings = embeddings
        self._store: Chroma | None = None
        self.chunks: list[Document] = []

    def index(self, folder: Path) -> int:
        self.chunks = split_documents(folder)
        # Collections of the in-memory client are shared by name in one process: each index gets its own.
        self._store = Chroma(collection_name=f"evals-{uuid4().hex}", embedding_function=self._embeddings)
        self._store.add_documents(self.chunks, ids=[str(i) for i in range(len(self.chunks))])
        return len(self.chunks)

    def rank(self, question: str, k: int) -> list[tuple[int, float]]:
        """Return at most ``k`` positions in ``chunks`` with their similarity (1 - distance), best first."""
        if self._store is None:
            return []
        found = self._store.similarity_search_with_score(question, k=min(k, len(self.chunks)))
        return [(int(document.id or 0), 1 - distance) for document, distance in found]

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        return [
            RetrievedPassage(
                file=str(self.chunks[i].metadata["file"]),
                text=self.chunks[i].page_content,
                score=score,
                place=place_of(self.chunks[i]),
                parts={"dense": score},
            )
            for i, score in self.rank(question, k)
        ]

"""`bm25`: LangChain's default chunks ranked by BM25 over Danish stems alone."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from langchain_core.documents import Document

from evals.systems.langchain_chunks import CHUNK_OVERLAP, CHUNK_SIZE, place_of, split_documents
from evals.systems.stemmed_bm25 import StemmedBM25
from evals.systems.system import RetrievedPassage


class Bm25System:
    """Lexical search only; needs no embedding model."""

    name = "bm25"
    libraries = ("bm25s", "PyStemmer", "langchain-text-splitters")
    settings: Mapping[str, str | int | float] = {
        "chunk_size": CHUNK_SIZE,
        "chunk_overlap": CHUNK_OVERLAP,
        "stemmer": "danish",
        "stopwords": "da",
    }

    def __init__(self) -> None:
        self._chunks: list[Document] = []
        self._bm25: StemmedBM25 | None = None

    def index(self, folder: Path) -> int:
        self._chunks = split_documents(folder)
        self._bm25 = StemmedBM25([chunk.page_content for chunk in self._chunks])
        return len(self._chunks)

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        if self._bm25 is None:
            return []
        return [
            RetrievedPassage(
                file=str(self._chunks[i].metadata["file"]),
                text=self._chunks[i].page_content,
                score=score,
                place=place_of(self._chunks[i]),
                parts={"bm25": score},
            )
            for i, score in self._bm25.rank(question, k)
        ]

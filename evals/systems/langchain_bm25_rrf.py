"""`langchain-bm25-rrf`: the usual pipeline with BM25 beside it, joined by reciprocal ranks.

LangChain's EnsembleRetriever moved to the package langchain-classic; its formula is four lines, so the rank
fusion stands here and the same libraries as in `langchain-default` do the rest.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from langchain_core.embeddings import Embeddings

from evals.systems.langchain_chunks import CHUNK_OVERLAP, CHUNK_SIZE, place_of
from evals.systems.langchain_default import LangchainDefaultSystem
from evals.systems.stemmed_bm25 import StemmedBM25
from evals.systems.system import RetrievedPassage

RRF_CONSTANT = 60
DEPTH = 50


def reciprocal_rank_fusion(
    rankings: Mapping[str, Sequence[int]], k: int
) -> list[tuple[int, dict[str, float]]]:
    """Join rankings of positions by the sum of 1/(60 + rank); returns position and the parts of its score.

    Formula: Cormack, Clarke & Buettcher 2009. Ties are broken by position.
    """
    parts: dict[int, dict[str, float]] = {}
    for leg, ranking in rankings.items():
        for rank, position in enumerate(ranking, start=1):
            parts.setdefault(position, {})[leg] = 1 / (RRF_CONSTANT + rank)
    return sorted(parts.items(), key=lambda item: (-sum(item[1].values()), item[0]))[:k]


class LangchainBm25RrfSystem:
    """Dense search and BM25 over Danish stems on the same chunks, fused by rank."""

    name = "langchain-bm25-rrf"
    libraries = (
        "langchain-core",
        "langchain-text-splitters",
        "langchain-chroma",
        "chromadb",
        "bm25s",
        "PyStemmer",
    )
    settings: Mapping[str, str | int | float] = {
        "chunk_size": CHUNK_SIZE,
        "chunk_overlap": CHUNK_OVERLAP,
        "rrf_constant": RRF_CONSTANT,
        "depth": DEPTH,
        "stemmer": "danish",
        "stopwords": "da",
    }

    def __init__(self, embeddings: Embeddings) -> None:
        self._dense = LangchainDefaultSystem(embeddings)
        self._bm25: StemmedBM25 | None = None

    def index(self, folder: Path) -> int:
        count = self._dense.index(folder)
        self._bm25 = StemmedBM25([chunk.page_content for chunk in self._dense.chunks])
        return count

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        if self._bm25 is None:
            return []
        depth = max(k, DEPTH)
        fused = reciprocal_rank_fusion(
            {
                "dense": [i for i, _ in self._dense.rank(question, depth)],
                "bm25": [i for i, _ in self._bm25.rank(question, depth)],
            },
            k,
        )
        chunks = self._dense.chunks
        return [
            RetrievedPassage(
                file=str(chunks[i].metadata["file"]),
                text=chunks[i].page_content,
                score=sum(parts.values()),
                place=place_of(chunks[i]),
                parts=parts,
            )
            for i, parts in fused
        ]

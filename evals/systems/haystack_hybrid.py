"""`haystack`: haystack's own splitter, BM25 and dense retrievers, joined by reciprocal ranks."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from langchain_core.embeddings import Embeddings

from evals.systems.langchain_chunks import read_documents
from evals.systems.optional_library import require
from evals.systems.system import RetrievedPassage

SPLIT_WORDS = 200
DEPTH = 50


class HaystackSystem:
    """DocumentSplitter with its default of 200 words, InMemoryDocumentStore, DocumentJoiner (RRF)."""

    name = "haystack"
    libraries = ("haystack-ai",)
    settings: Mapping[str, str | int | float] = {
        "split_by": "word",
        "split_length": SPLIT_WORDS,
        "depth": DEPTH,
    }

    def __init__(self, embeddings: Embeddings) -> None:
        self._embeddings = embeddings
        self._bm25: Any = None
        self._dense: Any = None
        self._joiner: Any = None

    def index(self, folder: Path) -> int:
        os.environ.setdefault("HAYSTACK_TELEMETRY_ENABLED", "False")
        haystack = require("haystack", "haystack-ai")
        splitters = require("haystack.components.preprocessors", "haystack-ai")
        stores = require("haystack.document_stores.in_memory", "haystack-ai")
        retrievers = require("haystack.components.retrievers.in_memory", "haystack-ai")
        joiners = require("haystack.components.joiners", "haystack-ai")

        documents = [
            haystack.Document(content=document.page_content, meta=document.metadata)
            for document in read_documents(folder)
        ]
        splitter = splitters.DocumentSplitter(split_by="word", split_length=SPLIT_WORDS)
        chunks = splitter.run(documents=documents)["documents"]
        vectors = self._embeddings.embed_documents([chunk.content for chunk in chunks])
        store = stores.InMemoryDocumentStore(embedding_similarity_function="cosine", shared=False)
        store.write_documents(
            [
                haystack.Document(content=chunk.content, meta=chunk.meta, embedding=vector)
                for chunk, vector in zip(chunks, vectors, strict=True)
            ]
        )
        self._bm25 = retrievers.InMemoryBM25Retriever(document_store=store)
        self._dense = retrievers.InMemoryEmbeddingRetriever(document_store=store)
        self._joiner = joiners.DocumentJoiner(join_mode="reciprocal_rank_fusion")
        return int(store.count_documents())

    def search(self, question: str, k: int) -> Sequence[RetrievedPassage]:
        if self._joiner is None:
            return []
        depth = max(k, DEPTH)
        lexical = self._bm25.run(query=question, top_k=depth)["documents"]
        dense = self._dense.run(query_embedding=self._embeddings.embed_query(question), top_k=depth)[
            "documents"
        ]
        joined = self._joiner.run(documents=[lexical, dense], top_k=k)["documents"]
        return [
            RetrievedPassage(
                file=str(found.meta["file"]),
                text=found.content,
                score=float(found.score),
                place=f"fra tegn {found.meta.get('split_idx_start', 0)}",
            )
            for found in joined
        ]

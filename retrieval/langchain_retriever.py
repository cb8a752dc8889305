"""Our search behind LangChain's retriever interface, so that it plugs into a chain."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, SkipValidation

from retrieval.context_budget import within_budget
from retrieval.hits import Searcher


class VejviserRetriever(BaseRetriever):
    """Returns the ``k`` best passages as LangChain documents with their place as metadata.

    With ``max_tokens`` only as many as fit into that part of a language model's context.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: SkipValidation[Searcher]  # a protocol cannot be checked at run time
    k: int = 10
    max_tokens: int | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        del run_manager
        hits = self.searcher.search(query, self.k)
        if self.max_tokens is not None:
            hits = within_budget(hits, self.max_tokens)
        return [
            Document(
                id=hit.passage.id,
                page_content=hit.passage.text,
                metadata={
                    "source_id": hit.passage.source_id,
                    "heading_path": " › ".join(hit.passage.heading_path),
                    "kind": hit.passage.kind.value,
                    "lines": list(hit.passage.lines) if hit.passage.lines else None,
                    "page": hit.passage.page,
                    "score": hit.score,
                },
            )
            for hit in hits
        ]

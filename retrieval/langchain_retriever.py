"""Our search behind LangChain's retriever interface, so that it plugs into a chain."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from retrieval.hits import Searcher


class VejviserRetriever(BaseRetriever):
    """Returns the ``k`` best passages as LangChain documents with their place as metadata."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Searcher
    k: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        del run_manager
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
            for hit in self.searcher.search(query, self.k)
        ]

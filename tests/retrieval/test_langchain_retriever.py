import asyncio

from langchain_core.documents import Document
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnablePassthrough

from ingest.embedding.fake import FakeEmbedder
from retrieval.context_budget import count_tokens
from retrieval.hybrid import HybridSearcher
from retrieval.langchain_retriever import VejviserRetriever
from retrieval.thesaurus import Thesaurus
from tests.retrieval.small_index import make_index

SEARCHER = HybridSearcher(make_index(), FakeEmbedder(), words=Thesaurus([]))
QUESTION = "Hvor meget giver maskinpuljen?"


def test_documents_are_the_hits_with_their_place() -> None:
    retriever: BaseRetriever = VejviserRetriever(searcher=SEARCHER, k=3)
    documents = retriever.invoke(QUESTION)
    hits = SEARCHER.search(QUESTION, 3)
    assert [d.id for d in documents] == [hit.passage.id for hit in hits]
    assert [d.page_content for d in documents] == [hit.passage.text for hit in hits]
    assert documents[0].metadata == {
        "source_id": "maskinpuljen",
        "heading_path": "",
        "kind": "tekst",
        "lines": None,
        "page": None,
        "score": hits[0].score,
    }


def test_it_plugs_into_a_chain() -> None:
    def joined(documents: list[Document]) -> str:
        return "\n".join(document.page_content for document in documents)

    prompt = ChatPromptTemplate.from_messages([("human", "Kilder:\n{kilder}\n\nSpørgsmål: {emne}")])
    retriever = VejviserRetriever(searcher=SEARCHER, k=2)
    chain = {"kilder": retriever | joined, "emne": RunnablePassthrough()} | prompt
    text = str(chain.invoke(QUESTION).to_messages()[0].content)
    assert "Maskinpuljen giver tilskud" in text
    assert text.endswith(f"Spørgsmål: {QUESTION}")


def test_batches_and_coroutines_give_the_same() -> None:
    retriever = VejviserRetriever(searcher=SEARCHER, k=2)
    alone = [retriever.invoke(question) for question in (QUESTION, "eksport")]
    assert retriever.batch([QUESTION, "eksport"]) == alone
    assert asyncio.run(retriever.ainvoke(QUESTION)) == alone[0]


def test_a_budget_of_tokens_is_kept() -> None:
    everything = VejviserRetriever(searcher=SEARCHER).invoke(QUESTION)
    sizes = [count_tokens(document.page_content) for document in everything]
    small = VejviserRetriever(searcher=SEARCHER, max_tokens=sizes[0]).invoke(QUESTION)
    assert [d.id for d in small] == [everything[0].id]
    assert VejviserRetriever(searcher=SEARCHER, max_tokens=0).invoke(QUESTION) == []
    assert VejviserRetriever(searcher=SEARCHER, max_tokens=sum(sizes)).invoke(QUESTION) == everything

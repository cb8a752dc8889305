"""Vejviser itself over a folder of documents, opened the way the server opens it."""

from pathlib import Path
from typing import Protocol

from answering.answer import Assistant
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.library import Library
from ingest.pipeline import ingest
from retrieval.hits import Searcher


class OwnIndex(Protocol):
    """What the measured systems of our own need of a running Vejviser."""

    @property
    def library(self) -> Library: ...

    @property
    def searcher(self) -> Searcher: ...

    @property
    def assistant(self) -> Assistant: ...

    def close(self) -> None:
        """Give back everything that is open."""
        ...


def open_own_index(documents: Path, data: Path, embedder: Embedder) -> OwnIndex:
    """Ingest exactly this folder into ``data`` and open it; vectors known from an earlier run are reused.

    Raises:
        IngestError, SecondWriterError: the documents cannot be ingested.
    """
    # The runtime brings the whole engine with it; systems of other libraries do without.
    from api.runtime import Runtime

    return Runtime(IndexLayout(data), embedder, ingested_index(documents, data, embedder))


def open_used_index(data: Path, embedder: Embedder) -> OwnIndex:
    """Open the index in ``data`` as it is, with whatever people have read into it.

    Raises:
        NoIndexError: nothing has been ingested yet.
        BrokenIndexError: it must be built again first.
    """
    from api.runtime import Runtime

    layout = IndexLayout(data)
    layout.require()
    return Runtime(layout, embedder, open_index(layout, embedder.model_id))


def ingested_index(documents: Path, data: Path, embedder: Embedder) -> Index:
    """Ingest exactly this folder into ``data`` and open its index.

    Raises:
        IngestError, SecondWriterError: the documents cannot be ingested.
    """
    ingest([documents], data, embedder)
    return open_index(IndexLayout(data), embedder.model_id)

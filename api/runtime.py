"""Opens everything a running Vejviser needs, and follows the index when a new one is published."""

import threading
from collections.abc import Callable
from pathlib import Path

from answering.answer import Assistant
from answering.quoting import QuotingAssistant
from api.settings import Settings
from corpus.records.loader import CORPUS_FOLDER
from ingest.embedding.opening import open_embedder
from ingest.embedding.protocol import Embedder
from ingest.index.errors import BrokenIndexError
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.library import Library
from ingest.pipeline import ingest
from retrieval.hits import Searcher
from retrieval.hybrid import HybridSearcher

Say = Callable[[str], None]
"""Takes a Danish sentence for the person who runs the program."""


class Runtime:
    """The library, searcher and assistant of the live index generation.

    ``refresh`` opens a newer generation when one has been published; a request that has begun keeps the
    objects it took.
    """

    def __init__(self, layout: IndexLayout, embedder: Embedder, index: Index) -> None:
        self._layout = layout
        self._embedder = embedder
        self._lock = threading.Lock()
        self._use(index)

    def _use(self, index: Index) -> None:
        self.library: Library = index.library
        self.searcher: Searcher = HybridSearcher(index, self._embedder)
        self.assistant: Assistant = QuotingAssistant(index.library, self.searcher)
        self.generation: str = index.meta.name
        self.model_id: str = index.meta.model_id
        self._index = index

    def refresh(self) -> bool:
        """Switch to a newly published generation; a broken one is left alone. Tells whether it switched."""
        if self._layout.current_name() in {None, self.generation}:
            return False
        with self._lock:
            if self._layout.current_name() in {None, self.generation}:
                return False
            try:
                self._use(open_index(self._layout, self._embedder.model_id))
            except BrokenIndexError:
                return False
            return True

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()


def open_runtime(settings: Settings, say: Say = lambda _: None) -> Runtime:
    """Load the model and open the live index; a broken or foreign index is built again, and it is said.

    Raises:
        NoIndexError: nothing has been ingested into the data directory yet.
        EmbeddingModelError: the embedding model cannot be loaded.
        IngestError, SecondWriterError: a broken index could not be built again.
    """
    layout = IndexLayout(settings.data)
    layout.require()
    embedder = open_embedder(settings.data, settings.embedding_model)
    try:
        index = open_index(layout, embedder.model_id)
    except BrokenIndexError as error:
        say(f"{error} Det sker nu og kan tage et par minutter.")
        ingest(_paths_of(layout), settings.data, embedder)
        index = open_index(layout, embedder.model_id)
    return Runtime(layout, embedder, index)


def _paths_of(layout: IndexLayout) -> list[Path]:
    """Return what the live index was made of, as far as it is known and still there."""
    known = [path for path in layout.known_paths() if path.exists()]
    return known or [CORPUS_FOLDER]

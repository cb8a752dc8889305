"""The folder in which a training keeps its models and indexes, apart from the index that people use."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import corpus
from evals.benchmark.remembered_queries import RememberedQueries
from ingest.embedding.adapter import Adapter
from ingest.embedding.embedder import SentenceEmbedder
from ingest.embedding.model_source import ModelSource
from ingest.embedding.progress import OnStep
from ingest.embedding.protocol import Embedder
from ingest.embedding.weights import ensure_bundled_model
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from retrieval.hybrid import HybridSearcher
from training.negatives import with_negatives
from training.pairs import Pair, make_pairs
from training.questions import TrainingQuestion

RECORDS = Path(corpus.__file__).parent


class Workshop:
    """Opens models and indexes of them once; ``documents`` is the folder of the original documents."""

    def __init__(self, data: Path, documents: Path, on_step: OnStep) -> None:
        self.folder = data / "traening"
        self.documents = documents
        self._data = data
        self._on_step = on_step
        self._opened: dict[tuple[str, bool], Index] = {}

    @cached_property
    def base_folder(self) -> Path:
        """The unpacked model without an adapter."""
        return ensure_bundled_model(self._data, self._on_step)

    @cached_property
    def base(self) -> Embedder:
        return self.embedder(None)

    def embedder(self, adapter: Adapter | None) -> Embedder:
        """Return the model with an adapter, unpacked in the workshop; it remembers what it was asked."""
        folder = self.base_folder
        if adapter:
            folder = ensure_bundled_model(self.folder, self._on_step, adapter)
        return RememberedQueries(SentenceEmbedder(ModelSource(folder, "multilingual-e5-small", folder.name)))

    def index(self, embedder: Embedder, *, records: bool) -> Index:
        """Return the index of the documents, with or without our own records."""
        key = (embedder.model_id, records)
        if key not in self._opened:
            self._on_step("Læser dokumenterne ind", 0, 1)
            data = self.folder / "indeks" / f"{embedder.model_id}{'-poster' if records else ''}"
            ingest([self.documents, RECORDS] if records else [self.documents], data, embedder)
            self._opened[key] = open_index(IndexLayout(data), embedder.model_id)
        return self._opened[key]

    def pairs(self, questions: Sequence[TrainingQuestion], *, negatives: bool) -> list[Pair]:
        """Return question and text of every question whose place is found, with hard negatives if wanted."""
        index = self.index(self.base, records=True)
        found, _ = make_pairs(index, questions)
        if not negatives:
            return found
        searcher = HybridSearcher(index, self.base)
        return with_negatives(
            found, index, searcher, lambda done: self._on_step("Finder modeksempler", done, len(found))
        )

    def close(self) -> None:
        for index in self._opened.values():
            index.close()
        self._opened.clear()

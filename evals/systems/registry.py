"""The measured systems by name, all made from one embedding model and one data directory."""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from langchain_core.embeddings import Embeddings

from api.settings import Settings
from evals.systems.bm25 import Bm25System
from evals.systems.dense import DenseSystem
from evals.systems.haystack_hybrid import HaystackSystem
from evals.systems.langchain_bm25_rrf import LangchainBm25RrfSystem
from evals.systems.langchain_default import LangchainDefaultSystem
from evals.systems.ours import OursSystem
from evals.systems.own_index import OwnIndex, ingested_index, open_own_index, open_used_index
from evals.systems.system import RetrievalSystem, RetrievalSystemError
from evals.systems.txtai_hybrid import TxtaiSystem
from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.opening import open_embedder
from ingest.embedding.protocol import Embedder
from ingest.index.generation import Index

DATA_FOLDER = "maalinger"
_WITHOUT_MODEL = frozenset({"bm25"})


class Workbench:
    """Opens the embedding model once, when first needed, and indexes into a folder of its own.

    The index that people use stays untouched: measurements lie in ``<data>/maalinger``.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.data = settings.data / DATA_FOLDER

    @cached_property
    def embedder(self) -> Embedder:
        return open_embedder(self._settings.data, self._settings.embedding_model)

    @property
    def embeddings(self) -> Embeddings:
        """The same model behind LangChain's interface."""
        embedder = self.embedder
        if not isinstance(embedder, Embeddings):
            raise RetrievalSystemError("Søgemodellen kan ikke bruges gennem LangChain.")
        return embedder

    def facts(self, system: str) -> Mapping[str, str | int | float]:
        """Return what a result says about the embedding model that a system uses."""
        if system in _WITHOUT_MODEL:
            return {}
        return {"embedding_model": self.embedder.model_id, "precision": str(self.embedder.precision)}

    def open_index(self, documents: Path) -> OwnIndex:
        """Ingest a folder of documents and open it."""
        return open_own_index(documents, self.data, self.embedder)

    def open_used(self) -> OwnIndex:
        """Open the index that people use, untouched."""
        return open_used_index(self._settings.data, self.embedder)

    def open_live(self, documents: Path) -> Index:
        """Ingest a folder of documents and open nothing but its index."""
        return ingested_index(documents, self.data, self.embedder)

    def ours(self) -> RetrievalSystem:
        return OursSystem(self.open_index)

    def dense(self) -> RetrievalSystem:
        cached = CachedEmbedder(self.embedder, self.data / "cache")
        return DenseSystem(self.open_index, cached)


SYSTEMS: Mapping[str, Callable[[Workbench], RetrievalSystem]] = MappingProxyType(
    {
        "ours": Workbench.ours,
        "dense": Workbench.dense,
        "bm25": lambda _: Bm25System(),
        "langchain-default": lambda bench: LangchainDefaultSystem(bench.embeddings),
        "langchain-bm25-rrf": lambda bench: LangchainBm25RrfSystem(bench.embeddings),
        "haystack": lambda bench: HaystackSystem(bench.embeddings),
        "txtai": lambda bench: TxtaiSystem(bench.embeddings),
    }
)


def make_system(name: str, bench: Workbench) -> RetrievalSystem:
    """Return a system by its name.

    Raises:
        RetrievalSystemError: no system has the name.
    """
    if name not in SYSTEMS:
        raise RetrievalSystemError(f"Systemet »{name}« findes ikke. Vælg mellem: {', '.join(SYSTEMS)}.")
    return SYSTEMS[name](bench)

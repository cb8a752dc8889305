"""The two ways to an embedder from the settings: loaded at once, or when it is first needed."""

from pathlib import Path

from ingest.embedding.deferred import DeferredEmbedder
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.model_source import find_model
from ingest.embedding.precision import Precision, wanted_precision
from ingest.embedding.progress import OnStep, ignore_step
from ingest.embedding.protocol import Embedder

FAKE_MODEL = "falsk"


def open_embedder(
    data_folder: Path,
    model: str | None = None,
    precision: Precision | None = None,
    threads: int | None = None,
    on_step: OnStep = ignore_step,
) -> Embedder:
    """Return the embedder of a model: ``None`` the bundled one, ``falsk`` the fake, else a folder or a name.

    ``precision`` ``None`` follows ``VEJVISER_EMBEDDING_PRECISION`` and, where that is not set, the processor.

    Raises:
        EmbeddingModelError: the model cannot be unpacked, found, fetched or loaded.
    """
    if model == FAKE_MODEL:
        return FakeEmbedder()
    # Loading torch takes seconds; nobody who uses the fake, or only its types, should wait for it.
    from ingest.embedding.embedder import SentenceEmbedder

    return SentenceEmbedder(find_model(model, data_folder, on_step), precision or wanted_precision(), threads)


def deferred_embedder(data_folder: Path, model: str | None = None, on_step: OnStep = ignore_step) -> Embedder:
    """Return the embedder of a model, found and unpacked now but loaded only when a vector is asked for.

    Raises:
        EmbeddingModelError: the model cannot be unpacked, found or fetched. Loading may raise it later.
    """
    if model == FAKE_MODEL:
        return FakeEmbedder()
    source, precision = find_model(model, data_folder, on_step), wanted_precision()

    def load() -> Embedder:
        from ingest.embedding.embedder import SentenceEmbedder

        return SentenceEmbedder(source, precision)

    return DeferredEmbedder(source.model_id, load)

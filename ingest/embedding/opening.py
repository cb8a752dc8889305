"""The one way to an embedder from the settings."""

from pathlib import Path

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

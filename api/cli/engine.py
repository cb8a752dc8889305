"""The one place where commands reach the engine; its heavy libraries are loaded only when a command runs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.failures import tell
from api.settings import Settings
from ingest.embedding.progress import OnStep
from ingest.progress import Progress
from ingest.report import IngestReport

if TYPE_CHECKING:
    from api.dependencies import RuntimeLike
    from ingest.index.layout import GenerationMeta
    from ingest.library import Library
    from retrieval.cases.search import CaseSearch
    from retrieval.matching.matcher import Matcher


@dataclass(frozen=True, slots=True)
class ReadyModel:
    """An embedding model that can be loaded. ``damaged`` are files whose content is wrong."""

    name: str
    model_id: str
    folder: Path
    damaged: tuple[str, ...] = ()


@contextmanager
def opened(settings: Settings) -> Iterator["RuntimeLike"]:
    """Open the index in use with its models, once, and give everything back at the end."""
    from api.runtime import open_runtime

    runtime = open_runtime(settings, tell)
    try:
        yield runtime
    finally:
        runtime.close()


def library(settings: Settings) -> "Library":
    """Return sources and passages of the index in use, without loading a model."""
    from ingest.index.generation import open_index
    from ingest.index.layout import IndexLayout

    index = open_index(IndexLayout(settings.data))
    index.close()
    return index.library


def cases(settings: Settings) -> tuple["CaseSearch", "Library"]:
    """Return the search over the cases, and what is read in.

    The model is loaded only when content is compared. Without an index the cases are there all the same, but
    no transcripts.
    """
    from ingest.embedding.opening import deferred_embedder
    from ingest.index.errors import NoIndexError
    from ingest.index.generation import open_index
    from ingest.index.layout import IndexLayout
    from ingest.library import Library
    from retrieval.cases.opening import open_case_search

    read_in: Library = Library((), ())
    paths: list[Path] = []
    with suppress(NoIndexError):
        index = open_index(IndexLayout(settings.data))
        index.close()
        read_in, paths = index.library, [Path(path) for path in index.meta.paths]
    embedder = deferred_embedder(settings.data, settings.embedding_model)
    return open_case_search(read_in, embedder, settings.data, paths), read_in


def matcher(settings: Settings) -> tuple["Matcher", "Library"]:
    """Return what matches programmes with companies, and what is read in; works without an index too.

    The model is loaded only when a description is compared with the records.
    """
    from ingest.embedding.opening import deferred_embedder
    from ingest.index.errors import NoIndexError
    from ingest.library import Library
    from retrieval.matching.opening import open_matcher

    read_in: Library = Library((), ())
    with suppress(NoIndexError):
        read_in = library(settings)
    embedder = deferred_embedder(settings.data, settings.embedding_model)
    return open_matcher(embedder, settings.data), read_in


def generation(settings: Settings) -> "GenerationMeta":
    """Return what is known of the index in use; raises ``NoIndexError`` or ``BrokenIndexError``."""
    from ingest.index.layout import IndexLayout

    return IndexLayout(settings.data).current()[1]


def run_ingest(
    paths: Sequence[Path], settings: Settings, progress: Progress, on_step: OnStep, *, dry_run: bool
) -> IngestReport:
    """Read the documents and build the next generation of the index; a dry run changes nothing."""
    from ingest.embedding.opening import FAKE_MODEL, deferred_embedder
    from ingest.pipeline import ingest

    # A dry run computes no vectors, so it shall not unpack a model into the data directory either.
    model = FAKE_MODEL if dry_run else settings.embedding_model
    embedder = deferred_embedder(settings.data, model, on_step=on_step)
    return ingest(paths, settings.data, embedder, dry_run=dry_run, progress=progress)


def ready_model(settings: Settings, on_step: OnStep) -> ReadyModel:
    """Unpack or fetch the embedding model where needed; every file of the bundled one is read and checked."""
    from ingest.embedding.model_source import damaged_model_files, find_model

    source = find_model(settings.embedding_model, settings.data, on_step)
    damaged = tuple(damaged_model_files(settings.embedding_model, settings.data))
    return ReadyModel(source.name, source.model_id, source.folder, damaged)

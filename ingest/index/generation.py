"""A generation of the index: written whole beside the live one, or opened for searching."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.sources import Passage, Source
from ingest.embedding_text import passage_text
from ingest.index.chroma_store import ChromaStore, open_client
from ingest.index.errors import BrokenIndexError
from ingest.index.layout import GenerationMeta, IndexLayout
from ingest.index.lexical import ANALYSERS, LexicalIndex
from ingest.index.storage import (
    passage_from,
    passage_row,
    read_jsonl,
    source_from,
    source_row,
    window_row,
    write_jsonl,
)
from ingest.index.vector_store import VectorStore
from ingest.index.write_failures import numbered_os_errors
from ingest.library import Library
from ingest.windows import Window

_SOURCES, _PASSAGES, _WINDOWS = "kilder.jsonl", "passager.jsonl", "vinduer.jsonl"


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that searching needs: the library, its two vector stores and its BM25 indexes.

    The rows of ``lexical`` are the positions of ``library.passages``.
    """

    meta: GenerationMeta
    library: Library
    windows: dict[str, Window]
    passage_vectors: VectorStore
    window_vectors: VectorStore
    lexical: dict[str, LexicalIndex]
    close: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into a generation; row ``i`` of a vector array belongs to item ``i`` beside it."""

    sources: Sequence[Source]
    passages: Sequence[Passage]
    windows: Sequence[Window]
    passage_vectors: NDArray[np.float32]
    window_vectors: NDArray[np.float32]


def write_generation(folder: Path, content: Content) -> None:
    """Write a generation's files into an empty folder.

    Raises:
        OSError: it cannot be written; ``errno`` is ``ENOSPC`` when the disk is full.
    """
    with numbered_os_errors(folder):
        _write(folder, content)


def _write(folder: Path, content: Content) -> None:
    by_id = {s.id: s for s in content.sources}
    write_jsonl(folder / _SOURCES, (source_row(s) for s in content.sources))
    write_jsonl(folder / _PASSAGES, (passage_row(p) for p in content.passages))
    write_jsonl(folder / _WINDOWS, (window_row(w) for w in content.windows))
    texts = [passage_text(by_id[p.source_id], p) for p in content.passages]
    for name in ANALYSERS:
        LexicalIndex.build(name, texts).save(folder / f"bm25-{name}")
    client = open_client(folder / "chroma")
    try:
        ChromaStore(client, "passager").add([p.id for p in content.passages], content.passage_vectors)
        ChromaStore(client, "vinduer").add([w.id for w in content.windows], content.window_vectors)
    finally:
        client.close()


def open_index(layout: IndexLayout, model_id: str | None = None) -> Index:
    """Open the live generation; with ``model_id``, only one that was built with that model.

    Raises:
        NoIndexError: nothing has been published.
        BrokenIndexError: damaged, incomplete, or of another model.
    """
    folder, meta = layout.current()
    if model_id is not None and meta.model_id != model_id:
        raise BrokenIndexError(
            f"Indekset er bygget med søgemodellen {meta.model_id}, men nu bruges {model_id}. "
            "Det skal bygges igen."
        )
    try:
        return _open(folder, meta)
    except BrokenIndexError:
        raise
    except Exception as error:
        raise BrokenIndexError(f"Indekset {meta.name} er beskadiget og skal bygges igen.") from error


def _open(folder: Path, meta: GenerationMeta) -> Index:
    sources = [source_from(row) for row in read_jsonl(folder / _SOURCES)]
    texts = {s.id: s.text for s in sources}
    passages = [passage_from(row, texts[row["source_id"]]) for row in read_jsonl(folder / _PASSAGES)]
    windows = [Window(**row) for row in read_jsonl(folder / _WINDOWS)]
    with ExitStack() as opened:
        client = open_client(folder / "chroma")
        opened.callback(client.close)
        index = Index(
            meta=meta,
            library=Library(sources, passages),
            windows={w.id: w for w in windows},
            passage_vectors=ChromaStore(client, "passager"),
            window_vectors=ChromaStore(client, "vinduer"),
            lexical={name: LexicalIndex.load(folder / f"bm25-{name}") for name in ANALYSERS},
            close=client.close,
        )
        counts = (len(passages), len(windows), index.passage_vectors.count(), index.window_vectors.count())
        if counts != (meta.passages, meta.windows, meta.passages, meta.windows):
            raise BrokenIndexError(f"Indekset {meta.name} er ufuldstændigt og skal bygges igen.")
        opened.pop_all()  # whoever uses the index closes it
    return index

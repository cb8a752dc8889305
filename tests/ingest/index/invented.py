"""Invented texts and small indexes of them, for the tests of everything that works on an index."""

import random
from collections.abc import Sequence
from pathlib import Path

from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Vectors
from ingest.index.generation import Index, open_index
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from ingest.report import IngestReport

_SYLLABLES = (
    "ba be bi bo du fa fe gi go ha hi ka ke la li ma me na no pa pe ra ri sa si ta ti væ sø gå".split()
)


class CountingEmbedder(FakeEmbedder):
    """Remembers the texts it was asked for."""

    def __init__(self, dimension: int = 256) -> None:
        super().__init__(dimension)
        self.texts: list[str] = []

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        self.texts += texts
        return super().encode_passages(texts, batch_size, on_batch)


def sentences(count: int, seed: int) -> str:
    """Return seeded sentences of invented words, six to a paragraph."""
    chosen = random.Random(seed)
    made = []
    for _ in range(count):
        words = ["".join(chosen.choices(_SYLLABLES, k=chosen.randint(2, 4))) for _ in range(12)]
        made.append(" ".join(words).capitalize() + ".")
    return "\n\n".join(" ".join(made[i : i + 6]) for i in range(0, count, 6))


def write_documents(folder: Path, count: int, sentences_each: int = 12) -> list[Path]:
    """Write ``dok0.md``, ``dok1.md`` …, each with a title and text of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"dok{number}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"# Notat nummer {number}\n\n{sentences(sentences_each, number)}\n", "utf-8")
    return paths


def fake_ingest(paths: Sequence[Path], data: Path) -> IngestReport:
    """Index with the fake embedder."""
    return ingest(paths, data, FakeEmbedder())


def fake_index(data: Path) -> Index:
    """Open what ``fake_ingest`` built."""
    return open_index(IndexLayout(data), FakeEmbedder().model_id)


def left_over(data: Path) -> list[str]:
    """Return what lies in the index folder beside generations, the pointer and the lock."""
    known = ("gen-", "GÆLDENDE", ".skriver.lock")
    return sorted(p.name for p in (data / "indeks").iterdir() if not p.name.startswith(known))


def generations(data: Path) -> list[str]:
    """Return the names of the generations, the oldest first."""
    return sorted(p.name for p in (data / "indeks").glob("gen-*"))


def passage_ids(data: Path) -> list[str]:
    """Return the ids of all passages, in order."""
    index = fake_index(data)
    index.close()
    return [passage.id for passage in index.library.passages]


def indexed_text(data: Path) -> str:
    """Return the texts of all sources."""
    index = fake_index(data)
    index.close()
    return "\n".join(source.text for source in index.library.sources)


def found_ids(data: Path, question: str) -> list[str]:
    """Return the ids of everything that both vector stores find."""
    index = fake_index(data)
    try:
        vector = FakeEmbedder().encode_queries([question])[0]
        stores = (index.passage_vectors, index.window_vectors)
        return [found for store in stores for found, _ in store.query(vector, store.count())]
    finally:
        index.close()

"""The real index over the original documents, built once a session with the real model."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from answering.quoting import QuotingAssistant
from evals.gold import GoldSet, load_gold
from ingest.embedding.opening import open_embedder
from ingest.index.generation import open_index
from ingest.index.layout import IndexLayout
from ingest.library import Library
from ingest.pipeline import ingest
from retrieval.hybrid import HybridSearcher

TODAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class RealAnswers:
    """The quote assistant over the original documents, on a fixed day."""

    library: Library
    searcher: HybridSearcher
    assistant: QuotingAssistant


@pytest.fixture(scope="session")
def real_answers(
    source_folder: Path, model_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RealAnswers]:
    """Index the documents into a fresh folder; vectors computed by an earlier run are used again."""
    data, kept = tmp_path_factory.mktemp("answering"), model_data / "answering-tests"
    kept.mkdir(exist_ok=True)
    (data / "cache").symlink_to(kept, target_is_directory=True)
    embedder = open_embedder(model_data)
    ingest([source_folder], data, embedder)
    index = open_index(IndexLayout(data), embedder.model_id)
    searcher = HybridSearcher(index, embedder)
    yield RealAnswers(index.library, searcher, QuotingAssistant(index.library, searcher, lambda: TODAY))
    index.close()


@pytest.fixture(scope="session")
def gold(source_folder: Path) -> GoldSet:
    """The gold questions in the folder ``evals`` beside the documents; skips where there are none."""
    found = sorted((source_folder.parent / "evals").glob("gold_*.jsonl"))
    if not found:
        pytest.skip("no gold questions: put gold_*.jsonl into the folder evals beside the source documents")
    return load_gold(found[0])

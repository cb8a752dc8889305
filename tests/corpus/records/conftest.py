"""A small corpus and its document in a temporary folder."""

from pathlib import Path

import pytest

from tests.corpus.records.record_folder import write_corpus, write_documents


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one programme and one actor, both without faults."""
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """The folder with the document that the records cite."""
    return write_documents(tmp_path / "dokumenter")

"""The original documents, cleaned once for all tests, and invented ones for the pipeline."""

from pathlib import Path

import pytest

from tests.ingest.index.invented import write_documents
from tests.ingest.real_documents import RealDocuments, read_real_documents


@pytest.fixture(scope="session")
def real_documents(source_folder: Path) -> RealDocuments:
    """What ingest makes of the original documents."""
    return read_real_documents(source_folder)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    write_documents(tmp_path / "dokumenter", 3)
    return tmp_path / "dokumenter"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"

"""The original documents, cleaned once for all tests."""

from pathlib import Path

import pytest

from tests.ingest.real_documents import RealDocuments, read_real_documents


@pytest.fixture(scope="session")
def real_documents(source_folder: Path) -> RealDocuments:
    """What ingest makes of the original documents."""
    return read_real_documents(source_folder)

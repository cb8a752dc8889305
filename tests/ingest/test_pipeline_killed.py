"""A real process that is ingesting is killed at ten moments: nothing is lost and nothing doubled."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from ingest.embedding.fake import FakeEmbedder
from retrieval.hybrid import HybridSearcher
from tests.ingest.index.invented import (
    fake_index,
    fake_ingest,
    generations,
    left_over,
    passage_ids,
    write_documents,
)

PROJECT = Path(__file__).resolve().parents[2]
MOMENTS = 10


def started(documents: Path, data: Path) -> subprocess.Popen[bytes]:
    """Start ``vejviser ingest`` with the fake embedder."""
    environment = {**os.environ, "VEJVISER_DATA": str(data), "VEJVISER_EMBEDDING_MODEL": "falsk"}
    command = [sys.executable, "-c", "from api.cli.main import app; app()", "ingest", str(documents)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=quiet, stderr=quiet)


def serves(data: Path) -> int:
    """Search the index in use, and return how many passages it has."""
    index = fake_index(data)
    try:
        hits = HybridSearcher(index, FakeEmbedder()).search("Notat nummer 0", 3)
        assert hits[0].passage.source_id == "dok0"
        return len(index.library.passages)
    finally:
        index.close()


def test_an_ingest_killed_at_ten_moments(tmp_path: Path) -> None:
    documents, prepared = tmp_path / "dokumenter", tmp_path / "før"
    write_documents(documents, 1)
    fake_ingest([documents], prepared)
    old = len(passage_ids(prepared))
    write_documents(documents, 6, sentences_each=300)

    whole = Path(shutil.copytree(prepared, tmp_path / "hel"))
    begun = time.monotonic()
    assert started(documents, whole).wait() == 0
    duration = time.monotonic() - begun
    expected = passage_ids(whole)
    assert len(expected) > old
    assert len(set(expected)) == len(expected)

    chosen = random.Random(20)
    killed = 0
    for moment in range(MOMENTS):
        data = Path(shutil.copytree(prepared, tmp_path / f"dræbt{moment}"))
        process = started(documents, data)
        time.sleep(duration * (moment + chosen.random()) / MOMENTS)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert serves(data) in {old, len(expected)}

        fake_ingest([documents], data)
        assert passage_ids(data) == expected
        assert serves(data) == len(expected)
        assert left_over(data) == []
        assert len(generations(data)) <= 2
        shutil.rmtree(data)
    assert killed > MOMENTS // 2

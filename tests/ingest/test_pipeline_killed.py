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


def begun(data: Path, process: subprocess.Popen[bytes]) -> float:
    """Wait until a process holds the writer's lock: until then it only loads its libraries."""
    while not (data / "indeks" / ".skriver.lock").exists() and process.poll() is None:
        time.sleep(0.01)
    return time.monotonic()


def test_an_ingest_killed_at_ten_moments(tmp_path: Path) -> None:
    documents, prepared = tmp_path / "dokumenter", tmp_path / "før"
    write_documents(documents, 3, sentences_each=90)
    fake_ingest([documents], prepared)
    (prepared / "indeks" / ".skriver.lock").unlink()
    old = passage_ids(prepared)
    write_documents(documents, 6, sentences_each=90)

    whole = Path(shutil.copytree(prepared, tmp_path / "hel"))
    process = started(documents, whole)
    first = begun(whole, process)
    assert process.wait() == 0
    duration = time.monotonic() - first
    expected = passage_ids(whole)
    assert set(old) < set(expected)
    assert len(set(expected)) == len(expected)

    chosen = random.Random(20)
    killed = 0
    for moment in range(MOMENTS):
        data = Path(shutil.copytree(prepared, tmp_path / f"dræbt{moment}"))
        process = started(documents, data)
        begun(data, process)
        time.sleep(duration * (moment + chosen.random()) / MOMENTS)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert serves(data) in {len(old), len(expected)}

        fake_ingest([documents], data)
        assert passage_ids(data) == expected
        assert serves(data) == len(expected)
        assert left_over(data) == []
        assert len(generations(data)) <= 2
        shutil.rmtree(data)
    assert killed > MOMENTS // 2

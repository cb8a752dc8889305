import logging
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Vectors
from ingest.embedding.vector_file import VectorFile
from tests.ingest.embedding.embedder_contract import EmbedderContract

PROJECT = Path(__file__).resolve().parents[3]
TEXTS = [f"Skib nummer {n} ligger i havnen{'!' * (n % 7)}" for n in range(40)]


class Counting(FakeEmbedder):
    """Remembers what it embeds, and stops with an error when it is asked for one text too many."""

    def __init__(self, fails_after: int | None = None) -> None:
        super().__init__()
        self.embedded: list[str] = []
        self._fails_after = fails_after

    def encode_passages(
        self, texts: Sequence[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        if self._fails_after is not None and len(self.embedded) + len(texts) > self._fails_after:
            raise KeyboardInterrupt
        self.embedded.extend(texts)
        return super().encode_passages(texts, batch_size, on_batch)


class TestCachedEmbedder(EmbedderContract):
    @pytest.fixture
    def embedder(self, tmp_path: Path) -> CachedEmbedder:
        return CachedEmbedder(FakeEmbedder(), tmp_path)


def test_no_text_is_embedded_twice(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    cold = CachedEmbedder(first, tmp_path)
    vectors = cold.encode_passages([*TEXTS, *TEXTS[:5]])
    assert sorted(first.embedded) == sorted(TEXTS)
    assert (cold.hits, cold.misses) == (5, 40)
    warm = CachedEmbedder(second, tmp_path)
    again = warm.encode_passages([*TEXTS, "et nyt"])
    assert second.embedded == ["et nyt"]
    assert (warm.hits, warm.misses) == (40, 1)
    assert (again[:40] == vectors[:40]).all()
    assert (vectors == FakeEmbedder().encode_passages([*TEXTS, *TEXTS[:5]])).all()


def test_file_is_named_by_model_and_precision(tmp_path: Path) -> None:
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    cached.encode_passages(TEXTS)
    assert cached.path == tmp_path / "falsk-256-float32.sqlite"
    assert cached.path.is_file()


def test_another_prompt_is_another_text(tmp_path: Path) -> None:
    CachedEmbedder(FakeEmbedder(), tmp_path).encode_passages(TEXTS)
    other = FakeEmbedder()
    other.passage_prompt = "tekst: "
    cached = CachedEmbedder(other, tmp_path)
    cached.encode_passages(TEXTS)
    assert cached.misses == 40


def test_queries_leave_no_trace(tmp_path: Path) -> None:
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    cached.embed_query("Hvem er jeg?")
    assert list(tmp_path.iterdir()) == []


def test_run_that_is_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    stopped = Counting(fails_after=24)
    with pytest.raises(KeyboardInterrupt):
        CachedEmbedder(stopped, tmp_path).encode_passages(TEXTS, batch_size=8)
    resumed = Counting()
    CachedEmbedder(resumed, tmp_path).encode_passages(TEXTS, batch_size=8)
    assert len(stopped.embedded) == 24
    assert sorted(stopped.embedded + resumed.embedded) == sorted(TEXTS)


EMBED = """
import os, signal, sys
from pathlib import Path
from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.fake import FakeEmbedder

folder, first, last, fatal = Path(sys.argv[1]), *map(int, sys.argv[2:5])

def on_batch(done, _total):
    if done == fatal:
        os.kill(os.getpid(), signal.SIGKILL)

cached = CachedEmbedder(FakeEmbedder(), folder)
cached.encode_passages([f"tekst {n}" for n in range(first, last)], batch_size=5, on_batch=on_batch)
print(cached.hits, cached.misses)
"""


def start_embedding(folder: Path, first: int, last: int, fatal: int = -1) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", EMBED, str(folder), str(first), str(last), str(fatal)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_killed_process_loses_nothing_it_has_reported(tmp_path: Path) -> None:
    killed = start_embedding(tmp_path, 0, 60, fatal=35)
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    resumed = start_embedding(tmp_path, 0, 60)
    assert resumed.communicate()[0].split() == ["35", "25"]


def test_two_processes_share_the_file(tmp_path: Path) -> None:
    processes = [start_embedding(tmp_path, 0, 200), start_embedding(tmp_path, 100, 300)]
    outputs = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert [errors for _, errors in outputs] == ["", ""]  # no warning: everything was stored
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    vectors = cached.encode_passages([f"tekst {n}" for n in range(300)])
    assert (cached.hits, cached.misses) == (300, 0)
    assert (vectors == FakeEmbedder().encode_passages([f"tekst {n}" for n in range(300)])).all()


def test_damaged_file_costs_time_but_no_vector(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    vectors = cached.encode_passages(TEXTS)
    cached.path.write_bytes(b"\x00" * 10_000)
    rebuilt = CachedEmbedder(FakeEmbedder(), tmp_path)
    assert (rebuilt.encode_passages(TEXTS) == vectors).all()
    assert rebuilt.misses == 40
    assert "var ødelagt" in caplog.text
    assert CachedEmbedder(FakeEmbedder(), tmp_path).encode_passages(TEXTS).shape == vectors.shape


def test_damage_that_appears_while_running_costs_no_vector(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    vectors = cached.encode_passages(TEXTS)
    cached.path.write_bytes(b"\x00" * 10_000)
    assert (cached.encode_passages(TEXTS) == vectors).all()
    assert "kan ikke bruges" in caplog.text


def test_damage_inside_the_file_costs_no_vector(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    texts = [f"tekst {n}" for n in range(300)]
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    vectors = cached.encode_passages(texts)
    data = bytearray(cached.path.read_bytes())
    data[3 * 8192 :] = b"\xff" * (len(data) - 3 * 8192)  # the first pages, which opening reads, stay whole
    cached.path.write_bytes(data)
    assert (cached.encode_passages(texts) == vectors).all()
    assert cached.prune([]) == 0
    assert "malformed" in caplog.text


def test_full_disk_is_logged_once_and_everything_is_embedded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    put, stored = VectorFile.put, list[dict[bytes, Vectors]]()

    def full_after_two(self: VectorFile, vectors: dict[bytes, Vectors]) -> None:
        if len(stored) == 2:
            self._connection.execute("PRAGMA max_page_count = 1")  # SQLite answers as on a full disk
        put(self, vectors)
        stored.append(vectors)

    monkeypatch.setattr(VectorFile, "put", full_after_two)
    long = [f"{n} {'havn ' * 10}" for n in range(100)]
    inner = Counting()
    with caplog.at_level(logging.WARNING):
        vectors = CachedEmbedder(inner, tmp_path).encode_passages(long, batch_size=4)
    assert (vectors == FakeEmbedder().encode_passages(long)).all()
    assert len(inner.embedded) == 100
    assert len(caplog.records) == 1
    assert "database or disk is full" in caplog.text
    with closing(sqlite3.connect(tmp_path / "falsk-256-float32.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM vectors").fetchone() == (4 * len(stored),)


def test_place_that_cannot_be_written_is_logged_and_everything_is_embedded(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "cache").write_text("en fil, hvor der skulle være en mappe")
    cached = CachedEmbedder(FakeEmbedder(), tmp_path / "cache")
    assert cached.encode_passages(TEXTS).shape == (40, 256)
    assert cached.prune([]) == 0
    assert "beregnes uden at blive gemt" in caplog.text


def test_what_is_no_longer_used_is_pruned(tmp_path: Path) -> None:
    cached = CachedEmbedder(FakeEmbedder(), tmp_path)
    cached.encode_passages(TEXTS)
    assert cached.prune(cached.passage_key(text) for text in TEXTS[:10]) == 30
    warm = CachedEmbedder(FakeEmbedder(), tmp_path)
    warm.encode_passages(TEXTS)
    assert (warm.hits, warm.misses) == (10, 30)


def test_progress_counts_texts_found_and_repeated(tmp_path: Path) -> None:
    CachedEmbedder(FakeEmbedder(), tmp_path).encode_passages(TEXTS[:10])
    seen: list[tuple[int, int]] = []
    texts = [*TEXTS[:20], *TEXTS[5:15]]
    CachedEmbedder(FakeEmbedder(), tmp_path).encode_passages(
        texts, 4, lambda done, total: seen.append((done, total))
    )
    assert seen[0] == (15, 30)
    assert seen[-1] == (30, 30)
    assert len(seen) == 4


def test_everything_else_is_the_inner_embedders(tmp_path: Path) -> None:
    inner = FakeEmbedder(64)
    cached = CachedEmbedder(inner, tmp_path)
    assert (cached.model_id, cached.precision, cached.dimension) == ("falsk-64", inner.precision, 64)
    assert (cached.query_prompt, cached.passage_prompt) == (inner.query_prompt, inner.passage_prompt)
    assert np.array_equal(cached.encode_queries(TEXTS), inner.encode_queries(TEXTS))

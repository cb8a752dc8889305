"""How search grows with the corpus: synthetic corpora of several sizes, each searched in a fresh process."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from evals.benchmark.commands import BenchmarkError
from evals.benchmark.peak_memory import PeakMemory
from evals.benchmark.remembered_queries import RememberedQueries
from evals.benchmark.search_latency import search_durations
from evals.benchmark.synthetic import Recombined
from evals.benchmark.wording import greeted
from evals.environment import PROJECT
from evals.timing import Timing, timing
from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.protocol import Embedder
from ingest.index.generation import open_index, write_generation
from ingest.index.layout import GenerationMeta, IndexLayout
from retrieval.hybrid import HybridSearcher

_QUERIES = "spoergsmaal.npz"
_CHILD = "import sys; from evals.benchmark.scale import search_alone; search_alone(*sys.argv[1:])"


class ScaleStep(BaseModel):
    """One corpus: ``search`` is without embedding the question, ``mib`` the process that searches it."""

    model_config = ConfigDict(frozen=True)

    passages: int
    build_seconds: float
    search: Timing
    mib: float
    disk_mib: float


def scale_steps(
    data: Path, folder: Path, embedder: Embedder, questions: Sequence[str], sizes: Sequence[int]
) -> list[ScaleStep]:
    """Build and search corpora recombined from the live index of ``data``; they lie below ``folder``.

    Raises:
        BenchmarkError: a search process failed.
    """
    live = open_index(IndexLayout(data), embedder.model_id)
    remembered = RememberedQueries(embedder)
    for searched in (greeted(questions), questions):
        search_durations(HybridSearcher(live, remembered), searched)
    recombined = Recombined(live, CachedEmbedder(embedder, data / "cache"))
    live.close()
    remembered.save(folder / _QUERIES)
    return [_step(folder, recombined, size, embedder.model_id, questions) for size in sizes]


def _step(
    folder: Path, recombined: Recombined, size: int, model_id: str, questions: Sequence[str]
) -> ScaleStep:
    layout = IndexLayout(folder / str(size))
    content = recombined.content(size)
    began = time.perf_counter()
    with layout.writing():
        unfinished = layout.new_folder()
        write_generation(unfinished, content)
        counts = (len(content.sources), len(content.passages), len(content.windows))
        layout.publish(unfinished, GenerationMeta("gen-1", "syntetisk", model_id, 0.0, *counts))
    built = time.perf_counter() - began
    del content
    search, mib = _searched(folder, size, questions)
    return ScaleStep(
        passages=size,
        build_seconds=built,
        disk_mib=sum(p.stat().st_size for p in layout.folder.rglob("*") if p.is_file()) / 1024**2,
        search=search,
        mib=mib,
    )


def _searched(folder: Path, size: int, questions: Sequence[str]) -> tuple[Timing, float]:
    command = [sys.executable, "-c", _CHILD, str(folder), str(size), *questions]
    with (
        subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process,
        PeakMemory(process.pid) as memory,
    ):
        said, _ = process.communicate()
    if process.returncode != 0:
        raise BenchmarkError(f"Søgningen i {size} tekststykker gik galt (kode {process.returncode}).")
    return Timing.model_validate_json(said), memory.mib


def search_alone(folder: str, size: str, *questions: str) -> None:
    """Search one corpus in this process and write the timing as JSON to standard output."""
    layout = IndexLayout(Path(folder) / size)
    _, meta = layout.current()
    embedder = RememberedQueries(FakeEmbedder())
    embedder.load(Path(folder) / _QUERIES)
    searcher = HybridSearcher(open_index(layout, meta.model_id), embedder)
    search_durations(searcher, greeted(questions))
    sys.stdout.write(timing(search_durations(searcher, questions)).model_dump_json())

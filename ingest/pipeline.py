"""Ingest: paths to a published generation of the index, incremental and safe to interrupt."""

import errno
import shutil
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from corpus.manifest import ManifestError, load_manifests
from corpus.sources import Passage
from ingest.embedding.cache import CachedEmbedder
from ingest.embedding.protocol import Embedder
from ingest.embedding_text import passage_text, window_text
from ingest.fingerprint import fingerprint
from ingest.index.errors import BrokenIndexError, NoIndexError
from ingest.index.generation import Content, open_index, write_generation
from ingest.index.layout import GenerationMeta, IndexLayout
from ingest.passages import cut_passages
from ingest.progress import Progress, Silent
from ingest.report import IngestReport, SourceNote
from ingest.source_files import Inputs, ReadResult, find_inputs, read_document, read_record_folder, unique_ids
from ingest.structure import StructuredSource
from ingest.windows import Window, cut_windows

_REASONS_SHOWN = 3


_BATCH = 16
"""Texts embedded at a time: as fast as more on two cores, and the peak of memory stays lower."""


class IngestError(Exception):
    """The ingest could not be done; the message is Danish, and the index in use is untouched."""


def ingest(
    paths: Sequence[Path],
    data: Path,
    embedder: Embedder,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> IngestReport:
    """Index exactly these files and folders, and publish the result as the live generation.

    Text that the cache knows is not embedded again; when nothing at all has changed the live generation
    stays. ``dry_run`` reads and cuts without writing anything.

    Raises:
        IngestError: nothing could be read, the disk is full, or the data directory cannot be written.
        SecondWriterError: another process is ingesting into the same data directory.
    """
    started = time.monotonic()
    report = IngestReport(dry_run=dry_run)
    shown = progress or Silent()
    try:
        inputs = find_inputs(paths)
        if dry_run:
            _read(inputs, report, shown)
        else:
            layout = IndexLayout(data)
            with layout.writing():
                _index(inputs, paths, layout, data, embedder, report, shown)
    except ManifestError as error:
        raise IngestError(str(error)) from error
    except OSError as error:
        raise IngestError(_explain(error, data)) from error
    report.seconds = time.monotonic() - started
    return report


def _index(
    inputs: Inputs,
    paths: Sequence[Path],
    layout: IndexLayout,
    data: Path,
    embedder: Embedder,
    report: IngestReport,
    shown: Progress,
) -> None:
    mark = fingerprint(inputs.content_hash(), embedder.model_id)
    resolved = tuple(str(path.resolve()) for path in paths)
    live = _unchanged(layout, mark, resolved)
    if live is not None:
        report.unchanged, report.generation = True, live.name
        report.passages, report.windows = live.passages, live.windows
        report.skipped, report.failed = list(inputs.skipped), [*inputs.failed, *live.failed]
        return
    sources, passages = _read(inputs, report, shown)
    if not passages:
        raise IngestError(_nothing(report))
    windows = [w for p in passages for w in cut_windows(p)]
    cached = CachedEmbedder(embedder, data / "cache")
    content = _embedded(sources, passages, windows, cached, shown)
    report.passages, report.windows = len(passages), len(windows)
    report.embedded, report.reused = cached.misses, cached.hits
    shown.stage("Skriver indekset", 1)
    meta = GenerationMeta(
        name=f"gen-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}-{mark[:8]}",
        fingerprint=mark,
        model_id=embedder.model_id,
        created=time.time(),
        sources=len(sources),
        passages=len(passages),
        windows=len(windows),
        paths=resolved,
        failed=tuple(report.failed[len(inputs.failed) :]),
    )
    unfinished = layout.new_folder()
    try:
        write_generation(unfinished, content)
        layout.publish(unfinished, meta)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    shown.advance(1)
    report.generation = meta.name


def _unchanged(layout: IndexLayout, mark: str, paths: tuple[str, ...]) -> GenerationMeta | None:
    """Return the live generation when it holds exactly this, from the same places, and can be opened.

    The places count because a damaged index is built again from those it knows.
    """
    try:
        meta = layout.described()
        if (meta.fingerprint, meta.paths) != (mark, paths):
            return None
        open_index(layout, meta.model_id).close()
    except (NoIndexError, BrokenIndexError):
        return None
    return meta


def _read(
    inputs: Inputs, report: IngestReport, shown: Progress
) -> tuple[list[StructuredSource], list[Passage]]:
    manifests = load_manifests()
    report.skipped, report.failed = list(inputs.skipped), list(inputs.failed)
    read: list[StructuredSource] = []
    shown.stage("Læser filer", len(inputs.record_roots) + len(inputs.documents))
    jobs: list[Callable[[], ReadResult]] = [partial(read_record_folder, root) for root in inputs.record_roots]
    jobs += [partial(read_document, path, manifests) for path in inputs.documents]
    for done, job in enumerate(jobs, start=1):
        result = job()
        read += result.sources
        report.failed += result.failed
        report.warnings += result.warnings
        shown.advance(done)
    sources = list(unique_ids(read))
    passages: list[Passage] = []
    for structured in sources:
        cut = cut_passages(structured)
        passages += cut
        report.sources.append(_note(structured, len(cut)))
    report.passages = len(passages)
    return sources, passages


def _note(structured: StructuredSource, passages: int) -> SourceNote:
    source = structured.source
    return SourceNote(
        source.id,
        source.title,
        source.file,
        passages,
        len(source.text),
        structured.repairs,
        structured.omitted,
    )


def _embedded(
    sources: Sequence[StructuredSource],
    passages: Sequence[Passage],
    windows: Sequence[Window],
    embedder: CachedEmbedder,
    shown: Progress,
) -> Content:
    by_source = {s.source.id: s.source for s in sources}
    by_passage = {p.id: p for p in passages}
    texts = [passage_text(by_source[p.source_id], p) for p in passages]
    texts += [window_text(by_passage[w.passage_id], w) for w in windows]
    shown.stage("Beregner vektorer", len(texts))
    vectors = embedder.encode_passages(texts, _BATCH, on_batch=lambda done, _total: shown.advance(done))
    embedder.prune(embedder.passage_key(text) for text in texts)
    return Content(
        [s.source for s in sources], passages, windows, vectors[: len(passages)], vectors[len(passages) :]
    )


def _nothing(report: IngestReport) -> str:
    """Return why there is nothing to index; a file that cannot be read is the likely reason."""
    reasons = [f"{note.name}: {note.text.rstrip('.')}." for note in report.failed[:_REASONS_SHOWN]]
    if more := len(report.failed) - len(reasons):
        reasons.append(f"Og {more} til.")
    return " ".join(
        ["Der var ingen tekst at indeksere i det angivne. Det hidtidige indeks er uændret.", *reasons]
    )


def _explain(error: OSError, data: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"Disken er fuld. Gør plads i {data} og prøv igen. Det hidtidige indeks er uændret."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"Der må ikke skrives i datamappen {data}. Vælg en anden med VEJVISER_DATA."
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return f"Datamappen {data} er ikke en mappe. Vælg en anden med VEJVISER_DATA."
    reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return f"Indekset kan ikke skrives i datamappen {data} ({reason}). Det hidtidige indeks er uændret."

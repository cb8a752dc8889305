"""What an ingest tells while it runs, and a dry run, which does nothing else."""

from dataclasses import dataclass, field
from pathlib import Path

from ingest.embedding.fake import FakeEmbedder
from ingest.pipeline import ingest
from tests.ingest.index.invented import (
    CountingEmbedder,
    fake_ingest,
    sentences,
)


@dataclass
class Watched:
    """Keeps what it is told: stages as (name, total), and how far each came."""

    stages: list[tuple[str, int]] = field(default_factory=list)
    steps: list[list[int]] = field(default_factory=list)

    def stage(self, name: str, total: int) -> None:
        self.stages.append((name, total))
        self.steps.append([])

    def advance(self, done: int) -> None:
        self.steps[-1].append(done)


def test_stages_are_told_in_order_and_reach_their_end(documents: Path, data: Path) -> None:
    for cached in (False, True):
        progress = Watched()
        report = ingest([documents], data, FakeEmbedder(), progress=progress)
        assert progress.stages == [
            ("Læser filer", 3 + cached),
            ("Beregner vektorer", report.passages + report.windows),
            ("Skriver indekset", 1),
        ]
        for (_, total), steps in zip(progress.stages, progress.steps, strict=True):
            assert steps == sorted(steps)
            assert steps[-1] == total
            assert steps[0] > 0
        (documents / "ny.md").write_text(f"# Ny\n\n{sentences(6, 99)}", "utf-8")


def test_repeated_text_is_embedded_once_and_still_reaches_the_end(documents: Path, data: Path) -> None:
    for number in range(3):
        heading = f"# Samme\n\n{sentences(12, 5)}\n\n{'x' * number}"
        (documents / f"gentaget{number}.md").write_text(heading, "utf-8")
    progress = Watched()
    report = ingest([documents], data, FakeEmbedder(), progress=progress)
    assert report.reused > 0
    assert report.embedded + report.reused == progress.stages[1][1] == progress.steps[1][-1]


def test_a_dry_run_tells_only_of_reading(documents: Path, data: Path) -> None:
    progress = Watched()
    ingest([documents], data, FakeEmbedder(), dry_run=True, progress=progress)
    assert progress.stages == [("Læser filer", 3)]


def test_a_dry_run_reads_everything_and_writes_nothing(documents: Path, data: Path) -> None:
    (documents / "itu.pdf").write_bytes(b"%PDF-1.7 i stykker")
    embedder = CountingEmbedder()
    report = ingest([documents], data, embedder, dry_run=True)
    assert (report.dry_run, report.generation, report.embedded) == (True, None, 0)
    assert len(report.sources) == 3
    assert report.passages == sum(note.passages for note in report.sources) > 0
    assert [note.name for note in report.failed] == ["itu.pdf"]
    assert embedder.texts == []
    assert not data.exists()

    real = fake_ingest([documents], data)
    before = snapshot(data)
    (documents / "dok0.md").unlink()
    assert ingest([documents], data, embedder, dry_run=True).passages < real.passages
    assert snapshot(data) == before


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(p): (p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(folder.rglob("*"))}

"""What an ingest reads, embeds, keeps and drops, with the deterministic embedder."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from corpus.manifest import Manifest, SourceEntry
from ingest import pipeline
from ingest.embedding.fake import FakeEmbedder
from ingest.embedding.progress import OnBatch
from ingest.embedding.protocol import Vectors
from ingest.index.errors import NoIndexError, SecondWriterError
from ingest.index.layout import IndexLayout
from ingest.loaders import load
from ingest.pipeline import IngestError, ingest
from ingest.report import FileNote
from tests.corpus.records.record_folder import write_corpus
from tests.ingest.index.invented import (
    fake_index,
    fake_ingest,
    generations,
    left_over,
    sentences,
    write_documents,
)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    write_documents(tmp_path / "dokumenter", 3)
    return tmp_path / "dokumenter"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


class CountingEmbedder(FakeEmbedder):
    """Remembers the texts it was asked for."""

    def __init__(self, dimension: int = 256) -> None:
        super().__init__(dimension)
        self.texts: list[str] = []

    def encode_passages(
        self, texts: list[str], batch_size: int = 32, on_batch: OnBatch | None = None
    ) -> Vectors:
        self.texts += texts
        return super().encode_passages(texts, batch_size, on_batch)


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


def ids(data: Path) -> list[str]:
    index = fake_index(data)
    index.close()
    return [p.id for p in index.library.passages]


def texts(data: Path) -> str:
    index = fake_index(data)
    index.close()
    return "\n".join(s.text for s in index.library.sources)


def test_documents_become_a_searchable_index(documents: Path, data: Path) -> None:
    report = fake_ingest([documents], data)
    assert [note.file for note in report.sources] == ["dok0.md", "dok1.md", "dok2.md"]
    assert (report.failed, report.skipped, report.unchanged, report.dry_run) == ([], [], False, False)
    assert report.passages == sum(note.passages for note in report.sources) > 0
    assert report.embedded == report.passages + report.windows
    assert report.reused == 0
    assert report.generation == generations(data)[0]
    assert report.seconds > 0
    index = fake_index(data)
    index.close()
    assert len(index.library.passages) == report.passages
    assert len(index.windows) == report.windows


def test_a_second_run_finds_nothing_to_do(documents: Path, data: Path) -> None:
    first = fake_ingest([documents], data)
    embedder = CountingEmbedder()
    again = ingest([documents], data, embedder)
    assert again.unchanged
    assert embedder.texts == []
    assert (again.generation, again.passages, again.windows) == (
        first.generation,
        first.passages,
        first.windows,
    )
    assert generations(data) == [first.generation]


def test_the_order_of_the_paths_is_the_order_of_the_sources(documents: Path, data: Path) -> None:
    fake_ingest([documents / "dok2.md", documents / "dok0.md"], data)
    index = fake_index(data)
    index.close()
    assert [s.file for s in index.library.sources] == ["dok2.md", "dok0.md"]


def test_only_what_a_changed_file_holds_is_embedded(documents: Path, data: Path) -> None:
    before = fake_ingest([documents], data)
    changed = documents / "dok1.md"
    changed.write_text(changed.read_text("utf-8") + "\nEn helt ny oplysning til sidst.\n", "utf-8")
    embedder = CountingEmbedder()
    after = ingest([documents], data, embedder)
    assert embedder.texts
    assert all("Notat nummer 1" in text for text in embedder.texts)
    # The passage that grew, and the window or two that the new sentence is in.
    assert after.embedded == len(embedder.texts) <= 4
    assert after.embedded + after.reused == after.passages + after.windows
    assert after.generation != before.generation
    assert "En helt ny oplysning" in texts(data)


def test_a_new_file_costs_only_itself(documents: Path, data: Path) -> None:
    before = fake_ingest([documents], data)
    (documents / "ny.md").write_text(f"# Ny\n\n{sentences(6, 99)}", "utf-8")
    after = fake_ingest([documents], data)
    assert after.reused == before.passages + before.windows
    assert after.embedded == after.passages + after.windows - after.reused > 0


def test_a_deleted_file_is_gone_with_all_its_passages(documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    gone = (documents / "dok1.md").read_text("utf-8").splitlines()[2]
    assert gone in texts(data)
    (documents / "dok1.md").unlink()
    report = fake_ingest([documents], data)
    assert report.embedded == 0
    assert gone not in texts(data)
    assert not any(i.startswith("dok1-") for i in ids(data))
    index = fake_index(data)
    index.close()
    question = FakeEmbedder().encode_queries([gone])[0]
    assert all(not i.startswith("dok1-") for i, _ in index_hits(data, question))


def index_hits(data: Path, question: Vectors) -> list[tuple[str, float]]:
    index = fake_index(data)
    try:
        return index.passage_vectors.query(question, 100) + index.window_vectors.query(question, 100)
    finally:
        index.close()


def test_a_file_that_comes_back_gives_the_same_index(documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    first = ids(data)
    moved = documents / "dok1.md"
    content = moved.read_text("utf-8")
    moved.unlink()
    fake_ingest([documents], data)
    moved.write_text(content, "utf-8")
    fake_ingest([documents], data)
    assert ids(data) == first


def test_ids_are_unique_and_the_same_in_every_run(documents: Path, data: Path, tmp_path: Path) -> None:
    fake_ingest([documents], data)
    fake_ingest([documents], tmp_path / "andre data")
    assert ids(data) == ids(tmp_path / "andre data")
    assert len(set(ids(data))) == len(ids(data))


def test_files_of_the_same_name_keep_apart(documents: Path, data: Path) -> None:
    (documents / "under").mkdir()
    (documents / "under" / "dok0.md").write_text("# Et andet notat\n\nMed sin helt egen tekst.", "utf-8")
    (documents / "under" / "dok0.txt").write_text("Et tredje notat, som er ren tekst.", "utf-8")
    report = fake_ingest([documents], data)
    source_ids = [note.source_id for note in report.sources]
    assert len(set(source_ids)) == 5
    assert sum(i.startswith("dok0") for i in source_ids) == 3
    assert len(set(ids(data))) == len(ids(data))


def test_the_same_content_twice_is_one_source(documents: Path, data: Path) -> None:
    shutil.copy(documents / "dok0.md", documents / "kopi.md")
    report = fake_ingest([documents, documents / "dok0.md"], data)
    assert len(report.sources) == 3
    assert [note.name for note in report.skipped] == ["kopi.md"]
    assert "samme indhold som dok0.md" in report.skipped[0].text


def test_a_file_without_a_manifest_is_one_source_with_a_title(documents: Path, data: Path) -> None:
    (documents / "møde_på_øen.txt").write_text("Vi mødtes.\n\nSiden gik vi hjem igen.\n", "utf-8")
    titles = {note.file: (note.source_id, note.title) for note in fake_ingest([documents], data).sources}
    assert titles["dok0.md"] == ("dok0", "Notat nummer 0")
    assert titles["møde_på_øen.txt"] == ("moede-paa-oeen", "møde på øen")


def test_a_file_with_a_manifest_is_cut_into_its_sources(
    documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = documents / "samling.txt"
    path.write_text("Det første notat\n\nFørste tekst.\n\nDet andet notat\n\nAnden tekst.\n", "utf-8")
    manifest = Manifest(
        fil="samling.txt",
        sha256=load(path).sha256,
        kilder=(
            SourceEntry(id="notat-et", titel="Notat 1", linjer=(1, 4), dato="2020-01"),
            SourceEntry(id="notat-to", titel="Notat 2", linjer=(5, 7)),
        ),
    )
    monkeypatch.setattr(pipeline, "load_manifests", lambda: {manifest.sha256: manifest})
    fake_ingest([path], data)
    index = fake_index(data)
    index.close()
    assert [(s.id, s.title, s.date) for s in index.library.sources] == [
        ("notat-et", "Notat 1", "2020-01"),
        ("notat-to", "Notat 2", None),
    ]
    assert "Anden tekst." not in index.library.source("notat-et").text

    path.write_text(path.read_text("utf-8") + "Mere.\n", "utf-8")
    changed = fake_ingest([path], data)
    assert len(changed.sources) == 1
    assert "ændret, siden den blev beskrevet" in changed.warnings[0].text


def test_a_bad_file_is_reported_and_the_rest_is_indexed(documents: Path, data: Path) -> None:
    (documents / "itu.pdf").write_bytes(b"%PDF-1.7 i stykker")
    (documents / "tom.txt").write_bytes(b"")
    (documents / "billede.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = fake_ingest([documents], data)
    assert len(report.sources) == 3
    assert {note.name for note in report.failed} == {"itu.pdf", "tom.txt"}
    assert [note.name for note in report.skipped] == ["billede.png"]
    assert all(note.text for note in report.failed + report.skipped)


def test_a_bad_file_is_reported_again_when_nothing_has_changed(documents: Path, data: Path) -> None:
    (documents / "itu.pdf").write_bytes(b"%PDF-1.7 i stykker")
    first = fake_ingest([documents, documents / "findes-ikke.md"], data)
    again = fake_ingest([documents, documents / "findes-ikke.md"], data)
    assert again.unchanged
    assert again.failed == first.failed
    assert {note.name for note in again.failed} == {"itu.pdf", "findes-ikke.md"}


def test_a_bad_file_that_is_mended_is_indexed(documents: Path, data: Path) -> None:
    (documents / "senere.md").write_bytes(b"")
    assert [note.name for note in fake_ingest([documents], data).failed] == ["senere.md"]
    (documents / "senere.md").write_text("# Nu\n\nNu er der noget i filen.", "utf-8")
    report = fake_ingest([documents], data)
    assert (report.failed, len(report.sources)) == ([], 4)


def test_a_path_that_does_not_exist_is_reported(documents: Path, data: Path) -> None:
    report = fake_ingest([documents / "dok0.md", documents / "findes-ikke.md"], data)
    assert len(report.sources) == 1
    (note,) = report.failed
    assert note.name == "findes-ikke.md"
    assert "findes ikke" in note.text


def test_records_and_documents_are_indexed_side_by_side(tmp_path: Path, data: Path) -> None:
    corpus = write_corpus(tmp_path / "vidensbase")
    write_documents(corpus / "dokumenter", 2)
    report = fake_ingest([corpus], data)
    index = fake_index(data)
    index.close()
    records = [s for s in index.library.sources if s.record]
    assert {s.record for s in records} == {"programmer", "aktoerer"}
    assert [s.file for s in index.library.sources if not s.record] == ["dok0.md", "dok1.md"]
    assert len(report.sources) == len(records) + 2
    assert report.failed == []


def test_a_faulty_record_is_reported_and_the_rest_is_indexed(tmp_path: Path, data: Path) -> None:
    corpus = write_corpus(tmp_path / "vidensbase")
    whole = len(fake_ingest([corpus], data).sources)
    (corpus / "temaer").mkdir(exist_ok=True)
    (corpus / "temaer" / "itu.md").write_text("---\nid: itu\n---\n\nTekst\n", "utf-8")
    (corpus / "temaer" / "mappe.md").mkdir()
    (corpus / "temaer" / "ingensteds.md").symlink_to(corpus / "findes-ikke.md")
    report = fake_ingest([corpus], data)
    assert len(report.sources) == whole
    assert {note.name for note in report.failed} >= {
        "temaer/itu.md",
        "temaer/mappe.md",
        "temaer/ingensteds.md",
    }


def test_a_changed_record_is_indexed_again(tmp_path: Path, data: Path) -> None:
    corpus = write_corpus(tmp_path / "vidensbase")
    first = fake_ingest([corpus], data)
    record = next((corpus / "programmer").glob("*.md"))
    record.write_text(record.read_text("utf-8") + "\nEn tilføjet sætning om ordningen.\n", "utf-8")
    second = fake_ingest([corpus], data)
    assert not second.unchanged
    assert second.generation != first.generation
    assert "En tilføjet sætning" in texts(data)


def test_nothing_to_index_is_an_error_and_the_old_index_stays(documents: Path, data: Path) -> None:
    report = fake_ingest([documents], data)
    empty = documents.parent / "tom mappe"
    empty.mkdir()
    with pytest.raises(IngestError, match=r"ingen tekst at indeksere .* uændret"):
        fake_ingest([empty], data)
    assert fake_ingest([documents], data).generation == report.generation
    assert left_over(data) == []


def test_nothing_to_index_tells_the_reasons(documents: Path, data: Path) -> None:
    folder = documents.parent / "dårlige"
    folder.mkdir()
    for number in range(5):
        (folder / f"itu{number}.pdf").write_bytes(b"%PDF-1.7 i stykker " + bytes([65 + number]))
    with pytest.raises(IngestError) as caught:
        fake_ingest([folder], data)
    assert "itu0.pdf: " in str(caught.value)
    assert str(caught.value).endswith("Og 2 til.")
    assert ".." not in str(caught.value)
    with pytest.raises(NoIndexError):
        fake_index(data)


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


def test_an_index_of_another_model_is_built_again(documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    other = ingest([documents], data, FakeEmbedder(64))
    assert not other.unchanged
    assert other.embedded == other.passages + other.windows
    assert IndexLayout(data).described().model_id == "falsk-64"


def test_the_same_documents_at_another_place_are_noted(documents: Path, data: Path) -> None:
    """A damaged index is built again from the places it knows."""
    fake_ingest([documents], data)
    moved = documents.rename(documents.parent / "flyttet")
    report = fake_ingest([moved], data)
    assert report.embedded == 0
    assert IndexLayout(data).known_paths() == [moved]


@pytest.mark.parametrize("file", ["kilder.jsonl", "generation.json"])
def test_a_damaged_index_is_built_again_from_the_cache(documents: Path, data: Path, file: str) -> None:
    first = fake_ingest([documents], data)
    path = data / "indeks" / str(first.generation) / file
    path.write_bytes(path.read_bytes()[:-20])
    again = fake_ingest([documents], data)
    assert (again.unchanged, again.embedded) == (False, 0)
    assert again.generation != first.generation
    assert len(ids(data)) == first.passages


def test_a_changed_rule_builds_the_index_again(
    documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_ingest([documents], data)
    monkeypatch.setattr("ingest.fingerprint.rules_hash", lambda: "andre regler")
    assert not fake_ingest([documents], data).unchanged


def test_what_is_no_longer_used_is_forgotten(documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    fake_ingest([documents / "dok0.md"], data)
    again = fake_ingest([documents], data)
    assert again.embedded > 0
    assert again.reused > 0


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
            assert 0 < steps[0]
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


def test_a_second_writer_is_refused_and_changes_nothing(documents: Path, data: Path) -> None:
    first = fake_ingest([documents], data)
    (documents / "dok0.md").unlink()
    with IndexLayout(data).writing(), pytest.raises(SecondWriterError):
        fake_ingest([documents], data)
    assert IndexLayout(data).current_name() == first.generation


def test_notes_of_the_report_are_what_was_found(documents: Path, data: Path) -> None:
    report = fake_ingest([documents], data)
    note = report.sources[0]
    index = fake_index(data)
    index.close()
    assert note.characters == len(index.library.source(note.source_id).text)
    assert note.passages == len(index.library.passages_of(note.source_id))
    assert report.repairs == sum((n.repairs for n in report.sources), type(note.repairs)())
    assert report.omitted == sum((n.omitted for n in report.sources), type(note.omitted)())
    assert FileNote("a", "b") not in report.warnings

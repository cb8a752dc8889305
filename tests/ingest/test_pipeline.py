"""What an ingest reads, reports and makes of it, with the deterministic embedder."""

import shutil
from pathlib import Path

import pytest

from corpus.manifest import Manifest, SourceEntry
from ingest import pipeline
from ingest.index.errors import NoIndexError, SecondWriterError
from ingest.index.layout import IndexLayout
from ingest.loaders import load
from ingest.pipeline import IngestError
from ingest.report import FileNote
from tests.corpus.records.record_folder import write_corpus
from tests.ingest.index.invented import (
    fake_index,
    fake_ingest,
    generations,
    left_over,
    passage_ids,
    write_documents,
)


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


def test_the_order_of_the_paths_is_the_order_of_the_sources(documents: Path, data: Path) -> None:
    fake_ingest([documents / "dok2.md", documents / "dok0.md"], data)
    index = fake_index(data)
    index.close()
    assert [s.file for s in index.library.sources] == ["dok2.md", "dok0.md"]


def test_files_of_the_same_name_keep_apart(documents: Path, data: Path) -> None:
    (documents / "under").mkdir()
    (documents / "under" / "dok0.md").write_text("# Et andet notat\n\nMed sin helt egen tekst.", "utf-8")
    (documents / "under" / "dok0.txt").write_text("Et tredje notat, som er ren tekst.", "utf-8")
    report = fake_ingest([documents], data)
    source_ids = [note.source_id for note in report.sources]
    assert len(set(source_ids)) == 5
    assert sum(i.startswith("dok0") for i in source_ids) == 3
    assert len(set(passage_ids(data))) == len(passage_ids(data))


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

"""A second ingest does only what has changed, and the index is what a first one would have made."""

from pathlib import Path

import pytest

from ingest.embedding.fake import FakeEmbedder
from ingest.index.layout import IndexLayout
from ingest.pipeline import ingest
from tests.corpus.records.record_folder import write_corpus
from tests.ingest.index.invented import (
    CountingEmbedder,
    fake_ingest,
    found_ids,
    generations,
    indexed_text,
    passage_ids,
    sentences,
)


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
    assert "En helt ny oplysning" in indexed_text(data)


def test_a_new_file_costs_only_itself(documents: Path, data: Path) -> None:
    before = fake_ingest([documents], data)
    (documents / "ny.md").write_text(f"# Ny\n\n{sentences(6, 99)}", "utf-8")
    after = fake_ingest([documents], data)
    assert after.reused == before.passages + before.windows
    assert after.embedded == after.passages + after.windows - after.reused > 0


def test_a_deleted_file_is_gone_with_all_its_passages(documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    gone = (documents / "dok1.md").read_text("utf-8").splitlines()[2]
    assert gone in indexed_text(data)
    (documents / "dok1.md").unlink()
    report = fake_ingest([documents], data)
    assert report.embedded == 0
    assert gone not in indexed_text(data)
    assert not any(i.startswith("dok1-") for i in passage_ids(data))
    assert not any(i.startswith("dok1-") for i in found_ids(data, gone))


def test_a_file_that_comes_back_gives_the_same_index(documents: Path, data: Path) -> None:
    fake_ingest([documents], data)
    first = passage_ids(data)
    moved = documents / "dok1.md"
    content = moved.read_text("utf-8")
    moved.unlink()
    fake_ingest([documents], data)
    moved.write_text(content, "utf-8")
    fake_ingest([documents], data)
    assert passage_ids(data) == first


def test_ids_are_unique_and_the_same_in_every_run(documents: Path, data: Path, tmp_path: Path) -> None:
    fake_ingest([documents], data)
    fake_ingest([documents], tmp_path / "andre data")
    assert passage_ids(data) == passage_ids(tmp_path / "andre data")
    assert len(set(passage_ids(data))) == len(passage_ids(data))


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


def test_a_changed_record_is_indexed_again(tmp_path: Path, data: Path) -> None:
    corpus = write_corpus(tmp_path / "vidensbase")
    first = fake_ingest([corpus], data)
    record = next((corpus / "programmer").glob("*.md"))
    record.write_text(record.read_text("utf-8") + "\nEn tilføjet sætning om ordningen.\n", "utf-8")
    second = fake_ingest([corpus], data)
    assert not second.unchanged
    assert second.generation != first.generation
    assert "En tilføjet sætning" in indexed_text(data)


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
    assert len(passage_ids(data)) == first.passages


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

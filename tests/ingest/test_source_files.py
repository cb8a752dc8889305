import os
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from corpus.manifest import Manifest
from corpus.sources import PassageKind, Source
from ingest.source_files import find_inputs, read_document, read_record_folder, unique_ids
from ingest.structure import StructuredSource
from tests.corpus.records.record_folder import PROGRAMME, write_corpus, write_record

TEXT = "Havnens bog\n\nHavnen ligger i læ.\n\nFyrets bog\n\nFyret lyser."


def write(folder: Path, name: str, text: str = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def manifest(text: str = TEXT, name: str = "bog.txt") -> dict[str, Manifest]:
    """Describe the text as two sources with a heading each."""
    sources = [
        {"id": "havn", "titel": "Havnen", "linjer": "1-4", "overskrifter": [{"linjer": 1, "niveau": 1}]},
        {"id": "fyr", "titel": "Fyret", "linjer": "5-7", "overskrifter": [{"linjer": 5, "niveau": 1}]},
    ]
    digest = sha256(text.encode()).hexdigest()
    return {digest: Manifest.model_validate({"fil": name, "sha256": digest, "kilder": sources})}


def names(paths: Sequence[Path]) -> list[str]:
    return [path.name for path in paths]


def test_documents_and_record_folders_are_told_apart(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    write(corpus, "dokumenter/bog.txt")
    inputs = find_inputs([corpus])

    assert names(inputs.documents) == ["bog.txt"]
    assert inputs.record_roots == [corpus]
    assert (inputs.skipped, inputs.failed) == ([], [])


def test_other_files_in_a_record_folder_are_documents(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    write(corpus, "cases/bog.txt")

    assert names(find_inputs([corpus]).documents) == ["bog.txt"]


def test_a_folder_that_only_has_the_name_of_a_record_folder_holds_no_records(tmp_path: Path) -> None:
    write(tmp_path, "cases/bog.txt")
    inputs = find_inputs([tmp_path])

    assert names(inputs.documents) == ["bog.txt"]
    assert inputs.record_roots == []


def test_what_is_passed_over_and_what_cannot_be_read_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, "bog.txt")
    write(tmp_path, "tegning.xyz", "noget andet")
    inputs = find_inputs([tmp_path, tmp_path / "findes-ikke"])

    assert [note.name for note in inputs.skipped] == ["tegning.xyz"]
    assert [note.name for note in inputs.failed] == ["findes-ikke"]
    assert all(note.text for note in [*inputs.skipped, *inputs.failed])


def test_a_path_that_the_system_refuses_is_a_failure(tmp_path: Path) -> None:
    inputs = find_inputs([tmp_path / ("x" * 300)])

    assert (len(inputs.failed), inputs.documents, inputs.record_roots) == (1, [], [])


def test_the_content_hash_follows_names_and_contents(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    document = write(corpus, "dokumenter/bog.txt")
    seen = [find_inputs([corpus]).content_hash(), find_inputs([corpus]).content_hash()]
    assert seen[0] == seen[1]

    document.write_text(TEXT + "!", "utf-8")
    seen.append(find_inputs([corpus]).content_hash())
    document.rename(document.with_name("ny.txt"))
    seen.append(find_inputs([corpus]).content_hash())
    write_record(corpus, "programmer", "hyldepuljen", PROGRAMME + "Mere.\n")
    seen.append(find_inputs([corpus]).content_hash())
    assert len(set(seen[1:])) == 4


def test_a_file_that_vanishes_counts_by_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, "bog.txt")
    inputs = find_inputs([tmp_path])
    before = inputs.content_hash()
    path.unlink()

    assert inputs.content_hash() != before


def test_a_described_file_is_cut_into_its_sources(tmp_path: Path) -> None:
    result = read_document(write(tmp_path, "bog.txt"), manifest())

    assert [(s.source.id, s.source.title) for s in result.sources] == [("havn", "Havnen"), ("fyr", "Fyret")]
    assert [s.source.text for s in result.sources] == [
        "Havnens bog\n\nHavnen ligger i læ.",
        "Fyrets bog\n\nFyret lyser.",
    ]
    assert {s.source.file for s in result.sources} == {"bog.txt"}
    assert (result.failed, result.warnings) == ([], [])


def test_a_file_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    result = read_document(write(tmp_path, "andet navn.txt"), manifest())

    assert [s.source.id for s in result.sources] == ["havn", "fyr"]


def test_a_described_file_that_has_changed_is_one_source_with_a_warning(tmp_path: Path) -> None:
    result = read_document(write(tmp_path, "bog.txt", TEXT + " Meget."), manifest())

    assert [s.source.id for s in result.sources] == ["bog"]
    (warning,) = result.warnings
    assert warning.name == "bog.txt"
    assert "ændret" in warning.text


@pytest.mark.parametrize(
    ("name", "identifier", "title"),
    [
        ("Årsplan_2031 (ny).txt", "aarsplan-2031-ny", "Årsplan 2031 (ny)"),
        ("Æblø & Søn.txt", "aebloe-soen", "Æblø & Søn"),
        ("Café–Über.txt", "cafe-uber", "Café–Über"),
        ("東京.txt", "kilde", "東京"),
    ],
)
def test_an_unknown_file_gets_id_and_title_from_its_name(
    tmp_path: Path, name: str, identifier: str, title: str
) -> None:
    (structured,) = read_document(write(tmp_path, name), {}).sources

    assert (structured.source.id, structured.source.title) == (identifier, title)


def test_the_first_heading_of_the_format_is_the_title(tmp_path: Path) -> None:
    (structured,) = read_document(write(tmp_path, "bog.md", "# Havnens  bog\n\nHavnen er ny.\n"), {}).sources

    assert structured.source.title == "Havnens bog"
    assert [b.kind for b in structured.blocks] == [PassageKind.HEADING, PassageKind.TEXT]


def test_a_file_that_cannot_be_read_comes_back_with_its_reason(tmp_path: Path) -> None:
    result = read_document(tmp_path / "væk.txt", {})

    assert result.sources == []
    assert [(note.name, note.text) for note in result.failed] == [("væk.txt", "Filen findes ikke.")]


def test_a_file_without_text_to_search_is_a_failure(tmp_path: Path) -> None:
    result = read_document(write(tmp_path, "tom.txt", "\n--\t--\n12/93\n"), {})

    assert result.sources == []
    (note,) = result.failed
    assert note.name == "tom.txt"
    assert "ingen tekst" in note.text


def test_a_described_source_without_text_is_left_out(tmp_path: Path) -> None:
    text = "Havnens bog\n\n\n\nFyrets bog\n\nFyret lyser."
    described = manifest(text)
    (entry,) = described.values()
    first = entry.kilder[0].model_copy(update={"linjer": (2, 4), "overskrifter": ()})
    changed = {entry.sha256: entry.model_copy(update={"kilder": (first, entry.kilder[1])})}
    result = read_document(write(tmp_path, "bog.txt", text), changed)

    assert [s.source.id for s in result.sources] == ["fyr"]
    assert result.failed == []


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes only on POSIX")
def test_a_name_that_is_not_text_can_be_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xf8ger.txt"))
    path.write_text(TEXT, "utf-8")
    inputs = find_inputs([tmp_path])
    (structured,) = read_document(inputs.documents[0], {}).sources

    assert (structured.source.file, structured.source.title) == ("b?ger.txt", "b?ger")
    assert inputs.content_hash()


def test_records_become_sources_and_faulty_ones_are_reported(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path)
    write_record(corpus, "programmer", "tom", "ingen oplysninger")
    result = read_record_folder(corpus)

    assert len(result.sources) == 2
    assert all(s.blocks and s.source.record for s in result.sources)
    (note,) = result.failed
    assert note.name == "programmer/tom.md"


def source(identifier: str, digest: str) -> StructuredSource:
    return StructuredSource(Source(identifier, "Bog", "x", "bog.txt", digest * 8), ())


def test_ids_are_made_unique_and_the_first_keeps_its_own() -> None:
    given = [
        source("bog", "a1"),
        source("bog", "b2"),
        source("fyr", "a1"),
        source("bog", "b2"),
        source("bog", "b2"),
    ]
    ids = [s.source.id for s in unique_ids(given)]

    assert ids[:3] == ["bog", "bog-b2b2b2b2", "fyr"]
    assert len(set(ids)) == 5
    assert all(i.startswith("bog-b2b2b2b2") for i in ids[3:])


def test_nothing_but_the_id_changes() -> None:
    given = [source("bog", "a1"), source("bog", "b2")]
    _, second = unique_ids(given)

    assert replace(second.source, id="bog") == given[1].source

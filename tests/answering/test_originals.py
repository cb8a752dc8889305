"""From the provenance of a record to the lines of the document."""

from answering.answer import Original
from answering.originals import original, originals
from corpus.sources import Provenance
from tests.answering.made_records import document, record_library


def test_a_document_in_the_library_is_found_by_its_lines() -> None:
    library = record_library(document())
    found = original("bilag.txt", (2, 3), library)
    assert (found.source_id, found.title, found.date) == ("bilag", "Bilag om prøveordninger", "2022")
    text = library.source("bilag").text
    assert text[found.start : found.end] == "Piloten gav 40 % af lønnen.\nDen sluttede i 2022."
    assert found.passage_id == library.passages_of("bilag")[0].id


def test_a_document_that_is_not_indexed_is_named_by_file_and_lines() -> None:
    assert original("bilag.txt", (2, 3), record_library()) == Original("bilag.txt", (2, 3))


def test_lines_that_the_document_does_not_have_lead_nowhere() -> None:
    assert original("bilag.txt", (90, 91), record_library(document())).source_id is None


def test_a_record_is_never_an_original() -> None:
    library = record_library()
    assert original("program-proevepilot.txt", (1, 2), library).source_id is None


def test_every_place_comes_once_and_in_order() -> None:
    facts = [
        Provenance(0, 5, "b.txt", (4, 4)),
        Provenance(0, 5, "a.txt", (1, 2)),
        Provenance(6, 9, "b.txt", (4, 4)),
    ]
    assert originals(facts, record_library()) == (Original("b.txt", (4, 4)), Original("a.txt", (1, 2)))

"""From a fact of our own to the document it was found in."""

from api.provenance import trace, trace_all
from corpus.sources import Provenance
from tests.api.fake_library import make_library


def test_place_in_an_indexed_document_has_title_and_address() -> None:
    library = make_library()
    passage = library.passages_of("proevenotat")[2]
    assert passage.lines is not None
    found = trace(Provenance(0, 5, "proevenotat.txt", passage.lines), library)
    first, last = passage.lines
    assert found.label.startswith("Prøvenotat om rådgivning i Prøvekommunen (19. april 2023), side ")
    assert found.label.endswith(f"linje {first}–{last}")
    assert found.url is not None
    assert found.url.startswith("/kilder/proevenotat?start=")
    assert "#p-proevenotat-p" in found.url


def test_place_outside_every_passage_or_document_names_the_file() -> None:
    library = make_library()
    for file, lines in (("proevenotat.txt", (9000, 9001)), ("ukendt.txt", (1, 1))):
        found = trace(Provenance(0, 5, file, lines), library)
        assert found.url is None
        assert found.label.startswith(f"{file}, linje ")


def test_records_are_no_origin_of_records() -> None:
    assert trace(Provenance(0, 5, "proevepost.yaml", (1, 1)), make_library()).url is None


def test_each_place_is_named_once_in_order() -> None:
    places = (("a.txt", (1, 2)), ("b.txt", (3, 4)), ("a.txt", (1, 2)))
    found = trace_all(tuple(Provenance(n, n + 1, *p) for n, p in enumerate(places)), make_library())
    assert [(o.file, o.start) for o in found] == [("a.txt", 0), ("b.txt", 1)]

import pytest

from corpus.sources import Passage, Source
from ingest.library import Library, UnknownIdError

SOURCES = [
    Source("b", "Anden", "Tekst et. Tekst to.", "b.txt", "0" * 64),
    Source("a", "Første", "Tekst tre.", "a.txt", "1" * 64),
    Source("tom", "Tom", "", "c.txt", "2" * 64),
]
PASSAGES = [
    Passage("b-p0", "b", 0, 9, "Tekst et."),
    Passage("b-p1", "b", 10, 19, "Tekst to."),
    Passage("a-p0", "a", 0, 10, "Tekst tre."),
]


@pytest.fixture
def library() -> Library:
    return Library(iter(SOURCES), iter(PASSAGES))


def test_sources_and_passages_keep_their_order(library: Library) -> None:
    assert library.sources == tuple(SOURCES)
    assert library.passages == tuple(PASSAGES)


def test_sources_and_passages_are_found_by_id(library: Library) -> None:
    assert library.source("a") is SOURCES[1]
    assert library.passage("b-p1") is PASSAGES[1]
    assert library.position("a-p0") == 2


def test_passages_of_a_source_come_in_text_order(library: Library) -> None:
    assert library.passages_of("b") == tuple(PASSAGES[:2])
    assert library.passages_of("tom") == ()
    assert library.passages_of("findes-ikke") == ()


@pytest.mark.parametrize("unknown", ["ukendt", "b-p2", "B", "a-p0 "])
def test_unknown_ids_are_told(library: Library, unknown: str) -> None:
    for ask in (library.source, library.passage, library.position):
        with pytest.raises(UnknownIdError, match=unknown):
            ask(unknown)


def test_an_empty_library_is_one_too() -> None:
    library = Library([], [])
    assert (library.sources, library.passages, library.passages_of("a")) == ((), (), ())
    with pytest.raises(KeyError):
        library.passage("a")

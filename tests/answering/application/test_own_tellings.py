"""What our records tell of a place is told of the document only where the document carries it."""

from answering.application.own_tellings import OwnTellings
from answering.gate import Gate
from answering.selection import Quote
from corpus.sources import Passage, Provenance, Source
from ingest.library import Library
from tests.answering.made_library import Section, library_of, made_source, quote_of

PLACE = "Bagerne i Fjordby bruger 40 pct. mere strøm til deres ovne end bagerne i Sandkøbing."
REST = "Ovnene er gamle, og de fleste bagere har ikke råd til at skifte dem."
CARRIED = "Bagerne i Fjordby bruger 40 pct. mere strøm til ovne end i Sandkøbing."
LOOSE = "Bagerne i Fjordby bruger deres ovne mere end bagerne i Sandkøbing og Nordlandet."
FALSE = "Bagerne i Fjordby bruger 45 pct. mere strøm til deres ovne."
LEANING = "Projektet i Fjordby giver bagerne strøm til deres ovne."
ROW = "Målgruppe: Bagerne i Fjordby og deres ovne."
ELSEWHERE = "Bagerne i Fjordby bruger deres ovne hver nat."


def record(*facts: tuple[str, tuple[int, int]]) -> tuple[Source, list[Passage]]:
    text = "".join(f"{words}\n" for words, _ in facts)
    places = [text.index(words) for words, _ in facts]
    provenance = tuple(
        Provenance(start, start + len(words), "rapport.txt", lines)
        for start, (words, lines) in zip(places, facts, strict=True)
    )
    return made_source("tema-ovne", "Ovne", [Section(text.strip())], record="temaer", provenance=provenance)


DOCUMENT = made_source("rapport", "Rapport om ovne", [Section(f"{PLACE}\n{REST}")], date="2023")


def told(*facts: tuple[str, tuple[int, int]]) -> list[tuple[str, str]]:
    """Return what is told of the place, each with the source that carries it."""
    library: Library = library_of(DOCUMENT, record(*facts))
    quote: Quote = quote_of(library, PLACE)
    found = OwnTellings(library, Gate(library)).of(quote, frozenset())
    return [(one.text, one.citation.source_id) for one in found]


def test_a_fact_that_the_document_carries_has_the_document_as_its_source() -> None:
    assert told((CARRIED, (1, 1))) == [(CARRIED, "rapport")]


def test_a_fact_that_the_gate_stops_keeps_its_record_and_stands_behind() -> None:
    assert told((LOOSE, (1, 1)), (CARRIED, (1, 1))) == [(CARRIED, "rapport"), (LOOSE, "tema-ovne")]


def test_a_fact_with_another_figure_than_the_document_is_not_told() -> None:
    assert told((FALSE, (1, 1))) == []


def test_of_a_record_the_place_in_the_document_is_known() -> None:
    library = library_of(DOCUMENT, record((LOOSE, (1, 1))))
    (one,) = OwnTellings(library, Gate(library)).of(quote_of(library, PLACE), frozenset())
    (place,) = one.citation.originals
    assert (place.source_id, place.title, place.lines) == ("rapport", "Rapport om ovne", (1, 1))


def test_what_does_not_read_alone_or_stands_elsewhere_is_not_told() -> None:
    assert told((LEANING, (1, 1)), (ROW, (1, 1)), (ELSEWHERE, (2, 2)), ("Bagerne bruger strøm", (1, 1))) == []


def test_the_fact_with_more_of_the_projects_words_goes_first() -> None:
    other = "Bagerne i Fjordby bruger strøm til deres ovne, mere end i Sandkøbing."
    library = library_of(DOCUMENT, record((CARRIED, (1, 1)), (other, (1, 1))))
    tellings = OwnTellings(library, Gate(library))
    first = [
        next(iter(tellings.of(quote_of(library, PLACE), asked))).text
        for asked in (frozenset({"40", "pct"}), frozenset[str]())
    ]
    assert CARRIED in first


def test_of_a_record_nothing_more_is_told() -> None:
    library = library_of(DOCUMENT, record((CARRIED, (1, 1))))
    assert list(OwnTellings(library, Gate(library)).of(quote_of(library, CARRIED), frozenset())) == []

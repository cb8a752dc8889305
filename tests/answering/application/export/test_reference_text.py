"""An entry of the reference list tells where a quote stands."""

from dataclasses import replace

from answering.answer import Original
from answering.application.export.reference_text import reference_text
from corpus.sources import Provenance, SourceStatus
from tests.answering.application.made_draft import BAKERS, LIBRARY
from tests.answering.made_library import citation_of

CITED = citation_of(LIBRARY, BAKERS)


def test_title_section_page_date_status_and_lines_are_told() -> None:
    assert reference_text(CITED) == (
        "Opslag om Prøvepuljen, afsnittet »1. Støtte fra puljen«, s. 3, 4. maj 2021, status: udkast. "
        "Fil: opslag.txt, linje 1."
    )


def test_unknown_parts_are_left_out() -> None:
    bare = replace(
        CITED, heading_path=(), page=None, date=None, status=SourceStatus.UNKNOWN, lines=None, file="a.pdf"
    )
    assert reference_text(bare) == "Opslag om Prøvepuljen. Fil: a.pdf."


def test_a_record_of_ours_names_the_documents_once() -> None:
    places = [
        Provenance(0, 5, "a.txt", (3, 9)),
        Provenance(5, 9, "a.txt", (3, 9)),
        Provenance(9, 9, "b.txt", (2, 2)),
    ]
    entry = reference_text(replace(CITED, provenance=tuple(places)))
    assert "Vejvisers egen post" in entry
    assert entry.endswith("Bygger på: a.txt, linje 3-9; b.txt, linje 2.")


def test_a_record_refers_to_the_documents_behind_it_each_once() -> None:
    places = tuple(Provenance(0, 5, "b.txt", lines) for lines in ((4, 6), (9, 9)))
    status = SourceStatus.DRAFT
    behind = tuple(
        Original("b.txt", lines, title="Bilag", date="2021", status=status) for lines in ((4, 6), (9, 9))
    )
    entry = reference_text(replace(CITED, provenance=places, originals=behind))
    assert entry == "Bilag, 2021, status: udkast. Fil: b.txt, linje 4-6; b.txt, linje 9."
    one = replace(behind[0], section="Tal")
    entry = reference_text(replace(CITED, provenance=places[:1], originals=(one,)))
    assert entry == "Bilag, afsnittet »Tal«, 2021, status: udkast. Fil: b.txt, linje 4-6."


def test_a_record_with_an_unknown_document_is_named_itself() -> None:
    places = (Provenance(0, 5, "b.txt", (4, 6)),)
    entry = reference_text(replace(CITED, provenance=places, originals=(Original("b.txt", (4, 6)),)))
    assert "Vejvisers egen post" in entry

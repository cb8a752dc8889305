"""A source is named with its reservations, a record of ours by the documents behind it."""

from datetime import date

import pytest

from answering.application.cautions import cautions
from answering.application.naming import document_behind, documents_behind, named, tells_reservations
from answering.citing import cite
from answering.selection import Quote
from corpus.manifest import load_manifests
from corpus.sources import Provenance, SourceStatus
from ingest.library import Library
from tests.answering.made_library import Section, library_of, made_source, quote_of

FACT = "Bagerne i Fjordby har gamle ovne."
TODAY = date(2026, 1, 1)
DESCRIBED = [(manifest.fil, entry) for manifest in load_manifests().values() for entry in manifest.kilder]
DRAFT = next((file, one) for file, one in DESCRIBED if one.status is SourceStatus.DRAFT)
OTHER = next((file, one) for file, one in DESCRIBED if one.dato and one.dato > (DRAFT[1].dato or ""))


def told(*lines: tuple[str, int], record: str = "temaer") -> tuple[Quote, Library]:
    """Return a fact of a record that was made from these lines."""
    provenance = tuple(Provenance(0, len(FACT), file, (line, line)) for file, line in lines)
    library = library_of(
        made_source("tema-ovne", "Ovne", [Section(FACT)], record=record, provenance=provenance)
    )
    return quote_of(library, FACT), library


def test_a_record_is_named_by_the_document_behind_it() -> None:
    quote, _ = told((DRAFT[0], DRAFT[1].linjer[0]))
    assert document_behind(quote).title == DRAFT[1].titel
    name = named(quote, frozenset({"udkast"}))
    assert "vidensbase" not in name
    assert tells_reservations(name, frozenset({"udkast"}))


def test_of_several_documents_the_newest_is_named_and_the_standing_of_all_is_told() -> None:
    quote, library = told((DRAFT[0], DRAFT[1].linjer[0]), (OTHER[0], OTHER[1].linjer[0]))
    assert [one.id for one in documents_behind(quote)] == [OTHER[1].id, DRAFT[1].id]
    assert document_behind(quote).id == OTHER[1].id
    notices = cautions(quote, cite(0, quote), frozenset({"nordjylland"}), TODAY, library)
    assert "udkast" in {notice.kind for notice in notices}


def test_a_record_without_a_known_document_is_called_a_record() -> None:
    quote, _ = told(("ukendt.txt", 1))
    assert documents_behind(quote) == (quote.source,)
    assert named(quote, frozenset()) == "»Ovne« i Vejvisers vidensbase"


@pytest.mark.parametrize(("record", "kept"), [("temaer", False), ("programmer", True)])
def test_of_what_is_offered_its_own_standing_is_told_too(record: str, kept: bool) -> None:
    provenance = (Provenance(0, len(FACT), DRAFT[0], (DRAFT[1].linjer[0],) * 2),)
    ended = made_source(
        "post",
        "Ovnpuljen",
        [Section(FACT)],
        record=record,
        provenance=provenance,
        status=SourceStatus.EXPIRED,
    )
    library = library_of(ended)
    quote = quote_of(library, FACT)
    notices = cautions(quote, cite(0, quote), frozenset({"nordjylland"}), TODAY, library)
    assert any("Ovnpuljen" in notice.text for notice in notices) is kept
    assert any(notice.kind == "udkast" for notice in notices)


def test_what_is_quoted_tells_no_reservation() -> None:
    assert not tells_reservations("Notatet: »Det er et udkast.«", frozenset({"udkast"}))
    assert tells_reservations("Notatet (udkast): »Det er vedtaget.«", frozenset({"udkast"}))

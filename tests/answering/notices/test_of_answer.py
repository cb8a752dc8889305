"""An answer has few notices, the weightiest first."""

from datetime import date
from typing import Any

from answering.notices import notices_for
from answering.selection import Quote
from corpus.sources import PassageKind, SourceStatus
from tests.answering.made_library import Section, made_source

TODAY = date(2026, 6, 15)


def quote(source_id: str, kind: PassageKind = PassageKind.TEXT, **details: Any) -> Quote:
    source, passages = made_source(
        source_id, f"Papir {source_id}", [Section("Der er en ordning.", kind=kind)], **details
    )
    return Quote(source, passages[0], 0, len(passages[0].text), 1.0)


def kinds(*quotes: Quote) -> list[str]:
    return [notice.kind for notice in notices_for(quotes, TODAY)]


def test_the_order_of_quotes_does_not_change_that_of_notices() -> None:
    old, draft = quote("a", date="2019"), quote("b", status=SourceStatus.DRAFT)
    assert kinds(old, draft) == kinds(draft, old) == ["udkast", "ældre"]


def test_statements_are_told_once() -> None:
    said = quote("a", PassageKind.STATEMENT)
    assert kinds(said, quote("b", PassageKind.STATEMENT)) == ["deltagerudsagn"]
    assert "meninger" in notices_for([said], TODAY)[0].text


def test_at_most_four_are_shown_and_the_weighty_ones_stay() -> None:
    found = kinds(
        quote("a", date="2019"),
        quote("b", PassageKind.STATEMENT),
        quote("c", caveat="Uden dato."),
        quote("d", status=SourceStatus.DRAFT),
        quote("e", status=SourceStatus.PROPOSAL),
        quote("f", status=SourceStatus.EXPIRED),
    )
    assert found == ["udløbet", "forslag", "udkast", "deltagerudsagn"]


def test_without_a_quote_there_is_nothing_to_reserve() -> None:
    assert notices_for([], TODAY, "Hvad er telefonnummeret?") == []

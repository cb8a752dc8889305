"""From quotes to claims, over invented sources."""

from answering.composing import claims_of, grouped
from answering.draft import LedQuote
from tests.answering.made_library import Section, library_of, made_source, quote_of

LIBRARY = library_of(
    made_source("a", "Notatet", [Section("Puljen er lille."), Section("Puljen er ny.")]),
    made_source("b", "Brevet", [Section("Brevet er langt.")]),
)
FIRST, OTHER, SECOND = (
    quote_of(LIBRARY, w) for w in ("Puljen er lille.", "Brevet er langt.", "Puljen er ny.")
)


def test_quotes_of_one_source_stand_together_where_the_first_stood() -> None:
    assert grouped([FIRST, OTHER, SECOND]) == [FIRST, SECOND, OTHER]
    assert grouped([OTHER, FIRST, SECOND]) == [OTHER, FIRST, SECOND]
    assert grouped([]) == []


def test_a_claim_has_its_label_and_its_number() -> None:
    claims = list(claims_of(LedQuote(OTHER, "Spørg efter"), FIRST, 2))
    assert {c.text for c in claims} == {"Spørg efter: Ifølge Brevet: »Brevet er langt.«"}
    assert {c.citations for c in claims} == {(2,)}


def test_the_source_is_named_once() -> None:
    assert next(claims_of(LedQuote(SECOND), FIRST, 2)).text == "Samme kilde: »Puljen er ny.«"

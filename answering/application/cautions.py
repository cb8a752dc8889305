"""What must be said wherever an argument is used: its source's standing, its place, newer figures."""

from collections.abc import Iterator
from datetime import date

from answering.answer import Citation, Notice
from answering.application.naming import documents_behind
from answering.application.newer import newer_notices
from answering.notices import notices_for
from answering.notices.of_sources import source_notices
from answering.selection import Quote
from answering.wording import listed
from ingest.library import Library
from retrieval.matching.profile import HOME
from retrieval.regions import regions

_OFFERS = frozenset({"programmer", "aktoerer"})
"""Folders of our records that may end or move while the document that tells of them stays as it is."""
_OF_STANDING = frozenset({"udkast", "forslag", "udløbet", "ældre", "forbehold"})
"""What is said of a source's standing: of a record of facts it is said of the document behind it instead."""
_TWO_PARTS = "syddanmark"
_SHOWN = {"grænseregioner": "grænseregionerne", "hovedstaden": "hovedstaden"}


def places_of(*texts: str) -> frozenset[str]:
    """Return the parts of the country that a project is about, case-folded; North Jutland if none is told."""
    return regions().asked(" ".join(texts)) or frozenset({HOME.casefold()})


def is_elsewhere(quote: Quote, places: frozenset[str]) -> bool:
    """Tell whether a quote is about another part of the country."""
    return regions().fit(places, quote.passage.region or quote.source.region) < 0


def cautions(
    quote: Quote, citation: Citation, places: frozenset[str], today: date, library: Library
) -> tuple[Notice, ...]:
    """Return the reservations of one argument, the weightiest first; of the place before that of the age."""
    of_source = tuple(notices_for([quote], today, library=library))
    behind = documents_behind(quote)
    if behind != (quote.source,):
        offered = quote.source.record in _OFFERS
        kept = (notice for notice in of_source if offered or notice.kind not in _OF_STANDING)
        of_source = (*(one for document in behind for one in source_notices([document], today)), *kept)
    return (*_of_place(quote, places), *of_source, *newer_notices(citation, library))


def _of_place(quote: Quote, places: frozenset[str]) -> Iterator[Notice]:
    told = quote.passage.region or quote.source.region
    if told and is_elsewhere(quote, places):
        asked = listed(sorted(_shown(place) for place in places))
        yield Notice("område", f"Det gælder {_shown(told)}, ikke {asked}.")
    if _TWO_PARTS in quote.text.lower():
        yield Notice("område", "Syddanmark er Sydjylland og Fyn tilsammen.")


def _shown(place: str) -> str:
    """Return a part of the country as it is written inside a sentence."""
    return _SHOWN.get(place.casefold(), place[:1].upper() + place[1:])

"""What must be said wherever an argument is used: its source's standing, its place, newer figures."""

from collections.abc import Iterator
from datetime import date

from answering.answer import Citation, Notice
from answering.application.newer import newer_notices
from answering.notices import notices_for
from answering.selection import Quote
from answering.wording import listed
from ingest.library import Library
from retrieval.matching.profile import HOME
from retrieval.regions import regions

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
    of_source = notices_for([quote], today, library=library)
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

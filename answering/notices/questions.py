"""Reservations that follow from what was asked: another part of the country, contact data."""

import re
from collections.abc import Iterator, Sequence

from answering.answer import Notice
from answering.question import Expected, expected
from answering.selection import Quote
from answering.wording import listed, short_title
from retrieval.regions import regions

_HOME = frozenset({"nordjylland"})
"""Where somebody is meant to be who names no place."""
_CONTACT = re.compile(r"\S@\S|\bwww\.|https?://|\b\d{2}(?: ?\d{2}){3}\b")


def other_places(quotes: Sequence[Quote], question: str) -> Iterator[Notice]:
    """Yield one notice that names the quotes from another part of the country than the one asked about.

    A quote that names its place itself, in its words or its title, needs none.
    """
    asked = regions().asked(question) or _HOME
    places: dict[str, str] = {}
    for quote in quotes:
        place = quote.passage.region or quote.source.region
        told = regions().asked(f"{quote.text} {quote.source.title}")
        if place and regions().fit(asked, place) < 0 and place.casefold() not in told:
            places.setdefault(short_title(quote.source), place)
    if places and question:
        said = [f"det fra »{title}« om {place}" for title, place in places.items()]
        yield Notice("område", f"Noget af svaret gælder en anden del af landet: {listed(said)}.")


def contact_notice(quotes: Sequence[Quote], question: str) -> Iterator[Notice]:
    """Yield a notice where contact data was asked for and no quote has any."""
    if expected(question) is Expected.CONTACT and not any(_CONTACT.search(q.text) for q in quotes):
        yield Notice("kontakt", "Telefonnummer, mail og adresse findes ikke i kilderne til dette svar.")

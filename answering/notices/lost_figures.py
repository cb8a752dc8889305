"""Sentences that point at a figure or table which the text does not hold."""

import re
from collections.abc import Iterator, Sequence

from answering.answer import Notice
from answering.selection import Quote
from answering.wording import listed, short_title
from corpus.sources import PassageKind
from ingest.library import Library

_SHOWN = (
    r"\b(?:se|ses|jf\.?|jævnfør|fremgår af|illustrer\w*|vist|vises|som|nedenstående|ovenstående)(?!\w)"
    r"[^.]{0,25}"
)
_WHAT = r"\b(?:figur(?:en|erne)?|diagram(?:met)?|graf(?:en)?|kortet|tabel(?:len|lerne)?|skema(?:et)?)\b"
_REFERENCE = re.compile(rf"{_SHOWN}{_WHAT}|{_WHAT} (?:\d|nedenfor|ovenfor)", re.I)
_TABLE = re.compile(r"tabel|skema", re.I)


def lost_figures(quotes: Sequence[Quote], library: Library) -> Iterator[Notice]:
    """Yield one notice that names the sources whose quotes point at what is lost."""
    titles = dict.fromkeys(short_title(quote.source) for quote in quotes if _points_at_lost(quote, library))
    if titles:
        where = listed([f"»{title}«" for title in titles])
        yield Notice(
            "figur",
            f"Citatet fra {where} henviser til en figur eller tabel, som ikke er med i teksten her. "
            "Se den i det oprindelige dokument.",
        )


def _points_at_lost(quote: Quote, library: Library) -> bool:
    """Tell whether a quote points at a picture, or at a table where its source holds none as text."""
    found = _REFERENCE.search(quote.text)
    if found is None or quote.passage.kind is PassageKind.TABLE:
        return False
    passages = library.passages_of(quote.source.id)
    return not (_TABLE.search(found.group()) and any(p.kind is PassageKind.TABLE for p in passages))

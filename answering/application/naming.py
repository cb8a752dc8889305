"""How the source of a paragraph is named in it: title, date, and the reservations that must be told."""

import re
from dataclasses import replace

from answering.application.draft_words import draft_words
from answering.selection import Quote
from answering.wording import part_named, reference, short_title
from corpus.described import described
from corpus.sources import Source

_QUOTED = re.compile(r"»[^»«]*«")


def named(quote: Quote, kinds: frozenset[str]) -> str:
    """Return title, date and status of a source, and its part about another region.

    ``kinds`` are the reservations to be told; what the title does not tell stands in brackets. A record of
    ours is called so, unless the document behind it is known.
    """
    source = document_behind(quote)
    name = reference(source, None)
    if source.record is not None:
        title = short_title(source)
        name = draft_words().messages["egen post"].format(title) + name.removeprefix(title)
    untold = frozenset(kind for kind in kinds if not tells_reservations(name, frozenset({kind})))
    return f"{_with_details(name, untold)}{part_named(quote, None)}"


def document_behind(quote: Quote) -> Source:
    """Return what is known of the document that a quote rests on, the newest of several."""
    return documents_behind(quote)[0]


def documents_behind(quote: Quote) -> tuple[Source, ...]:
    """Return the documents that a quote rests on, newest first; its own source where none is known.

    A record's fact rests on documents that may not be indexed: their manifests tell title, date and standing.
    Everything else stays as the record has it.
    """
    source = quote.source
    if source.record is None:
        return (source,)
    facts = [fact for fact in source.provenance if fact.start < quote.end and quote.start < fact.end]
    entries = {entry.id: entry for fact in facts if (entry := described(fact.file, fact.lines[0]))}
    known = (
        replace(
            source,
            id=entry.id,
            title=entry.titel,
            date=entry.dato,
            status=entry.status,
            valid_to=entry.gyldig_til,
            caveat=entry.forbehold,
            record=None,
        )
        for entry in entries.values()
    )
    return tuple(sorted(known, key=lambda one: one.date or "", reverse=True)) or (source,)


def tells_reservations(text: str, kinds: frozenset[str]) -> bool:
    """Tell whether a text says each reservation, not counting what it quotes."""
    said = _QUOTED.sub(" ", text).casefold()
    reservations = draft_words().reservations
    return all(any(word in said for word in reservations[kind].told_by) for kind in kinds)


def _with_details(name: str, untold: frozenset[str]) -> str:
    shown: list[str] = []
    for kind, reservation in draft_words().reservations.items():
        if kind in untold and not any(word in shown for word in reservation.told_by):
            shown.append(reservation.shown)
    if not shown:
        return name
    told = ", ".join(shown)
    return f"{name[:-1]}, {told})" if name.endswith(")") else f"{name} ({told})"

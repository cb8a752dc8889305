"""How the source of a paragraph is named in it: title, date, and the reservations that must be told."""

import re

from answering.application.draft_words import draft_words
from answering.selection import Quote
from answering.wording import part_named, reference, short_title

_QUOTED = re.compile(r"»[^»«]*«")


def named(quote: Quote, kinds: frozenset[str]) -> str:
    """Return title, date and status of a source, and its part about another region.

    ``kinds`` are the reservations to be told; what the title does not tell stands in brackets. A record of
    ours is called so.
    """
    record = quote.source.record is not None
    name = reference(quote.source, None)
    if record:
        title = short_title(quote.source)
        rest = name.removeprefix(title)
        name = draft_words().messages["egen post"].format(title) + rest
    untold = frozenset(kind for kind in kinds if not tells_reservations(name, frozenset({kind})))
    return f"{_with_details(name, untold)}{part_named(quote, None)}"


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

"""How sources are named in a notice."""

from collections.abc import Sequence

from answering.wording import danish_date, short_title
from corpus.sources import Source


def listed(names: Sequence[str]) -> str:
    """Return names as "A, B og C"."""
    *some, last = names
    return f"{', '.join(some)} og {last}" if some else last


def named(source: Source) -> str:
    """Return a source with its date as it stands in brackets behind what it says."""
    when = danish_date(source.date)
    return f"{short_title(source)}, {when}" if when else short_title(source)

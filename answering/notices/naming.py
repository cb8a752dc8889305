"""How sources are named in a notice."""

from answering.wording import short_title, spoken_date
from corpus.sources import Source


def named(source: Source) -> str:
    """Return a source with its date as it stands in brackets behind what it says."""
    when = spoken_date(source.date)
    return f"{short_title(source)}, {when}" if when else short_title(source)

"""The short Danish sentences of ours that quotes are woven into."""

import re
from collections.abc import Sequence

from answering.selection import Quote
from corpus.danish_dates import danish_date
from corpus.sources import PassageKind, Source, SourceStatus

_STATUS_WORD = {
    SourceStatus.DRAFT: "udkast",
    SourceStatus.PROPOSAL: "forslag",
    SourceStatus.EXPIRED: "udløbet",
}
_WITH_STATUS = frozenset({None, "programmer"})
_LONG_TITLE, _LONG_SECTION = 90, 60
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|§\s?\d+\.?)\s+[-–]?\s*")
_NOT_IN_A_SENTENCE = re.compile(r"[\d:;!»«\"”]")
_SPACES = re.compile(r"[^\S\n]+")
_LINE_BREAKS = re.compile(r"\s*\n\s*")


def listed(names: Sequence[str]) -> str:
    """Return names, at least one, as "A, B og C"."""
    *some, last = names
    return f"{', '.join(some)} og {last}" if some else last


def spoken_date(date: str | None) -> str | None:
    """Return an ISO date, possibly partial, in Danish words ("april 2023"); ``None`` stays ``None``."""
    return danish_date(date) if date else None


def short_title(source: Source) -> str:
    """Return the title without its status in brackets, cut at a natural pause when it is very long."""
    title = source.title.removesuffix(f" ({_STATUS_WORD.get(source.status)})")
    if len(title) <= _LONG_TITLE:
        return title
    cut = re.split(r"[:–—(]", title)[0].strip()
    return cut if 12 <= len(cut) <= _LONG_TITLE else title[: _LONG_TITLE - 1].rsplit(" ", 1)[0] + " …"


def reference(source: Source, page: int | None) -> str:
    """Return title, date, status and page as they are named in a sentence; nothing is said twice.

    Of our own records only programmes have a status that says something: what else is told stays told.
    """
    title = short_title(source)
    status = _STATUS_WORD.get(source.status) if source.record in _WITH_STATUS else None
    date = spoken_date(source.date)
    if date and title.endswith(")"):  # two brackets in a row read badly
        title, date = (title, None) if date in title else (f"{title}, fra {date}", None)
    details = [d for d in (date, status) if d and d.lower() not in title.lower()]
    details += [f"s. {page}"] if page is not None else []
    return title + (f" ({', '.join(details)})" if details else "")


def introduce(quote: Quote, previous: Quote | None = None, *, chapter: bool = True) -> str:
    """Return the claim text for one quote: who says it, then the words themselves.

    Words of a document stand in quotation marks; those of our own records are our own and stand as they are.
    A quote that follows one from the same source does not name the source again, but its chapter where that
    is another one, unless ``chapter`` is false. Rows and list items keep their lines.
    """
    words = _LINE_BREAKS.sub("\n", _SPACES.sub(" ", quote.text))
    statement = quote.passage.kind is PassageKind.STATEMENT
    same = previous is not None and previous.source.id == quote.source.id
    if quote.source.record is not None:
        place = reference(quote.source, quote.source.origins.page(quote.start, quote.end))
        return words if same else f"{place}: {words}"
    part = part_named(quote, previous if same else None) if chapter else ""
    if same:
        return f"Her siger en deltager: »{words}«" if statement else f"Samme kilde{part}: »{words}«"
    place = reference(quote.source, quote.source.origins.page(quote.start, quote.end))
    if statement:
        return f"I {place} siger en deltager: »{words}«"
    return f"Ifølge {place}{part}: »{words}«"


def part_named(quote: Quote, previous: Quote | None) -> str:
    """Return the part of a source that a quote is from where that has to be said: region or section."""
    region = quote.passage.region
    if region and region != quote.source.region and (previous is None or previous.passage.region != region):
        return f", kapitlet om {region}"
    headings = quote.passage.heading_path
    if previous is None or not headings or previous.passage.heading_path == headings:
        return ""
    section = _NUMBERING.sub("", headings[-1]).removesuffix("(fortsat)").strip()
    told = section and len(section) <= _LONG_SECTION and not section.endswith("?") and not section.isupper()
    return f", afsnittet {section}" if told and not _NOT_IN_A_SENTENCE.search(section) else ""

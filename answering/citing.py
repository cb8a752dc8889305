"""A quote as a numbered citation with everything a reader needs to find the place."""

from answering.answer import Citation
from answering.selection import Quote


def cite(n: int, quote: Quote) -> Citation:
    """Return the citation of a quote; page, lines and times are those of the quote, not of its passage."""
    source, passage = quote.source, quote.passage
    times = source.origins.times(quote.start, quote.end)
    return Citation(
        n=n,
        source_id=source.id,
        passage_id=passage.id,
        title=source.title,
        date=source.date,
        status=source.status,
        file=source.file,
        lines=source.origins.lines(quote.start, quote.end),
        page=source.origins.page(quote.start, quote.end),
        t_start=times[0] if times else None,
        t_end=times[1] if times else None,
        heading_path=passage.heading_path,
        kind=passage.kind,
        quote=quote.text,
        start=quote.start,
        end=quote.end,
        provenance=tuple(p for p in source.provenance if p.start < quote.end and quote.start < p.end),
    )

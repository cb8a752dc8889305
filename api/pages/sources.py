"""The list of sources and the reading view of one."""

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.dependencies import LibraryDep
from api.passage_context import checked_mark
from api.problems import ProblemError
from api.provenance import trace_all
from api.routes.sources import count_sources, find_source
from api.schemas.sources import SourceSummary
from api.source_text import lay_out
from api.web.rendering import render
from corpus.sources import Source

router = APIRouter(prefix="/kilder", include_in_schema=False)


@router.get("")
def list_page(
    request: Request, library: LibraryDep, q: str = "", status: str = "", kind: str = ""
) -> HTMLResponse:
    """Show the sources that fit; unknown filters simply fit nothing."""
    fitting = [s for s in library.sources if _fits(s, q, status, kind)]
    fitting.sort(key=lambda s: s.title.casefold())
    fitting.sort(key=lambda s: s.date or "", reverse=True)
    values = {
        "documents": [SourceSummary.of(s) for s in fitting if s.record is None],
        "records": _by_kind([SourceSummary.of(s) for s in fitting if s.record is not None]),
        "shown": len(fitting),
        "document_total": sum(s.record is None for s in library.sources),
        "counts": count_sources(library.sources),
        "total": len(library.sources),
        "q": q[:200],
        "status": status,
        "kind": kind,
    }
    return render(request, "kilder.html", values)


@router.get("/{source_id}")
def reading_page(
    request: Request,
    source_id: str,
    library: LibraryDep,
    start: Annotated[str | None, Query()] = None,
    end: Annotated[str | None, Query()] = None,
) -> HTMLResponse:
    """Show a whole source; ``start`` and ``end`` mark a quote, and are ignored where they do not fit."""
    source = find_source(library, source_id)
    try:
        mark = checked_mark(source, _number(start), _number(end))
    except ProblemError:
        mark = None
    paragraphs = lay_out(source, library.passages_of(source_id), mark)
    values = {
        "source": SourceSummary.of(source),
        "valid_from": source.valid_from,
        "valid_to": source.valid_to,
        "paragraphs": paragraphs,
        "outline": [p for p in paragraphs if p.level is not None],
        "provenance": trace_all(source.provenance, library),
        "mark": mark,
    }
    return render(request, "kilde.html", values)


def _fits(source: Source, q: str, status: str, kind: str) -> bool:
    words = q.casefold().split()
    parts = (source.title, source.publisher, source.kind, source.region, source.date)
    known = " ".join(part for part in parts if part).casefold()
    return (
        all(word in known for word in words)
        and status in ("", source.status.value)
        and kind in ("", source.kind)
    )


def _by_kind(records: list[SourceSummary]) -> list[tuple[str, list[SourceSummary]]]:
    """Return records grouped by kind, the kinds in the order of the alphabet and each by its title."""
    ordered = sorted(records, key=lambda r: (r.kind, r.title.casefold()))
    return [(kind, list(group)) for kind, group in groupby(ordered, key=lambda r: r.kind)]


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 12 else None

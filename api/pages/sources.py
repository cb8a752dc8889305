"""The list of sources and the reading view of one."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from api.dependencies import LibraryDep, RuntimeDep
from api.passage_context import checked_mark
from api.problems import ProblemError
from api.provenance import trace_all
from api.reading.coming_from import way_back
from api.reading.outline import outline_of
from api.reading.source_choice import GROUPS, SourceChoice, select
from api.reading.source_text import MAX_FOUND, lay_out
from api.reading.text_places import count_in_all, places_in
from api.reading.text_query import TextQuery
from api.routes.sources import find_source
from api.schemas.labels import source_url
from api.schemas.passages import HitOut
from api.schemas.sources import SourceSummary
from api.web.rendering import render
from corpus.sources import Source
from retrieval.hits import Filter

router = APIRouter(prefix="/kilder", include_in_schema=False)

ON_A_PAGE = 25
IN_OVERVIEW = 3
LONG = 150
"""Paragraphs from which on a source is drawn piece by piece."""
_NEAREST = 5

_RECORD_PAGES = {
    "programmer": ("program-", "/program/", "Se programmet med vilkår og næste skridt"),
    "aktoerer": ("aktoer-", "/program/", "Se aktøren med opgaver og henvisninger"),
    "cases": ("case-", "/case/", "Se casen med organisationer og udbytte"),
}


@router.get("")
def list_page(
    request: Request, runtime: RuntimeDep, choice: Annotated[SourceChoice, Query()]
) -> HTMLResponse:
    """Show the sources that fit; unknown choices simply fit nothing."""
    library = runtime.library
    query = TextQuery.of(choice.words) if choice.in_text else None
    counts = count_in_all(library.sources, query) if query else {}
    selection = select([s for s in library.sources if not query or s.id in counts], choice)
    fitting = list(selection.sources)
    if query and not choice.sortering:
        fitting.sort(key=lambda s: -counts[s.id])
    pages = max(-(-len(fitting) // ON_A_PAGE), 1)
    page = min(choice.page, pages)
    shown = fitting[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    values: dict[str, Any] = {
        "choice": choice,
        "selection": selection,
        "groups": GROUPS,
        "group_title": next((g.title for g in GROUPS if g.key == choice.gruppe), ""),
        "total": len(library.sources),
        "document_total": sum(s.record is None for s in library.sources),
        "page": page,
        "pages": pages,
        "query": query,
        "overview": _overview(selection.sources) if choice.is_empty else [],
        "sources": [SourceSummary.of(s) for s in shown],
        "found": [places_in(s, counts[s.id], query, library) for s in shown] if query else [],
        "paragraphs": sum(counts[s.id] for s in fitting) if query else 0,
        "nearest": [],
    }
    if query and not fitting:
        all_fitting = select(library.sources, choice).sources
        only = Filter(source_ids=frozenset(s.id for s in all_fitting))
        hits = runtime.searcher.search(query.written, _NEAREST, only) if all_fitting else []
        values["nearest"] = [HitOut.of(hit, library.source(hit.passage.source_id)) for hit in hits]
    return render(request, "kilder.html", values)


def _overview(sources: tuple[Source, ...]) -> list[tuple[str, list[SourceSummary]]]:
    """Return the first sources of every group that has any."""
    groups = [(g.key, [s for s in sources if (s.record or "dokumenter") == g.key]) for g in GROUPS]
    return [(key, [SourceSummary.of(s) for s in group[:IN_OVERVIEW]]) for key, group in groups if group]


@router.get("/{source_id}")
def reading_page(
    request: Request,
    source_id: str,
    library: LibraryDep,
    start: Annotated[str | None, Query()] = None,
    end: Annotated[str | None, Query()] = None,
    soeg: str = "",
    fund: str = "",
) -> HTMLResponse:
    """Show a whole source; ``start`` and ``end`` mark a quote, and are ignored where they do not fit.

    ``soeg`` marks words, and ``fund`` is the number of the place to read.
    """
    source = find_source(library, source_id)
    try:
        mark = checked_mark(source, _number(start), _number(end))
    except ProblemError:
        mark = None
    query = TextQuery.of(soeg)
    layout = lay_out(source, library.passages_of(source_id), mark, query)
    total = layout.found.total if layout.found else 0
    values = {
        "source": SourceSummary.of(source),
        "address": source_url(source.id),
        "valid_from": source.valid_from,
        "valid_to": source.valid_to,
        "origin_url": source.url if source.url and source.url.startswith(("https://", "http://")) else None,
        "sections": layout.sections,
        "long": len(layout.paragraphs) > LONG,
        "outline": outline_of(layout.paragraphs),
        "facts": {p.anchor: trace_all(p.facts, library) for p in layout.paragraphs if p.facts},
        "record_page": _record_page(source),
        "back": way_back(request),
        "mark": mark,
        "written": query.written if query else " ".join(soeg.split())[:1],
        "query": query,
        "found": layout.found,
        "found_total": total,
        "current": min(max(_number(fund) or 1, 1), total, MAX_FOUND) if total else 0,
        "last": min(total, MAX_FOUND),
    }
    return render(request, "kilde.html", values)


def _record_page(source: Source) -> tuple[str, str] | None:
    """Return the address and the words of the page that a record has elsewhere."""
    if source.record not in _RECORD_PAGES:
        return None
    prefix, address, words = _RECORD_PAGES[source.record]
    return f"{address}{source.id.removeprefix(prefix)}", words


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 12 else None

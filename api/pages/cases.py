"""Find case: the search with its facets, and the page of one case."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.dependencies import CasesDep, LibraryDep, MatcherDep
from api.routes.cases import get_case
from api.schemas.cases import MAX_TEXT, CaseList
from api.web.case_card import CaseCard, organisations_text
from api.web.case_facets import facet_choices
from api.web.case_facts import case_facts
from api.web.case_labels import badge_of, date_label
from api.web.case_reference import reference
from api.web.case_search import PATH, CaseAddress, Choice, case_url, read_search
from api.web.case_understood import understood
from api.web.outside_links import outside_link
from api.web.record_pages import record_page
from api.web.rendering import render
from api.web.transcript import transcript_lines
from retrieval.cases.search import CaseQuery, CaseSearch

router = APIRouter(prefix=PATH, include_in_schema=False)

_EXITS = 4
_TRIED = 8
"""Each way out is a search of its own; an address may hold hundreds of choices."""


@dataclass(frozen=True, slots=True)
class Exit:
    """A choice that can be given up where nothing fits, and how many cases there are without it."""

    choice: Choice
    total: int


@router.get("")
def search_page(request: Request, cases: CasesDep, library: LibraryDep) -> HTMLResponse:
    """Show the cases that fit; choices that do not exist are told and left out."""
    read = read_search(request.query_params, cases.values)
    address, result = read.address, cases.search(read.address.params.query)
    pages = max(-(-result.total // address.params.antal), 1)
    if address.params.side > pages:
        address = address.page(pages)
        result = cases.search(address.params.query)
    found = CaseList.of(address.params, result, library)
    everything = cases.search(CaseQuery(size=1))
    order = {facet: [row.value for row in rows] for facet, rows in everything.facets.items()}
    first, folded = facet_choices(found.facets, order)
    values = {
        "address": address,
        "found": found,
        "cards": [CaseCard.of_found(hit) for hit in found.cases],
        "nearest": [CaseCard.of_found(hit) for hit in found.nearest],
        "understood": understood(found, address, order),
        "total": everything.total,
        "pages": pages,
        "first_facets": first,
        "folded_facets": folded,
        "exits": [] if found.total else _exits(cases, address),
        "words_alone": 0 if found.total else _without_choices(cases, address),
        "messages": read.dropped,
        "text_error": read.text_error,
        "max_text": MAX_TEXT,
        "printed_address": _absolute(request, address.here),
    }
    return render(request, "cases.html", values)


@router.get("/{case_id}")
def case_page(
    request: Request, case_id: str, cases: CasesDep, library: LibraryDep, matcher: MatcherDep
) -> HTMLResponse:
    """Show everything that is known of one case."""
    detail = get_case(cases, library, case_id)
    link = outside_link(detail.case.link)
    values = {
        "detail": detail,
        "case": detail.case,
        "badge": badge_of(detail.case.status),
        "date": date_label(detail.case),
        "organisations": organisations_text(detail.case),
        "facts": case_facts(detail.case),
        "link": link,
        "lines": transcript_lines(detail.transcript, link),
        "related": [(r.title, record_page(r.record_id, cases, matcher, library)) for r in detail.related],
        "similar": [CaseCard.of_similar(similar) for similar in detail.similar],
        "reference": reference(detail, library),
        "printed_address": _absolute(request, case_url(case_id)),
    }
    return render(request, "case.html", values)


def _exits(cases: CaseSearch, address: CaseAddress) -> Sequence[Exit]:
    """Return the choices that stand in the way, those first that most cases lie behind."""
    tried = address.choices[:_TRIED]
    ways = [Exit(choice, cases.search(choice.without.params.query).total) for choice in tried]
    ways.sort(key=lambda way: -way.total)
    return [way for way in ways if way.total][:_EXITS]


def _without_choices(cases: CaseSearch, address: CaseAddress) -> int:
    """Return how many cases the words alone would give, where there are both words and several choices."""
    several = address.params.q and len(address.choices) > 1
    return cases.search(address.words_alone.params.query).total if several else 0


def _absolute(request: Request, address: str) -> str:
    return f"{str(request.base_url).rstrip('/')}{address}"

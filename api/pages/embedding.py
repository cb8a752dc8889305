"""How a partner shows the components on a page of its own, with both of them at work."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.dependencies import RuntimeLike, ServicesDep
from api.schemas.cases import CaseSearchParams
from api.web.rendering import render
from corpus.records.rows import UNKNOWN

router = APIRouter(include_in_schema=False)

PARTNER = "https://partner.example"
"""Stands for a partner's site."""

_EVERY_LINE = "alle"


@router.get("/indlejring")
def embedding(request: Request, services: ServicesDep) -> HTMLResponse:
    """Show the components and the code to copy, with this server's own address in it."""
    values = {
        "origin": f"{request.url.scheme}://{request.url.netloc}",
        "partner": PARTNER,
        "branche": _common_line(services.runtime) if services.runtime else "",
    }
    return render(request, "indlejring.html", values)


def _common_line(runtime: RuntimeLike) -> str:
    """Return the line of business that most cases have, as an example; empty where none is known."""
    values = runtime.cases.search(CaseSearchParams(q="").query).facets["branche"]
    return next((v.value for v in values if v.value not in (_EVERY_LINE, UNKNOWN)), "")

"""Logging in and out of the staff's pages."""

from typing import Annotated

import structlog
from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.dependencies import ServicesDep
from api.staff import cookie
from api.staff.access import CsrfDep, database_needed, standing_of
from api.staff.login_limit import MINUTES
from api.staff.target import LOGIN, local_target
from api.web.rendering import render

log = structlog.get_logger("vejviser.staff")

router = APIRouter(include_in_schema=False)

_EMPTY = "Skriv din nøgle."
_WRONG = "Nøglen passer ikke. Se efter, om den er skrevet helt, og prøv igen."
_TOO_OFTEN = f"Der er prøvet for mange gange. Vent {MINUTES} minutter, og prøv igen."


def _page(
    request: Request,
    target: str,
    *,
    keys_exist: bool = True,
    logged_out: bool = False,
    error: str = "",
    status: int = 200,
) -> HTMLResponse:
    headers = {"Retry-After": str(MINUTES * 60)} if status == 429 else None
    values = {"target": target, "keys_exist": keys_exist, "logged_out": logged_out, "error": error}
    return render(request, "log_ind.html", values, status, headers)


@router.get(LOGIN)
def log_in_page(request: Request, services: ServicesDep, videre: str = "", ude: str = "") -> Response:
    """Show the form; who is logged in already is sent on. ``ude`` tells that a logout has been done."""
    request.state.no_store = True
    standing = standing_of(request, services)
    target = local_target(videre)
    if standing.name is not None:
        return RedirectResponse(target, 303)
    return _page(request, target, keys_exist=standing.keys_exist, logged_out=bool(ude))


@router.post(LOGIN)
def log_in(
    request: Request,
    services: ServicesDep,
    noegle: Annotated[str, Form()] = "",
    videre: Annotated[str, Form()] = "",
) -> Response:
    """Open a session and lead on, or show the form again with what was wrong."""
    request.state.no_store = True
    target = local_target(videre)
    if not standing_of(request, services).keys_exist:
        return _page(request, target, keys_exist=False)
    if not noegle.strip():
        return _page(request, target, error=_EMPTY, status=422)
    address = request.client.host if request.client else ""
    with services.login_limit.attempt(address) as allowed, database_needed():
        if not allowed:
            log.warning("staff_login_limited")
            return _page(request, target, error=_TOO_OFTEN, status=429)
        token = services.staff.log_in(noegle)
        if token is None:
            log.warning("staff_login_failed")
            return _page(request, target, error=_WRONG, status=422)
        services.staff.log_out(cookie.token_of(request))
    response = RedirectResponse(target, 303)
    cookie.give(request, response, token)
    return response


@router.post("/log-ud")
def log_out(request: Request, services: ServicesDep, _: CsrfDep) -> RedirectResponse:
    """End the session, so that its cookie is worth nothing from now on."""
    with database_needed():
        services.staff.log_out(cookie.token_of(request))
    response = RedirectResponse(f"{LOGIN}?ude=1", 303)
    cookie.take_back(request, response)
    return response

"""Who may see the staff's pages: those with a session; without any key, those on the machine itself."""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Request

from api.database.access import DatabaseUnavailableError
from api.dependencies import Services, ServicesDep
from api.problems import ProblemError
from api.staff.cookie import token_of
from api.staff.loopback import is_local
from api.staff.store import Standing
from api.staff.target import LOGIN

CSRF_FIELD = "csrf"
"""The name of the hidden field that every form of the staff's pages has."""

_LOCAL_SECRET = secrets.token_urlsafe(32)
"""Stands for a session's token where nobody needs to log in; a new one at every start."""


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Who asks. ``name`` is ``None`` on the machine itself without keys; ``csrf`` goes into every form."""

    name: str | None
    csrf: str


@contextmanager
def database_needed() -> Iterator[None]:
    """Raise a 503 problem where the database cannot be used: who has access is then not known."""
    try:
        yield
    except DatabaseUnavailableError as error:
        raise ProblemError(
            503,
            "staff-unavailable",
            "Siden kan ikke åbnes lige nu",
            "Databasen svarer ikke, så det kan ikke ses, hvem der har adgang. Prøv igen om lidt.",
            {"Retry-After": "10"},
        ) from error


def standing_of(request: Request, services: Services) -> Standing:
    """Return what the request's cookie is worth; raises a 503 problem where that cannot be known."""
    with database_needed():
        return services.staff.standing(token_of(request))


def require_staff(request: Request, services: ServicesDep) -> StaffMember:
    """Return who asks.

    Raises:
        ProblemError: 303 to the login for pages and 401 for the API where nobody is logged in; 403 where
            there are no keys and the client is not on this machine; 503 where the database cannot be read.
    """
    request.state.no_store = True
    standing = standing_of(request, services)
    token = token_of(request)
    if not standing.keys_exist:
        if not is_local(request):
            raise _only_here()
        return StaffMember(None, _csrf_of(_LOCAL_SECRET))
    if standing.name is None or token is None:
        raise _log_in_first(request)
    return StaffMember(standing.name, _csrf_of(token))


StaffDep = Annotated[StaffMember, Depends(require_staff)]


async def check_csrf(request: Request, staff: StaffDep) -> None:
    """Refuse a form without the token of its session with a 403 problem."""
    sent = (await request.form()).get(CSRF_FIELD)
    if not isinstance(sent, str) or not hmac.compare_digest(sent.encode(), staff.csrf.encode()):
        raise ProblemError(
            403,
            "csrf",
            "Siden er blevet for gammel",
            "Der er ikke ændret noget. Gå tilbage, genindlæs siden, og prøv igen.",
        )


CsrfDep = Annotated[None, Depends(check_csrf)]


def _csrf_of(token: str) -> str:
    """Return what a form must carry: bound to the session, and telling nothing of its token."""
    return hmac.new(token.encode("utf-8", "replace"), b"vejviser-csrf", hashlib.sha256).hexdigest()


def _only_here() -> ProblemError:
    return ProblemError(
        403,
        "staff-only",
        "Siden er for medarbejdere",
        "Der er endnu ikke lavet nogen nøgle, så siden kan kun åbnes på selve maskinen, på adressen "
        "localhost. Den, der driver Vejviser, laver en nøgle med »vejviser staff add«.",
    )


def _log_in_first(request: Request) -> ProblemError:
    title, detail = "Log ind først", "Siden er for medarbejdere. Log ind med din nøgle."
    if request.url.path.startswith("/api/"):
        return ProblemError(401, "login", title, detail, {"WWW-Authenticate": "Cookie"})
    # What a form would have sent is gone after a login; only a page can be gone back to.
    wanted = f"{request.url.path}?{request.url.query}".rstrip("?") if request.method == "GET" else ""
    query = f"?{urlencode({'videre': wanted})}" if wanted else ""
    return ProblemError(303, "login", title, detail, {"Location": f"{LOGIN}{query}"})

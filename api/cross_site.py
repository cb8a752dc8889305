"""Refuses what another site makes a browser send here."""

from urllib.parse import urlsplit

from fastapi import Request

from api.dependencies import ServicesDep
from api.embed.origins import SHARED_PATHS
from api.problems import ProblemError

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OURS = frozenset({"same-origin", "none"})


def refuse_cross_site(request: Request, services: ServicesDep) -> None:
    """Refuse changes that a foreign page asks for with a 403 problem.

    Browsers tell where a request comes from: by ``Sec-Fetch-Site``, or over plain http by ``Origin``.
    Other programs send neither, and carry no visitor's cookies. The pages of listed partners may ask.
    """
    if request.method in _SAFE or _is_ours(request):
        return
    if request.url.path in SHARED_PATHS and request.headers.get("origin") in services.embed_origins:
        return
    raise ProblemError(
        403,
        "cross-site",
        "Forespørgslen kom fra en anden hjemmeside",
        "Der er ikke ændret noget. Åbn Vejviser, og prøv igen derfra.",
    )


def _is_ours(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in _OURS
    origin = request.headers.get("origin")
    return origin is None or _host(origin) == request.headers.get("host", "").lower()


def _host(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""

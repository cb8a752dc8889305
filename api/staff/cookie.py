"""The session cookie: a token that scripts cannot read and other sites cannot send along."""

from fastapi import Request, Response

from api.staff.store import SESSION


def _name(request: Request) -> str:
    # With this prefix a browser takes the cookie from this very host only, and over https.
    return "__Host-vejviser" if request.url.scheme == "https" else "vejviser"


def token_of(request: Request) -> str | None:
    """Return the token that the browser sent."""
    return request.cookies.get(_name(request)) or None


def give(request: Request, response: Response, token: str) -> None:
    """Let the browser keep a token as long as its session lasts."""
    response.set_cookie(
        _name(request),
        token,
        max_age=int(SESSION.total_seconds()),
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def take_back(request: Request, response: Response) -> None:
    """Let the browser forget its token."""
    response.delete_cookie(
        _name(request), path="/", secure=request.url.scheme == "https", httponly=True, samesite="strict"
    )

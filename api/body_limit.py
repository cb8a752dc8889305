"""A limit on the size of requests.

The framework has one of its own (``max_body_size``), but it answers in English plain text.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import ProblemError, problem_response

MAX_BODY = 64 * 1024


def _too_large() -> ProblemError:
    return ProblemError(
        413,
        "too-large",
        "Forespørgslen er for stor",
        f"En forespørgsel må højst fylde {MAX_BODY // 1024} KB.",
        {"Connection": "close"},
    )


class BodyLimit:
    """Refuses requests over ``MAX_BODY`` bytes, by their declared size or while they are read."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdigit() and int(declared) > MAX_BODY:
            error = _too_large()
            response = problem_response(error.problem(scope["path"]), error.headers)
            await response(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                seen += len(message.get("body", b""))
                if seen > MAX_BODY:
                    raise _too_large()
            return message

        await self.app(scope, counted, send)

"""A limit on the size of requests.

The framework has one of its own (``max_body_size``), but it answers in English plain text.
"""

import re

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from answering.application.export.docx_reader import UPLOAD
from api.error_handlers import error_response
from api.problems import ProblemError
from ingest.loaders.limits import megabytes

MAX_BODY = 64 * 1024
MAX_DRAFT = 2 * 1024 * 1024
"""What a draft with its own texts may fill; a form writes a Danish letter with six bytes."""
MAX_UPLOAD = UPLOAD.file_bytes + 64 * 1024

_DRAFTS = re.compile(r"/(?:api/drafts|udkast)(?:/|$)")
_UPLOADS = re.compile(r"/(?:api/drafts/[^/]+/import|udkast/[^/]+/word)$")


def limit_of(path: str) -> int:
    """Return the most bytes that a request to an address may have."""
    if _UPLOADS.match(path):
        return MAX_UPLOAD
    return MAX_DRAFT if _DRAFTS.match(path) else MAX_BODY


def _size(limit: int) -> str:
    return f"{limit // 1024} KB" if limit < MAX_DRAFT else megabytes(limit)


def _too_large(limit: int) -> ProblemError:
    if limit == MAX_UPLOAD:
        most = megabytes(UPLOAD.file_bytes)
        told = f"En Word-fil må højst fylde {most}. Udkastet er uændret. Gå tilbage, og vælg en mindre fil."
        return ProblemError(413, "too-large", "Filen er for stor", told, {"Connection": "close"})
    return ProblemError(
        413,
        "too-large",
        "Forespørgslen er for stor",
        f"En forespørgsel må højst fylde {_size(limit)}.",
        {"Connection": "close"},
    )


class BodyLimit:
    """Refuses requests over the limit of their address, by their declared size or while they are read."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = limit_of(scope["path"])
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            error = _too_large(limit)
            response = error_response(Request(scope), error.problem(scope["path"]), dict(error.headers or {}))
            await response(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                seen += len(message.get("body", b""))
                if seen > limit:
                    raise _too_large(limit)
            return message

        await self.app(scope, counted, send)

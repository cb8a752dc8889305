"""Response headers that keep the page to its own origin."""

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.embed.origins import SHARED_FILES

SECURITY_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    # Conversations belong in no shared cache, and a new version's scripts must be seen at once.
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_SHARED_FILE_HEADERS: Mapping[str, str] = {
    # A browser asks for leave to load a module from another site. Whether the module gets an answer on that
    # site is decided by the API, so that it can tell the visitor calmly where it does not.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class SecurityHeaders:
    """Adds ``SECURITY_HEADERS`` to every response.

    A route that sets ``request.state.no_store`` keeps its response out of the browser's cache too: after a
    logout, going back must not show it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"].startswith(SHARED_FILES):
                    headers.update(_SHARED_FILE_HEADERS)
                if scope.get("state", {}).get("no_store"):
                    headers["Cache-Control"] = "no-store"
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)

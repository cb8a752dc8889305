"""Answers the pages of listed partners on the few paths that their components need."""

from collections.abc import Collection

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from api.embed.origins import SHARED_PATHS


class PartnerSharing:
    """Starlette's CORS on ``SHARED_PATHS`` alone, for ``origins`` alone, never with credentials.

    ``CORSMiddleware`` knows no paths of its own, so everything else goes past it.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        self.app = app
        self._shared = CORSMiddleware(
            app, allow_origins=tuple(origins), allow_methods=("GET", "POST"), allow_headers=("Content-Type",)
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        shared = scope["type"] == "http" and scope["path"] in SHARED_PATHS
        await (self._shared if shared else self.app)(scope, receive, send)

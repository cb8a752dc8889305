"""Answers HEAD wherever GET is answered; monitors and link checkers ask so, and FastAPI's routes do not."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadRequests:
    """Runs a HEAD request as GET and sends its headers without the body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, without_body)

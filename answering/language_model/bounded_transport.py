"""An HTTP transport that reads no more of a response than it may, whatever the server sends."""

from collections.abc import AsyncIterator
from contextlib import aclosing

import httpx2


class ResponseTooLongError(httpx2.TransportError):
    """A response of more bytes than are read, or packed so that its length cannot be known."""


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, response: httpx2.Response, most: int) -> None:
        self._response = response
        self._most = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = self._most
        async with aclosing(self._response.aiter_raw()) as parts:
            async for part in parts:
                left -= len(part)
                if left < 0:
                    raise ResponseTooLongError("the response is too long")
                yield part

    async def aclose(self) -> None:
        await self._response.aclose()


class BoundedTransport(httpx2.AsyncHTTPTransport):
    """Passes on the first ``most`` bytes of a body and then fails.

    The parser of server-sent events collects a line until it ends; without this bound an endless line would
    fill the memory. A packed body is refused, because a few bytes of it may be gigabytes.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["Accept-Encoding"] = "identity"
        response = await super().handle_async_request(request)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            await response.aclose()
            raise ResponseTooLongError("the response is packed")
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=_Bounded(response, self._most),
            extensions=response.extensions,
        )

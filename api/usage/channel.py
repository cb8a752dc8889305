"""Where a question was asked, as far as the request tells."""

from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request


class Channel(StrEnum):
    """The surfaces that questions come from."""

    PAGE = "side"
    EMBED = "indlejring"
    API = "api"


def channel_of(request: Request) -> Channel:
    """Return the surface: a script of our own page, one on another site, or a program, which names none."""
    site = request.headers.get("sec-fetch-site")
    if site == "same-origin":
        return Channel.PAGE
    origin = request.headers.get("origin")
    if site is None and origin is None:
        return Channel.API
    return Channel.PAGE if urlsplit(origin or "").netloc == request.headers.get("host") else Channel.EMBED


ChannelDep = Annotated[Channel, Depends(channel_of)]

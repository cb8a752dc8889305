"""The sites of partners that may ask from their own pages."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator
from pydantic_settings import NoDecode

SHARED_PATHS = frozenset({"/api/chat", "/api/chat/stream", "/api/cases"})
"""All that the components on a partner's page need; everything else answers our own pages alone."""

SHARED_FILES = "/static/embed/"
"""The components themselves: anybody may load them, for they hold nothing but code."""


def _origins(value: object) -> object:
    """Return a comma list as origins; raises ``ValueError`` for what is none."""
    if not isinstance(value, str):
        return value
    return tuple(_origin(part) for part in value.split(",") if part.strip())


def _origin(text: str) -> str:
    parts = urlsplit(text.strip().rstrip("/").lower())
    origin = f"{parts.scheme}://{parts.netloc}"
    if parts.scheme not in ("https", "http") or not parts.hostname or "*" in origin or "@" in origin:
        raise ValueError("not an origin")
    if parts.geturl() != origin:  # a path, a query or a fragment
        raise ValueError("more than an origin")
    return origin


Origins = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_origins)]
"""Origins such as ``https://partner.example``; set as one text with commas."""

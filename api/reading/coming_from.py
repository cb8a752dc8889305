"""Where a reader came from, so that a page can lead back there."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from fastapi import Request

_NAMES = (
    ("/samtale/", "Tilbage til svaret"),
    ("/kilder?", "Tilbage til listen over kilder"),
    ("/program/sammenlign", "Tilbage til sammenligningen"),
    ("/program/", "Tilbage til programmet"),
    ("/program", "Tilbage til programmerne"),
    ("/case/", "Tilbage til casen"),
    ("/case", "Tilbage til listen over cases"),
)


@dataclass(frozen=True, slots=True)
class WayBack:
    """A link to the page before."""

    url: str
    label: str


def way_back(request: Request) -> WayBack | None:
    """Return the way back to the page of ours that linked here; ``None`` for any other."""
    parts = urlsplit(request.headers.get("referer", ""))
    if parts.netloc != request.url.netloc:
        return None
    url = parts.path + (f"?{parts.query}" if parts.query else "")
    return next((WayBack(url, label) for start, label in _NAMES if url.startswith(start)), None)

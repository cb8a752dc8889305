"""Where the pages are reached."""

from fastapi import Request


def site_address(request: Request) -> str:
    """Return the address of the site as the browser sees it, without a slash at the end."""
    return str(request.base_url).rstrip("/")

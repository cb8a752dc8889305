"""Tells a client on this very machine from everybody else."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from fastapi import Request

_PROXY_HEADERS = (
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
)


def is_local(request: Request) -> bool:
    """Tell whether the connection comes from this machine and was asked for by a name of this machine.

    Behind a reverse proxy every connection comes from this machine, so a request with a proxy's header is
    never local. The name is looked at because a foreign page can point its own name to 127.0.0.1.
    """
    if request.client is None or any(name in request.headers for name in _PROXY_HEADERS):
        return False
    return _is_loopback(request.client.host) and _is_local_name(request.headers.get("host", ""))


def _is_loopback(address: str) -> bool:
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_loopback


def _is_local_name(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name == "localhost" or _is_loopback(name)

"""A limit on attempts to log in, kept in memory: per address, over all addresses, and at the same time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv6Address, ip_address, ip_network

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

MINUTES = 5
PER_ADDRESS = RateLimitItemPerMinute(10, MINUTES)
TOGETHER = RateLimitItemPerMinute(100, MINUTES)
"""Bounds the work of checking keys, and guessing from many addresses."""

WAIT = 3.0
"""Seconds to wait for the attempt before: argon2 takes 64 MiB of memory, so only one is checked at a time."""


class LoginLimit:
    """Counts attempts in a moving window, whether they succeed or not."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._checking = threading.Lock()

    @contextmanager
    def attempt(self, address: str) -> Iterator[bool]:
        """Count one attempt from an address; give whether it may be made while the context lasts."""
        allowed = self._counts(address) and self._checking.acquire(timeout=WAIT)
        try:
            yield allowed
        finally:
            if allowed:
                self._checking.release()

    def _counts(self, address: str) -> bool:
        return self._limiter.hit(PER_ADDRESS, _network(address)) and self._limiter.hit(TOGETHER, "alle")


def _network(address: str) -> str:
    """Return what one client has: an IPv4 address, or the /64 network that IPv6 gives a household."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is None:
        return str(ip_network((ip, 64), strict=False))
    return str(getattr(ip, "ipv4_mapped", None) or ip)

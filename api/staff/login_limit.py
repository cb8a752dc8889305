"""A limit on attempts to log in, kept in memory: per address, and over all addresses."""

from ipaddress import IPv6Address, ip_address, ip_network

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

MINUTES = 5
PER_ADDRESS = RateLimitItemPerMinute(10, MINUTES)
TOGETHER = RateLimitItemPerMinute(100, MINUTES)
"""Bounds the work of checking keys, and guessing from many addresses."""


class LoginLimit:
    """Counts attempts in a moving window, whether they succeed or not."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def allows(self, address: str) -> bool:
        """Count one attempt from an address, and tell whether it may be made."""
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

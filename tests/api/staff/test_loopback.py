"""Only a connection from this machine, asked for by a name of this machine, is local."""

import pytest
from fastapi import Request

from api.staff.loopback import is_local


def request(client: str | None, host: str = "127.0.0.1:8000", header: str = "") -> Request:
    headers = [(b"host", host.encode())] + ([(header.encode(), b"127.0.0.1")] if header else [])
    scope = {"type": "http", "headers": headers, "client": (client, 50000) if client else None}
    return Request(scope)


@pytest.mark.parametrize("client", ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:80", "[::1]:8000"])
def test_this_machine(client: str, host: str) -> None:
    assert is_local(request(client, host))


@pytest.mark.parametrize(
    "client",
    [None, "192.0.2.1", "10.0.0.1", "::ffff:192.0.2.1", "2001:db8::1", "testclient", "localhost", ""],
)
def test_another_machine_or_an_unknown_one(client: str | None) -> None:
    assert not is_local(request(client))


@pytest.mark.parametrize(
    "header", ["forwarded", "x-forwarded-for", "x-real-ip", "via", "x-forwarded-host", "x-forwarded-proto"]
)
def test_nothing_that_came_through_a_proxy(header: str) -> None:
    assert not is_local(request("127.0.0.1", header=header))


@pytest.mark.parametrize("host", ["vejviser.example", "127.0.0.1.partner.example", "192.0.2.1", "", "[::1"])
def test_no_foreign_name_that_points_to_this_machine(host: str) -> None:
    assert not is_local(request("127.0.0.1", host))

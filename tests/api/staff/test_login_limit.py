"""Attempts to log in are limited for each address and in all."""

import pytest

from api.staff import login_limit
from api.staff.login_limit import PER_ADDRESS, TOGETHER, LoginLimit


def attempts(limit: LoginLimit, addresses: list[str]) -> int:
    return sum(allows(limit, address) for address in addresses)


def allows(limit: LoginLimit, address: str) -> bool:
    with limit.attempt(address) as allowed:
        return allowed


def test_one_address_is_stopped_and_others_are_not() -> None:
    limit = LoginLimit()
    assert attempts(limit, ["192.0.2.1"] * 30) == PER_ADDRESS.amount
    assert allows(limit, "192.0.2.2")


def test_a_household_of_ipv6_counts_as_one_address() -> None:
    limit = LoginLimit()
    assert attempts(limit, [f"2001:db8:0:1::{n:x}" for n in range(1, 31)]) == PER_ADDRESS.amount
    assert allows(limit, "2001:db8:0:2::1")


def test_an_ipv4_address_is_the_same_in_ipv6_clothes() -> None:
    limit = LoginLimit()
    assert attempts(limit, ["192.0.2.1", "::ffff:192.0.2.1"] * 10) == PER_ADDRESS.amount
    assert allows(limit, "::ffff:192.0.2.2")


def test_many_addresses_are_stopped_together() -> None:
    limit = LoginLimit()
    assert attempts(limit, [f"198.51.100.{n}" for n in range(250)]) == TOGETHER.amount


def test_unknown_addresses_are_counted_too() -> None:
    assert attempts(LoginLimit(), [""] * 30) == PER_ADDRESS.amount


def test_one_attempt_is_checked_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login_limit, "WAIT", 0.01)
    limit = LoginLimit()
    with limit.attempt("192.0.2.1") as first, limit.attempt("192.0.2.2") as second:
        assert first
        assert not second
    assert allows(limit, "192.0.2.2")


def test_an_attempt_that_fails_gives_its_turn_back() -> None:
    limit = LoginLimit()
    with pytest.raises(ZeroDivisionError), limit.attempt("192.0.2.1"):
        raise ZeroDivisionError
    assert allows(limit, "192.0.2.1")

"""Attempts to log in are limited for each address and in all."""

from api.staff.login_limit import PER_ADDRESS, TOGETHER, LoginLimit


def attempts(limit: LoginLimit, addresses: list[str]) -> int:
    return sum(limit.allows(address) for address in addresses)


def test_one_address_is_stopped_and_others_are_not() -> None:
    limit = LoginLimit()
    assert attempts(limit, ["192.0.2.1"] * 30) == PER_ADDRESS.amount
    assert limit.allows("192.0.2.2")


def test_a_household_of_ipv6_counts_as_one_address() -> None:
    limit = LoginLimit()
    assert attempts(limit, [f"2001:db8:0:1::{n:x}" for n in range(1, 31)]) == PER_ADDRESS.amount
    assert limit.allows("2001:db8:0:2::1")


def test_an_ipv4_address_is_the_same_in_ipv6_clothes() -> None:
    limit = LoginLimit()
    assert attempts(limit, ["192.0.2.1", "::ffff:192.0.2.1"] * 10) == PER_ADDRESS.amount
    assert limit.allows("::ffff:192.0.2.2")


def test_many_addresses_are_stopped_together() -> None:
    limit = LoginLimit()
    assert attempts(limit, [f"198.51.100.{n}" for n in range(250)]) == TOGETHER.amount


def test_unknown_addresses_are_counted_too() -> None:
    assert attempts(LoginLimit(), [""] * 30) == PER_ADDRESS.amount

"""Addresses of paragraphs."""

import re

from hypothesis import given
from hypothesis import strategies as st

from api.reading.address import Addresses


def test_an_address_says_what_the_paragraph_is_about() -> None:
    assert re.fullmatch(
        r"oe-og-aa-i-proevekommunen-[0-9a-f]{6}", Addresses().of("Ø og å i Prøvekommunen, og mere.")
    )
    assert re.fullmatch(r"afsnit-1-raadgivning-[0-9a-f]{6}", Addresses().of("1. Rådgivning"))
    assert re.fullmatch(r"afsnit-[0-9a-f]{6}", Addresses().of("—"))


def test_only_other_words_change_an_address() -> None:
    address = Addresses().of("Første afsnit, som er her.")
    assert Addresses().of("Første  afsnit\nsom er her") == address
    assert Addresses().of("Første afsnit, som er der.") != address
    later = Addresses()
    later.of("Et nyt afsnit foran.")
    assert later.of("Første afsnit, som er her.") == address


@given(st.lists(st.text(max_size=30), max_size=12))
def test_addresses_are_plain_and_no_two_are_alike(paragraphs: list[str]) -> None:
    addresses = Addresses()
    given_out = [addresses.of(paragraph) for paragraph in paragraphs]
    assert len(set(given_out)) == len(paragraphs)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", address) for address in given_out)

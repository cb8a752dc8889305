"""Keeps characters off the pages that nobody sees but that change what a page seems to say."""

import re

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Control characters, those that turn the direction of reading, and hidden tags."""


def visible(value: object) -> object:
    """Return what a template shows: a text without such characters, anything else as it is."""
    if type(value) is str and not value.isprintable():
        return _HIDDEN.sub("", value)
    return value

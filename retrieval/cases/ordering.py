"""The orders in which cases can be shown."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.cases.catalogue import CaseEntry

Positions = NDArray[np.intp]

_AFTER_Z = str.maketrans({"æ": "{", "ø": "|", "å": "}", "ä": "{", "ö": "|", "é": "e", "ü": "y"})


class Sort(StrEnum):
    """``RELEVANCE`` means the newest first where there is nothing to be relevant to."""

    RELEVANCE = "relevans"
    DATE = "dato"
    TITLE = "titel"


def danish_key(text: str) -> str:
    """Return a key that sorts as a Danish register does: æ, ø, å last, and aa as å."""
    return text.casefold().replace("aa", "å").translate(_AFTER_Z)


def by_title(entry: CaseEntry) -> tuple[str, str]:
    """Return the key for the order of titles."""
    return danish_key(entry.data.titel), entry.id


def by_date(entry: CaseEntry) -> tuple[tuple[int, ...], str]:
    """Return the key for the newest first; an imprecise date comes after the precise ones it covers."""
    parts = [-int(part) for part in entry.date.split("-")]
    return (*parts, *[0] * (3 - len(parts))), danish_key(entry.data.titel)


def places(keys: Sequence[tuple[Any, ...]]) -> Positions:
    """Return the place of every item in the order of its key."""
    found = np.empty(len(keys), dtype=np.intp)
    found[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    return found

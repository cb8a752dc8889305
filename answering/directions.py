"""Words that turn a statement round when the one stands in for the other ("steget", "faldet")."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import yaml

from answering.figures import Figure

_FILE = Path(__file__).parent / "modsaetninger.yaml"


def directions(text: str) -> frozenset[Figure]:
    """Return the sides of opposites that a text names: the value is the side, the unit the pair."""
    return frozenset(
        Figure(str(side), f"par {pair}")
        for pair, sides in enumerate(_pairs())
        for side, pattern in enumerate(sides)
        if pattern.search(text)
    )


def turns_round(sentence: str, sources: Iterable[str]) -> bool:
    """Tell whether a sentence names one side of a pair where its sources name only the other."""
    said = directions(sentence)
    known = frozenset(found for source in sources for found in directions(source))
    return any(_opposite(one) in known and one not in known for one in said)


def _opposite(one: Figure) -> Figure:
    return Figure("0" if one.value == "1" else "1", one.unit)


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[re.Pattern[str], ...], ...]:
    """Read the pairs once."""
    raw = yaml.safe_load(_FILE.read_text("utf-8"))
    return tuple(tuple(re.compile(rf"(?<![\w-])(?:{side})(?!\w)", re.I) for side in pair) for pair in raw)

"""The places a question asks about, and whether a text mentions them; public geography, not the sources'."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

_FILE = Path(__file__).with_name("steder.yaml")
_HOME = "nordjylland"


@dataclass(frozen=True, slots=True)
class Place:
    """A place by the words that name it; ``home`` is within North Jutland."""

    home: bool
    pattern: re.Pattern[str]

    def written_in(self, text: str) -> str | None:
        """Return the place as a text writes it; ``None`` where it is not mentioned."""
        found = self.pattern.search(text)
        return found[0] if found else None


@lru_cache(maxsize=1)
def known_places() -> tuple[Place, ...]:
    """Read the places once."""
    raw = TypeAdapter(Mapping[str, Sequence[Sequence[str]]]).validate_python(
        yaml.safe_load(_FILE.read_text("utf-8"))
    )
    return tuple(Place(area == _HOME, _pattern(names)) for area, places in raw.items() for names in places)


def places(text: str) -> list[Place]:
    """Return the places that a text mentions; mostly none."""
    return [place for place in known_places() if place.pattern.search(text)]


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    parts = [re.escape(n[:-1]) + r"\w*" if n.endswith("*") else re.escape(n) + r"s?(?!\w)" for n in names]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})", re.I)

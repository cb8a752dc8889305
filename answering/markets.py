"""Places a company wants to trade with or find people in, as against places that a question is about."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from answering.places import Place

_FILE = Path(__file__).with_name("markeder.yaml")
_PLACE = "{sted}"


class _Patterns(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    marked: tuple[str, ...]
    hjemsted: tuple[str, ...]


def is_market(place: Place, question: str) -> bool:
    """Tell whether somebody wants to sell to a place, buy there or get people from it."""
    return not is_seat(place, question) and _stands(_patterns().marked, place, question)


def is_seat(place: Place, question: str) -> bool:
    """Tell whether a place is where the company itself lies."""
    return _stands(_patterns().hjemsted, place, question)


def _stands(patterns: Sequence[str], place: Place, question: str) -> bool:
    written = place.written_in(question)
    if written is None:
        return False
    name = re.escape(written)
    return any(
        re.search(rf"(?<!\w)(?:{pattern.replace(_PLACE, name)})(?!\w)", question, re.I)
        for pattern in patterns
    )


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    return _Patterns.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))

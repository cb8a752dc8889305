"""The words by which a conversation goes on or turns to something else, read once from their file."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "samtale.yaml"


@dataclass(frozen=True, slots=True)
class TalkWords:
    """The lists of ``samtale.yaml``: patterns to search with, and sets of words in lower case."""

    new_topic: re.Pattern[str]
    own_topic: re.Pattern[str]
    start: re.Pattern[str]
    back: re.Pattern[str]
    own: re.Pattern[str]
    others: re.Pattern[str]
    without_topic: frozenset[str]
    binding: frozenset[str]


@lru_cache(maxsize=1)
def talk_words() -> TalkWords:
    """Return the word lists of the project."""
    raw: dict[str, list[str]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return TalkWords(
        new_topic=_whole(raw["nyt_emne"]),
        own_topic=_whole(raw["eget_emne"]),
        start=_whole(raw["begynder"]),
        back=_whole(raw["peger_tilbage"]),
        own=_whole(raw["egen"]),
        others=_whole(raw["andres"]),
        without_topic=frozenset(raw["uden_emne"]),
        binding=frozenset(raw["bindeord"]),
    )


def _whole(entries: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(entries)})(?![\w-])", re.I)

"""What people write that is no question to the sources: greetings, thanks, questions about the assistant."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_FILE = Path(__file__).with_name("smaasnak.yaml")


class _Kind(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    navn: str
    svar: str
    hele: tuple[str, ...] = ()
    dele: tuple[str, ...] = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    eksempler: tuple[str, ...]
    slags: tuple[_Kind, ...]


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A reply of ours, the kind it is for, and questions to go on with."""

    kind: str
    reply: str
    examples: tuple[str, ...]


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[SmallTalk, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    file = _File.model_validate(yaml.safe_load(_FILE.read_text("utf-8")))

    def one_of(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I) if patterns else None

    return tuple(
        (SmallTalk(kind.navn, kind.svar, file.eksempler), one_of(kind.hele), one_of(kind.dele))
        for kind in file.slags
    )


def small_talk(question: str) -> SmallTalk | None:
    """Return the reply to a text that asks nothing of the sources, else ``None``."""
    for talk, whole, part in _patterns():
        if (whole and whole.fullmatch(question)) or (part and part.search(question)):
            return talk
    return None

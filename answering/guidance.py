"""What to do next: whom to ask, chosen by the words of the question."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from ingest.analysis import words

_FILE = Path(__file__).parent / "veje_videre.yaml"
_MAX_TOPICS = 2


@dataclass(frozen=True, slots=True)
class _Topic:
    words: tuple[str, ...]
    step: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """The steps we can name; texts are ours and guidance, never facts from a source."""

    always: tuple[str, ...]
    specialised: str
    contact: str
    topics: tuple[_Topic, ...]

    def steps(self, question: str) -> tuple[str, ...]:
        """Return the steps for a question: by topic, then the local door, then the regional one."""
        asked = words(question)
        fitting = [t.step for t in self.topics if any(w.startswith(t.words) for w in asked)]
        return (*fitting[:_MAX_TOPICS], *self.always, self.specialised, self.contact)


@lru_cache(maxsize=1)
def guidance() -> Guidance:
    """Read the guidance file once."""
    raw = yaml.safe_load(_FILE.read_text("utf-8"))
    topics = tuple(_Topic(tuple(t["ord"]), t["trin"]) for t in raw["emner"])
    return Guidance(tuple(raw["altid"]), raw["specialiseret"], raw["kontakt"], topics)

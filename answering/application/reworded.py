"""What came of letting a language model word the arguments of a draft, and how it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from answering.language_model.failures import Failure

NOTHING_ASKED = "intet at skrive om"
REASONS = frozenset({NOTHING_ASKED, *Failure})
"""The keys of the texts that tell why nothing was worded anew."""

_FILE = Path(__file__).with_name("omskrivning.yaml")


@dataclass(frozen=True, slots=True)
class Reworded:
    """The wordings that may be used, by the id of their argument.

    ``kept`` counts the sentences that keep the words of their source, ``asked`` those that the model was
    asked for. ``failure`` tells why it gave nothing for at least one section.
    """

    wordings: Mapping[str, str] = field(default_factory=dict)
    kept: int = 0
    asked: int = 0
    failure: Failure | None = None

    @property
    def told(self) -> str:
        """What the advisor is told, in Danish."""
        if self.wordings:
            return told_of(len(self.wordings), self.kept, partly=self.failure is not None)
        return rewording_words()[self.reason]

    @property
    def reason(self) -> str:
        """Why there are no wordings, by the key of its Danish text; "" where there are some."""
        if self.wordings:
            return ""
        return self.failure or Failure.UNVERIFIED if self.asked else NOTHING_ASKED


def told_of(rewritten: int, kept: int, *, partly: bool) -> str:
    """Return how many sentences were rewritten and how many were not; ``partly``: some sections failed."""
    parts = [counted("skrevet", rewritten)]
    if kept:
        parts.append(counted("beholdt", kept))
    if partly:
        parts.append(rewording_words()["delvist"])
    return " ".join(parts)


def counted(message: str, count: int) -> str:
    """Return a message in the singular or with its number."""
    words = rewording_words()
    return words[f"{message} en"] if count == 1 else words[f"{message} flere"].format(count)


@cache
def rewording_words() -> Mapping[str, str]:
    """Return our words; the file is read once."""
    read: dict[str, str] = yaml.safe_load(_FILE.read_text("utf-8"))
    return read

"""Finds runs of words that are copied from a document."""

import re
from collections.abc import Iterable

RUN_LENGTH = 7
"""A run this long is not chance; official names and titles are shorter."""

_UNITS = {"pct", "procent", "kr", "kroner"}


class CopyFinder:
    """Knows every run of ``RUN_LENGTH`` words of the documents."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: set[tuple[str, ...]] = set()
        for text in texts:
            words = _words(re.sub(r"(?<=\w)-\n\s*", "", text))
            self._runs.update(zip(*(words[i:] for i in range(RUN_LENGTH)), strict=False))

    def copied_run(self, text: str) -> str | None:
        """Return the first copied run of words, or ``None``."""
        words = _words(text)
        for start in range(len(words) - RUN_LENGTH + 1):
            run = tuple(words[start : start + RUN_LENGTH])
            if run in self._runs:
                return " ".join(run)
        return None


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in _UNITS]
